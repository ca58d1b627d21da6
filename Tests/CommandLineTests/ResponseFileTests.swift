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
  ])
  func splitsIntoArguments(_ text: String, _ arguments: [String]) {
    #expect(ResponseFile.split(text) == arguments)
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

    try Data([0x61, 0xff]).write(to: URL(filePath: "\(folder)/latin"))
    #expect(throws: Failure.self) { _ = try ResponseFile.expanding(["@\(folder)/latin"]) }
  }
}
