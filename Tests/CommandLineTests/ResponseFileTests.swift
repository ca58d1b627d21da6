import Foundation
import Testing

@testable import wasi_uplift

/// Files of arguments are read as GNU tools and LLVM read them.
struct ResponseFileTests {
  @Test(arguments: [
    ("", []),
    (" a\n b\t\r\nc ", ["a", "b", "c"]),
    (#"-o "a b" 'c d'"#, ["-o", "a b", "c d"]),
    (#"a" b"'c 'd"#, ["a bc d"]),
    (#""it's" 'say "so"'"#, ["it's", #"say "so""#]),
    (#"a\ b \"c\" "d\"e" 'f\'g' \\"#, ["a b", #""c""#, #"d"e"#, "f'g", #"\"#]),
    (#"'' "" a"#, ["", "", "a"]),
    ("häuser\u{20}größe", ["häuser", "größe"]),
    // No other blanks separate, and nothing joins a quote.
    (
      "a\u{a0}b\u{0b}c\u{2003}d \"\u{301}\" '\u{301} e'",
      ["a\u{a0}b\u{0b}c\u{2003}d", "\u{301}", "\u{301} e"]
    ),
    (#""open end"#, ["open end"]),
  ])
  func splitsIntoArguments(_ text: String, _ arguments: [String]) {
    #expect(ResponseFileQuoting.posix.split(text) == arguments)
  }

  /// The cases of Microsoft's page "Parsing C command-line arguments", and more.
  @Test(arguments: [
    ("", []),
    (#""a b c" d e"#, ["a b c", "d", "e"]),
    (#""ab\"c" "\\" d"#, [#"ab"c"#, #"\"#, "d"]),
    (#"a\\\b d"e f"g h"#, [#"a\\\b"#, "de fg", "h"]),
    (#"a\\\"b c d"#, [#"a\"b"#, "c", "d"]),
    (#"a\\\\"b c" d e"#, [#"a\\b c"#, "d", "e"]),
    (#""a ""b"" c" ""#, [#"a "b" c"#, ""]),
    ("C:\\dir\\a.o\r\n'x y'\n", [#"C:\dir\a.o"#, "'x", "y'"]),
  ])
  func splitsAsOnWindows(_ text: String, _ arguments: [String]) {
    #expect(ResponseFileQuoting.windows.split(text) == arguments)
  }

  @Test(arguments: [
    (["a"], ResponseFileQuoting.posix), (["--rsp-quoting=windows"], .windows),
    (["-rsp-quoting", "windows"], .windows),
    (["--rsp-quoting=windows", "--rsp-quoting", "posix"], .posix), (["--rsp-quoting"], .posix),
  ])
  func theLastQuotingCounts(_ arguments: [String], _ quoting: ResponseFileQuoting) {
    #expect(ResponseFileQuoting(chosenIn: arguments) == quoting)
  }

  @Test(
    arguments: [
      ([0xef, 0xbb, 0xbf, 0x61], "a"), ([0xff, 0xfe, 0x61, 0, 0x3d, 0xd8, 0, 0xde], "a\u{1f600}"),
      ([0xfe, 0xff, 0, 0x61, 0xd8, 0x3d, 0xde, 0], "a\u{1f600}"), ([0xff, 0xfe], ""),
      ([0xff, 0xfe, 0x61], nil), ([0xff, 0xfe, 0x3d, 0xd8], nil), ([0xff], nil),
      ([0x61, 0xe4], nil),
      ([], ""),
    ] as [([UInt8], String?)])
  func isDecodedByItsMark(_ bytes: [UInt8], _ text: String?) {
    #expect(ResponseFile.decoded(bytes) == text)
  }

  @Test func standsForWhatIsInIt() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID())").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try "-o out @\(folder)/inner".write(
      toFile: "\(folder)/outer", atomically: true, encoding: .utf8)
    try "'a b' @nowhere".write(toFile: "\(folder)/inner", atomically: true, encoding: .utf8)
    #expect(
      try ResponseFile.expanding(["x", "@\(folder)/outer", "@"])
        == ["x", "-o", "out", "a b", "@nowhere", "@"])

    let loop = "@\(folder)/loop"
    try loop.write(toFile: "\(folder)/loop", atomically: true, encoding: .utf8)
    #expect(throws: Failure.usage("\(loop) leads to itself")) {
      _ = try ResponseFile.expanding([loop])
    }
    #expect(throws: Failure.self) { _ = try ResponseFile.expanding(["@\(folder)"]) }

    // Deep, but not endless; and wide beyond measure.
    for number in 0..<60 {
      try "@\(folder)/deep\(number + 1)".write(
        toFile: "\(folder)/deep\(number)", atomically: true, encoding: .utf8)
      try "@\(folder)/wide\(number + 1) @\(folder)/wide\(number + 1)".write(
        toFile: "\(folder)/wide\(number)", atomically: true, encoding: .utf8)
    }
    try "end".write(toFile: "\(folder)/deep60", atomically: true, encoding: .utf8)
    try "end".write(toFile: "\(folder)/wide60", atomically: true, encoding: .utf8)
    #expect(try ResponseFile.expanding(["@\(folder)/deep0"]) == ["end"])
    #expect(throws: Failure.self) { _ = try ResponseFile.expanding(["@\(folder)/wide0"]) }
    try Data([0x61, 0, 0x62, 0]).write(to: URL(filePath: "\(folder)/unmarked"))
    #expect(throws: Failure.self) { _ = try ResponseFile.expanding(["@\(folder)/unmarked"]) }

    try Data([0x61, 0xff]).write(to: URL(filePath: "\(folder)/latin"))
    #expect(throws: Failure.self) { _ = try ResponseFile.expanding(["@\(folder)/latin"]) }
  }
}
