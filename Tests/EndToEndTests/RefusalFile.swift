import Foundation
import TestSupport

/// A file of inputs that are refused, and of what is said of them. `Refusals/README.md` says how it
/// is written.
struct RefusalFile {
  var entries: [Entry]

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "Refusals", directoryHint: .isDirectory)
  /// Whether what is said now is what is expected from now on.
  static let isRecording = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil

  /// One input.
  struct Entry {
    var title: String
    var options: [String] = []
    var kind: Kind
    /// The lines that describe it.
    var source: String
    var message: String

    /// What an input is written in.
    enum Kind: String { case wat, hex, text }
  }

  private static let head = "=== "
  private static let optionMark = "$ "
  private static let end = "---"

  init(_ text: String) throws {
    entries = []
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let line = lines.popFirst() {
      guard line.hasPrefix(Self.head) else {
        if line.isEmpty { continue }
        throw Failure("a line belongs to no entry: \(line)")
      }
      let title = String(line.dropFirst(Self.head.count))
      var options: [String] = []
      if let line = lines.first, line.hasPrefix(Self.optionMark) {
        options = line.dropFirst(Self.optionMark.count).split(separator: " ").map(String.init)
        lines.removeFirst()
      }
      guard let kind = lines.popFirst().flatMap({ Entry.Kind(rawValue: String($0)) }),
        let length = lines.firstIndex(of: Substring(Self.end))
      else { throw Failure("\(title) is not written as it should be") }
      let source = lines[..<length].joined(separator: "\n")
      lines = lines[(length + 1)...]
      let message = lines.prefix { !$0.hasPrefix(Self.head) }.joined(separator: "\n")
      lines = lines.drop { !$0.hasPrefix(Self.head) }
      entries.append(
        Entry(
          title: title, options: options, kind: kind, source: source,
          message: message.trimmingCharacters(in: .newlines)))
    }
  }

  /// The file again.
  var text: String {
    entries.map { entry in
      let options =
        entry.options.isEmpty ? "" : "\(Self.optionMark)\(entry.options.joined(separator: " "))\n"
      return """
        \(Self.head)\(entry.title)
        \(options)\(entry.kind.rawValue)
        \(entry.source)
        \(Self.end)
        \(entry.message)

        """
    }.joined(separator: "\n")
  }
}

extension RefusalFile.Entry {
  /// The bytes of the input.
  func input() async throws -> Data {
    switch kind {
    case .text: return Data("\(source)\n".utf8)
    case .hex: return try bytes()
    case .wat:
      var parse = Command(
        try Tools.required().program("wasm-tools"), ["parse", "-"])
      parse.input = Data(source.utf8)
      return try await parse.succeed()
    }
  }

  /// Hexadecimal bytes, and strings between them.
  private func bytes() throws -> Data {
    var data = Data()
    for line in source.split(separator: "\n") {
      let line = line.split(separator: ";;", maxSplits: 1, omittingEmptySubsequences: false)[0]
      for (position, piece) in line.split(separator: "\"", omittingEmptySubsequences: false)
        .enumerated()
      {
        guard position % 2 == 0 else {
          data.append(contentsOf: piece.utf8)
          continue
        }
        for word in piece.split(separator: " ") {
          guard word.count == 2, let byte = UInt8(word, radix: 16) else {
            throw Failure("\(title): \(word) is no byte")
          }
          data.append(byte)
        }
      }
    }
    return data
  }
}
