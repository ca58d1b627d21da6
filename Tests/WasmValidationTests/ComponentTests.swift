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

  @Test(arguments: ["components", "core-types"])
  func areValidWhereTheyShouldBe(_ name: String) async throws {
    let tools = try Tools.required()
    let scratch = try TemporaryFolder()
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "\(name).wast")
    let json = scratch.file("\(name).json")
    try await Command(
      tools.program("wasm-tools"),
      ["json-from-wast", script.path, "-o", json.path, "--wasm-dir"]
        + [json.deletingLastPathComponent().path]
    ).succeed()
    let commands = try JSONDecoder().decode(Script.self, from: Data(contentsOf: json)).commands
    #expect(commands.count > 150)
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
