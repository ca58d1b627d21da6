import Foundation
import TestSupport
import Testing

/// An engine that knows nothing of WASI 0.2.12. What is converted for WASI 0.2.0 runs there.
@Suite(.serialized, .enabled(if: Tools.haveOldHost, "WASI_UPLIFT_TOOLS has no wasmtime-42"))
struct OldHostTests {
  /// Those that do not choose a host themselves.
  static let cases = BehaviourCase.all.filter { !$0.conversionOptions.contains("--wasi") }

  /// As is expected, but for exit codes: there is success and failure alone. Where only an engine's
  /// own Preview 1 can tell what that is, it is as on the old one or as on the new one: the old one
  /// has faults in its filesystem that concern both, and others that concern its Preview 1 alone.
  @Test(arguments: cases)
  func runsWhatIsConvertedForIt(_ test: BehaviourCase) async throws {
    let module = try await test.program.module()
    let folder = try TemporaryFolder()
    let component = folder.file("component.wasm")
    try await Uplift.convert(
      module, to: component, options: test.conversionOptions + ["--wasi", "0.2.0"])
    let converted = try await test.run(component, on: Tools.oldHost)
    #expect(converted.status == min(test.expected.status, 1), "stderr: \(converted.errors)")
    if let output = test.expected.output { #expect(converted.output == output) }
    if let errors = test.expected.errors { #expect(converted.errors == errors) }
    if test.expected.output == nil || test.expected.errors == nil {
      let natives = try await [test.runNatively(on: Tools.oldHost), test.runNatively()]
      #expect(natives.map(\.output).contains(converted.output))
      #expect(natives.map(\.errors).contains(converted.errors))
      #expect(natives.map(\.files).contains(converted.files))
    }
  }

  /// By default exit codes are kept, and then a program that can exit needs a newer host.
  @Test func refusesWhatKeepsExitCodes() async throws {
    let folder = try TemporaryFolder()
    let component = folder.file("component.wasm")
    let test = BehaviourCase(name: "exit(42)", program: .c("exit42"))
    try await Uplift.convert(test.program.module(), to: component)
    let refused = try await test.run(component, on: Tools.oldHost)
    #expect(refused.status == 1)
    #expect(refused.output.isEmpty)
    #expect(refused.errors.contains("wasi:cli/exit@0.2.12"), "stderr: \(refused.errors)")
  }
}
