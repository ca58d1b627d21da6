import Foundation
import TestSupport
import Testing
import WasmBinary
import WasmText

/// wasm-tools, which says what a text means, and what the text of a binary should mean.
enum TextTools {
  /// The binary that a text means.
  static func parse(_ text: [UInt8]) async throws -> [UInt8] { try await run(["parse"], text) }

  /// The text of a binary.
  static func print(_ binary: [UInt8]) async throws -> [UInt8] { try await run(["print"], binary) }

  /// A valid module that uses everything there is, made out of noise.
  static func smith(_ noise: [UInt8]) async throws -> [UInt8] {
    let features = [
      "gc", "exceptions", "memory64", "relaxed-simd", "threads", "tail-call", "wide-arithmetic",
      "custom-page-sizes", "extended-const",
    ]
    let choices = ["--max-memories", "4", "--max-tables", "4"]
    return try await run(
      ["smith"] + features.flatMap { ["--\($0)-enabled", "true"] } + choices, noise)
  }

  /// What the files of the tests lie in.
  static let tests = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func run(_ arguments: [String], _ input: [UInt8] = []) async throws -> [UInt8] {
    var command = Command(try Tools.required().program("wasm-tools"), arguments)
    command.input = Data(input)
    return try await [UInt8](command.succeed())
  }
}

/// The text of a module or component.
func text(of binary: [UInt8]) throws -> [UInt8] {
  let source = MemorySource(binary)
  let text = TextInMemory()
  switch try BinaryError.Layer(preambleOf: source) {
  case .module: try ModulePrinter(source).print(to: text)
  case .component: try ComponentPrinter(source).print(to: text)
  }
  return text.bytes
}

/// Expects that our text means what that of wasm-tools does, or what the binary says: where the two
/// differ, as in the order of custom sections, ours may say it better.
func expectAgreement(
  on binary: [UInt8], _ comment: Comment? = nil, sourceLocation: SourceLocation = #_sourceLocation
) async throws {
  let ours = try await TextTools.parse(text(of: binary))
  guard ours != binary else { return }
  let theirs = try await TextTools.parse(TextTools.print(binary))
  let difference = zip(ours, theirs).enumerated().first { $1.0 != $1.1 }?.offset
  #expect(
    ours.count == theirs.count && difference == nil,
    "\(comment ?? ""): \(ours.count) and \(theirs.count) bytes, different at \(difference ?? -1)",
    sourceLocation: sourceLocation)
}
