import Foundation
import ModuleRewriter
import Testing

/// The table of hosts and tool chains that modules are made for.
@Suite struct ImportOriginTests {
  /// Each has a module of its own among those that are refused, so that none hides behind another one.
  @Test func eachHasACaseOfItsOwn() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../EndToEndTests/Refusals/hosts.txt")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let titles = lines.filter { $0.hasPrefix("=== ") }.map { String($0.dropFirst(4)) }
    let names = ImportOrigin.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(Set(names).subtracting(titles).isEmpty)
    for name in names {
      let hint = try #require(ImportOrigin.all.first { $0.name == name }).hint
      #expect(lines.contains { $0.hasSuffix(": \(hint)") }, "\(name): no message has its hint")
    }
  }
}
