import Diagnostics
import Inspection
import Testing
import WasmBinary

/// Foundation has another one on some systems.
private typealias Host = Inspection.Host

/// Names that a file can hold, and no world has: every view ends, and says something of them.
@Suite struct OddNameTests {
  static let names = [
    "", "@", "/", ":", ":/", "a:b/", "a:b/@1.0.0", "@1.0.0", "a:b/c@", "a:b/c@x", "/@", "//",
    "a/b/c",
    "[", "]", "[]", "[method]", "[method].", "[constructor]", "[static]a.b.c", ".", "#", "=", " ",
    "\0\u{1b}[31m\n", "\u{202e}", "\u{301}", "@\u{301}", "a:b/c@1.0.0\u{301}", "wasi:cli/run",
    "wasi:/@", "wasi:cli/run@0.2", String(repeating: "a:/@", count: 5000),
    String(repeating: "\u{301}", count: 5000),
  ]

  @Test(arguments: names)
  func everyViewEnds(_ name: String) throws {
    for bytes in [Self.function(name), Self.instance(name)] {
      let inspector = try Inspector(MemorySource(bytes))
      let report = try inspector.report(readsMain: true)
      // A name is cut where people read it.
      #expect(report.text(name: "a.wasm").text.utf8.count < 250_000)
      #expect(!report.json.text.isEmpty)
      for asked in [Name(name), "x", "", "@", "/", "wasi:cli"] {
        if let explanation = try inspector.explanation(of: asked) {
          #expect(!explanation.text().text.isEmpty)
        }
      }
      for host in Host.all {
        let check = try inspector.check(host)
        #expect(!check.isFulfilled)
        #expect(check.text(name: "a.wasm").text.utf8.count < 10_000)
      }
    }
  }

  /// Many imports that no host has: some are shown, the rest are counted, and JSON has all.
  @Test func countsWhatItDoesNotShow() throws {
    var section = Self.leb(10_000)
    for number in 0..<10_000 { section += Self.external("f\(number)") + [1, 0] }
    let bytes = Self.head + Self.section(7, [1, 0x40, 0, 1, 0]) + Self.section(10, section)
    let host = try #require(Host("wasmtime"))
    let check = try Inspector(MemorySource(bytes)).check(host)
    #expect(check.gaps.count == 10_000)
    let lines = check.text(name: "a.wasm").text.split(separator: "\n")
    #expect(lines.count == 26 && lines.last == "  and 9 976 more, which --json lists")
  }

  private static let head: [UInt8] = [0, 0x61, 0x73, 0x6d, 0x0d, 0, 1, 0]

  /// A component that imports a function.
  private static func function(_ name: String) -> [UInt8] {
    head + section(7, [1, 0x40, 0, 1, 0]) + section(10, [1] + external(name) + [1, 0])
  }

  /// A component that imports an instance with a function, both of the same name.
  private static func instance(_ name: String) -> [UInt8] {
    head + section(7, [1, 0x42, 2, 1, 0x40, 0, 1, 0, 4] + external(name) + [1, 0])
      + section(10, [1] + external(name) + [5, 0])
  }

  private static func external(_ name: String) -> [UInt8] {
    [0] + leb(name.utf8.count) + Array(name.utf8)
  }

  private static func section(_ code: UInt8, _ contents: [UInt8]) -> [UInt8] {
    [code] + leb(contents.count) + contents
  }

  private static func leb(_ number: Int) -> [UInt8] {
    number < 0x80 ? [UInt8(number)] : [UInt8(number & 0x7f) | 0x80] + leb(number >> 7)
  }
}
