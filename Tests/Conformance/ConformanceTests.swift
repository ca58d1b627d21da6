import Foundation
import TestSupport
import Testing

/// Each program says line by line what it saw: natively on the engine's own Preview 1 and converted,
/// it has to be the same.
@Suite(.serialized, .enabled(if: Tools.areInstalled, "WASI_UPLIFT_TOOLS is not set"))
struct ConformanceTests {
  @Test(arguments: conformanceCases)
  func saysTheSame(_ test: BehaviourCase) async throws {
    let module = try await test.program.module()
    let native = try await test.onTheEngine("engine").run(module)
    #expect(native.status == 0, "natively: \(native.output)\(native.errors)")

    let folder = try TemporaryFolder()
    let component = folder.file("component.wasm")
    let conversion = try await Uplift.run(["convert", module.path, "-o", component.path])
    if conversion.errorText.contains("cannot be converted yet") {
      try Test.cancel("\(conversion.errorText)")
    }
    #expect(conversion.status == 0, "\(conversion.errorText)")
    let converted = try await test.run(component)
    for difference in lines(converted.output).difference(from: lines(native.output)) {
      switch difference {
      case .insert(_, let line, _): Issue.record("converted alone: \(line)")
      case .remove(_, let line, _): Issue.record("expected: \(line)")
      }
    }
    #expect(converted.status == native.status)
    #expect(converted.errors == native.errors)
    #expect(converted.files == native.files)
  }

  /// What is written by hand in a program is so because the engine does otherwise: this holds that
  /// it still does, one check at a time.
  @Test(arguments: conformanceCases)
  func whatIsWrittenByHandDiffers(_ test: BehaviourCase) async throws {
    let module = try await test.program.module()
    let reference = try await test.onTheEngine("engine").run(module)
    let count = Int(reference.errors.prefix { $0.isNumber }) ?? 0
    for number in 1..<(count + 1) {
      let engine = try await test.onTheEngine("\(number)").run(module)
      #expect(
        engine.output != reference.output || engine.files != reference.files,
        "the engine does as we do, so number \(number) need not be written by hand")
    }
  }

  private func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}

extension BehaviourCase {
  /// The case as the engine's own Preview 1 runs it: with the checks that it is known to do otherwise
  /// left out, but for the one of that number. Modules in text know of none.
  fileprivate func onTheEngine(_ oracle: String) -> BehaviourCase {
    guard program.language == .c else { return self }
    var test = self
    test.environment.append("ORACLE=\(oracle)")
    return test
  }
}
