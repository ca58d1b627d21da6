import Foundation
import TestSupport
import Testing
import WasmBinary
import WasmValidation

/// Components of all kinds, in scripts: which of them are valid is what wasm-tools says.
@Suite(.enabled(if: Tools.areInstalled)) struct ComponentTests {
  /// What `wasm-tools json-from-wast` makes of a script.
  private struct Script: Decodable {
    var commands: [Command]

    struct Command: Decodable {
      var type: String
      var line: Int
      var filename: String
      var text: String?
    }
  }

  private static let scripts = ["async", "component-names", "components", "core-types"]

  private func script(_ name: String) -> URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "\(name).wast")
  }

  /// The scripts say what wasm-tools says, with its features by default.
  @Test(arguments: scripts)
  func scriptsAreRight(_ name: String) async throws {
    let said = try await Command(
      Tools.required().program("wasm-tools"),
      ["wast", "--ignore-error-messages", "--features", "custom-page-sizes", script(name).path]
    ).run().errorText
    // It also complains of what is malformed rather than invalid, which is the same here.
    for wrong in ["should have failed", "failed testing wasm binary"] where said.contains(wrong) {
      Issue.record("\(said)")
    }
  }

  @Test(arguments: scripts)
  func areValidWhereTheyShouldBe(_ name: String) async throws {
    let tools = try Tools.required()
    let scratch = try TemporaryFolder()
    let script = script(name)
    let json = scratch.file("\(name).json")
    try await Command(
      tools.program("wasm-tools"),
      ["json-from-wast", script.path, "-o", json.path, "--wasm-dir"]
        + [json.deletingLastPathComponent().path]
    ).succeed()
    let commands = try JSONDecoder().decode(Script.self, from: Data(contentsOf: json)).commands
    #expect(commands.count > 100)
    for command in commands {
      let source = MemorySource([UInt8](try Data(contentsOf: scratch.file(command.filename))))
      var problem: ValidationError?
      do throws(ValidationError) {
        try Validator().validate(source)
      } catch {
        problem = error
      }
      #expect(
        (problem == nil) == (command.type == "module"),
        "line \(command.line): \(problem.map { "\($0)" } ?? "valid"), not \(command.text ?? "valid")"
      )
    }
  }
}
