import Foundation
import TestSupport
import Testing

/// What is no module or component: one sentence each, from every command that looks into files.
@Suite struct OddInputTests {
  static let commands = [
    ["inspect"], ["inspect", "--json"], ["inspect", "--wit"], ["inspect", "--wat"], ["adapter"],
    ["check", "--host", "jco"], ["validate"],
  ]

  static let inputs: [(contents: [UInt8], message: String)] = [
    ([], "this is not a WebAssembly module: it is empty"),
    (
      Array("\0asm".utf8) + [1, 0], "this is not a WebAssembly module: it ends within the preamble"
    ),
    (Array("Dear reader,\n".utf8), "this is not a WebAssembly module"),
    (Array("(module)\n".utf8), "this is a module in text form"),
    (Array("package a:b;\nworld w { }\n".utf8), "this is WIT"),
    // A section that says to be longer than the file.
    (Array("\0asm".utf8) + [1, 0, 0, 0, 1, 9, 1], "the bytes end in the middle"),
    (Array("\0asm".utf8) + [13, 0, 1, 0, 1, 9, 1], "the bytes end in the middle"),
    // A component whose module is none.
    (
      Array("\0asm".utf8) + [13, 0, 1, 0, 1, 4, 1, 2, 3, 4],
      "at 0xa: this is no WebAssembly binary: it does not begin with \\0asm"
    ),
    // A component that instantiates what it does not have.
    (Array("\0asm".utf8) + [13, 0, 1, 0, 2, 4, 1, 0, 7, 0], ""),
  ]

  @Test(arguments: commands, inputs.indices.map(\.self))
  func isRefusedInASentence(_ command: [String], _ index: Int) async throws {
    let (contents, message) = Self.inputs[index]
    let folder = try TemporaryFolder()
    let file = folder.file("input")
    try Data(contents).write(to: file)
    let result = try await Uplift.run(command + [file.path])
    guard !message.isEmpty else {
      // What can be read of it may be said; nothing crashes.
      #expect(result.status <= 1)
      return
    }
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    #expect(result.errorText.hasPrefix("wasi-uplift: error: \(file.path): "))
    #expect(result.errorText.contains(message))
    #expect(result.errorText.split(separator: "\n").count == 1)
  }

  @Test(arguments: commands)
  func foldersAndNothing(_ command: [String]) async throws {
    let folder = try TemporaryFolder()
    for (path, reason) in [
      (folder.url.path, "Is a directory"), (folder.file("none").path, "No such file or directory"),
    ] {
      let result = try await Uplift.run(command + [path])
      #expect(result.status == 1)
      #expect(result.errorText.contains("cannot be read: \(reason)"))
    }
  }
}
