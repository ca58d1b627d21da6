import Foundation
import TestSupport
import Testing

/// The same program, natively on the engine's own Preview 1 and converted, has to behave the same.
@Suite(.serialized, .enabled(if: Tools.areInstalled, "WASI_UPLIFT_TOOLS is not set"))
struct BehaviourTests {
  /// Holds the cases themselves against the engine: one that passes here says something about the
  /// component, and one whose oracle is its expectation does so for a reason that is still true.
  @Test(arguments: BehaviourCase.all)
  func natively(_ test: BehaviourCase) async throws {
    let native = try await test.runNatively()
    switch test.oracle {
    case .engine:
      #expect(native.status == test.expected.status, "stderr: \(native.errors)")
      if let output = test.expected.output { #expect(native.output == output) }
      if let errors = test.expected.errors { #expect(native.errors == errors) }
    case .expectation(let reason):
      #expect(!native.meets(test.expected), "the engine does as we do now, so not: \(reason)")
    }
  }

  @Test(arguments: BehaviourCase.all)
  func converted(_ test: BehaviourCase) async throws {
    let module = try await test.program.module()
    let folder = try TemporaryFolder()
    let component = folder.file("component.wasm")
    try await Uplift.convert(module, to: component, options: test.conversionOptions)
    try await Uplift.validate(component)

    let converted = try await test.run(component)
    #expect(converted.status == test.expected.status, "stderr: \(converted.errors)")
    if let output = test.expected.output { #expect(converted.output == output) }
    if let errors = test.expected.errors { #expect(converted.errors == errors) }
    if test.oracle == .engine {
      let native = try await test.runNatively()
      #expect(converted.status == native.status)
      #expect(converted.output == native.output)
      #expect(converted.errors == native.errors)
      #expect(converted.files == native.files)
    } else if let files = test.expected.files ?? test.files {
      #expect(converted.files == files)
    }
  }
}
