import Foundation
import ModuleRewriter
import TestSupport
import Testing
import WasmBinary

/// A rewritten module, as others see it.
@Suite(.enabled(if: Tools.areInstalled, "WASI_UPLIFT_TOOLS is not set"))
struct ToolsTests {
  @Test func rewrittenModulesAreValidAndChangeInNothingElse() async throws {
    let original = try RewriteTests.sample.bytes
    let rewrite = Rewrite(for: try RewriteTests.sample.survey, sharesMemory: true)
    var rewritten = ByteWriter()
    rewrite.apply(to: try RewriteTests.sample.main).encode(to: &rewritten)
    let before = try await lines(of: original)
    let after = try await lines(of: rewritten.bytes())
    let type = "(type 3) (param i32 i32 i32 i32) (result i32)"
    let difference = after.difference(from: before)
    #expect(
      difference.removals.map(\.line) == [
        "(import \"wasi_snapshot_preview1\" \"fd_write\" (func (;2;) \(type)))",
        "(import \"wasi_snapshot_preview1\" \"fd_write\" (func (;4;) \(type)))",
        "(start 6)",
      ])
    #expect(
      difference.insertions.map(\.line) == [
        "(import \"wasi_snapshot_preview1\" \"fd_write#3\" (func (;2;) \(type)))",
        "(import \"wasi_snapshot_preview1\" \"fd_write#4\" (func (;4;) \(type)))",
        #"(export "memory" (memory 0))"#, #"(export "start#2" (func 6))"#,
      ])
  }

  /// The module as text, once it is valid.
  private func lines(of module: [UInt8]) async throws -> [String] {
    let tools = try Tools.required()
    try await tools.run("wasm-tools", ["validate"], on: module)
    let text = try await tools.run("wasm-tools", ["print"], on: module)
    return String(decoding: text, as: UTF8.self).split(separator: "\n")
      .map { $0.trimmingCharacters(in: .whitespaces) }
  }
}

extension CollectionDifference<String>.Change {
  /// The line that was added or taken away.
  fileprivate var line: ChangeElement {
    switch self {
    case .insert(_, let line, _), .remove(_, let line, _): line
    }
  }
}
