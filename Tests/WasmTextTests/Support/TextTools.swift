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

  /// A binary without custom sections, in all that it contains.
  static func strip(_ binary: [UInt8]) async throws -> [UInt8] {
    try await run(["strip", "--all"], binary)
  }

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

/// Expects that our text means what that of wasm-tools does: the same bytes where no custom sections
/// but names are in the binary, else the same bytes without any.
func expectAgreement(
  on binary: [UInt8], _ comment: Comment? = nil, sourceLocation: SourceLocation = #_sourceLocation
) async throws {
  var ours = try await TextTools.parse(text(of: binary))
  var theirs = try await TextTools.parse(TextTools.print(binary))
  if ours != theirs, try hasOtherSections(binary) {
    ours = try await TextTools.strip(ours)
    theirs = try await TextTools.strip(theirs)
  }
  let difference = zip(ours, theirs).enumerated().first { $1.0 != $1.1 }?.offset
  #expect(
    ours.count == theirs.count && difference == nil,
    "\(comment ?? ""): \(ours.count) and \(theirs.count) bytes, different at \(difference ?? -1)",
    sourceLocation: sourceLocation)
}

/// Whether a binary has custom sections that are no part of the text. Those of the modules in a
/// component are not looked for.
private func hasOtherSections(_ binary: [UInt8]) throws -> Bool {
  let source = MemorySource(binary)
  guard try BinaryError.Layer(preambleOf: source) == .module else { return true }
  return try CoreModule(decoding: source).customSections
    .contains { $0.name != NameSection.name && $0.name != ProducersSection.name }
}
