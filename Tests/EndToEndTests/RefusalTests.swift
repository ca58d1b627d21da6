import Foundation
import TestSupport
import Testing

/// What cannot be converted is refused: status 1, one sentence that names the cause, and no output.
@Suite struct RefusalTests {
  /// An input, and the words that the message has to hold.
  struct Refusal: Sendable, CustomStringConvertible {
    var description: String
    var input: @Sendable () async throws -> Data
    var words: [String]
    /// What the message must not blame.
    var innocent: [String] = []

    init(_ description: String, _ input: Data, _ words: [String]) {
      self.description = description
      self.input = { input }
      self.words = words
    }

    init(_ description: String, _ program: Program, _ words: [String], innocent: [String] = []) {
      self.description = description
      self.input = { try Data(contentsOf: await program.module()) }
      self.words = words
      self.innocent = innocent
    }
  }

  static let bytes: [Refusal] = [
    Refusal("an empty file", Data(), ["empty"]),
    Refusal("a text", Data("Dear reader,\n".utf8), ["not", "WebAssembly"]),
    Refusal("a module in text", Data("(module)\n".utf8), ["wasm-tools parse"]),
    Refusal("half a preamble", Data([0, 0x61, 0x73, 0x6d, 1]), ["preamble"]),
    Refusal(
      "a section that ends too early",
      Data([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 0x7f, 0]), ["at 0xb"]),
  ]

  static let modules: [Refusal] = [
    Refusal(
      "imports that no WASI has", .wat("refused-foreign"), ["host", "log", "env", "table"],
      innocent: ["proc_exit"]),
    Refusal(
      "functions that Preview 1 does not have", .wat("refused-unknown"),
      ["fd_levitate", "path_lost"], innocent: ["fd_close"]),
    Refusal(
      "a function with another type", .wat("refused-signature"),
      ["fd_seek", "i32 i64 i32 i32", "i32 i32 i32 i32"]),
    Refusal("a 64-bit memory", .wat("refused-memory64"), ["64"]),
  ]

  @Test(arguments: bytes)
  func refusesWhatIsNoModule(_ refusal: Refusal) async throws { try await check(refusal) }

  @Test(.enabled(if: Tools.areInstalled, "WASI_UPLIFT_TOOLS is not set"), arguments: modules)
  func refusesModules(_ refusal: Refusal) async throws { try await check(refusal) }

  private func check(_ refusal: Refusal) async throws {
    let folder = try TemporaryFolder()
    try await refusal.input().write(to: folder.file("in.wasm"))
    try Data("earlier".utf8).write(to: folder.file("earlier.wasm"))
    for output in ["out.wasm", "earlier.wasm", "-"] {
      let result = try await Uplift.run(
        ["convert", "in.wasm", "-o", output], in: folder.url)
      #expect(result.status == 1)
      #expect(result.output.isEmpty)
      #expect(result.errorText.hasPrefix("wasi-uplift: error: "))
      for word in refusal.words {
        #expect(result.errorText.contains(word), "the message: \(result.errorText)")
      }
      for word in refusal.innocent {
        #expect(!result.errorText.contains(word), "the message: \(result.errorText)")
      }
    }
    // Nothing new, nothing left over, and what was there is as it was.
    #expect(try folder.names() == ["earlier.wasm", "in.wasm"])
    #expect(try Data(contentsOf: folder.file("earlier.wasm")) == Data("earlier".utf8))
  }

  /// However long names in a module are, a message stays one that can be read, and its hint in sight.
  @Test func messagesAreBounded() async throws {
    let folder = try TemporaryFolder()
    let name = Array(repeating: UInt8(ascii: "n"), count: 90_000)
    func sized(_ bytes: [UInt8]) -> [UInt8] {
      let count = bytes.count
      return [
        UInt8(count & 0x7f | 0x80), UInt8(count >> 7 & 0x7f | 0x80), UInt8(count >> 14),
      ] + bytes
    }
    func module(_ id: UInt8, _ contents: [UInt8], _ rest: [UInt8] = []) -> Data {
      let types: [UInt8] = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0]
      return Data(types + (rest.isEmpty ? [] : [3, 2, 1, 0]) + [id] + sized(contents) + rest)
    }
    let inputs = [
      module(2, [1] + sized(name) + sized(name) + [0, 0]),
      // A body that is not valid, of a function with that name.
      module(7, [1] + sized(name) + [0, 0], [10, 5, 1, 3, 0, 0x1a, 0x0b]),
    ]
    for input in inputs {
      try input.write(to: folder.file("in.wasm"))
      let result = try await Uplift.run(["convert", "in.wasm", "-o", "out.wasm"], in: folder.url)
      #expect(result.status == 1)
      #expect(result.errorText.count < 4500, "\(result.errorText.count) characters")
      #expect(result.errorText.contains("--"), "there is no hint")
    }
  }

  /// Where the input or the output cannot be opened, the message says which and why.
  @Test(arguments: [
    (["missing.wasm", "-o", "out.wasm"], "missing.wasm"),
    (["folder", "-o", "out.wasm"], "folder"),
    (["in.wasm", "-o", "none/out.wasm"], "none/out.wasm"),
    (["in.wasm", "-o", "in.wasm/"], "in.wasm/"),
  ])
  func namesTheFileThatCannotBeUsed(_ arguments: [String], _ name: String) async throws {
    let folder = try TemporaryFolder()
    try smallestCommand.write(to: folder.file("in.wasm"))
    try FileTree(["folder": .folder]).write(to: folder.url)
    let result = try await Uplift.run(["convert"] + arguments, in: folder.url)
    #expect(result.status == 1)
    #expect(result.errorText.hasPrefix("wasi-uplift: error: "))
    #expect(result.errorText.contains(name), "the message: \(result.errorText)")
    #expect(try FileTree(readingFrom: folder.url).entries.keys.sorted() == ["folder", "in.wasm"])
  }
}
