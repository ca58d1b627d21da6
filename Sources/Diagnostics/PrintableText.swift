/// A text for people, on a terminal or in a page. What is written as literal is shown as it is; what
/// is interpolated is data, and escaped as in Swift's source, `\u{1b}`, unless it is such a text
/// itself. Names in modules, files and arguments can hold anything: none steers what shows them.
///
/// What is shown to people is made of this, so that no name gets there by another way.
package struct PrintableText: Hashable, Sendable {
  /// The text, in which nothing is left to escape.
  package fileprivate(set) var text: String

  /// Escapes a text, which then is one line.
  package init(_ text: some StringProtocol) { self.text = text.printable }

  /// Escapes a text of several lines, and keeps where they end.
  package init(lines text: String) {
    guard !text.utf8.allSatisfy({ (0x20..<0x7f).contains($0) || $0 == UInt8(ascii: "\n") }) else {
      self.text = text
      return
    }
    self.text = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Substring($0).printable }.joined(separator: "\n")
  }

  /// Sets a text off on a terminal.
  package init(_ text: PrintableText, escapeCode: StaticString) {
    self.text = "\u{1b}[\(escapeCode)m\(text.text)\u{1b}[0m"
  }

  /// Whether there is nothing.
  package var isEmpty: Bool { text.isEmpty }
  /// How many characters a reader sees.
  package var count: Int { text.count }

  /// Adds a text behind another.
  package static func + (lhs: PrintableText, rhs: PrintableText) -> PrintableText {
    var sum = lhs
    sum.text += rhs.text
    return sum
  }
}

extension PrintableText: ExpressibleByStringInterpolation, CustomStringConvertible {
  /// Takes a text of the source.
  package init(stringLiteral value: String) { text = value }

  /// Takes a text of the source with data in it.
  package init(stringInterpolation: Interpolation) { text = stringInterpolation.text }

  /// The text.
  package var description: String { text }

  /// Literals and what stands between them.
  package struct Interpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    /// Begins with nothing.
    package init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + 16 * interpolationCount)
    }

    /// Adds what the source says.
    package mutating func appendLiteral(_ literal: String) { text += literal }
    /// Adds what is escaped already.
    package mutating func appendInterpolation(_ piece: PrintableText) { text += piece.text }
    /// Adds data.
    package mutating func appendInterpolation(_ data: String) { text += data.printable }
    /// Adds data.
    package mutating func appendInterpolation(_ data: some CustomStringConvertible) {
      text += data.description.printable
    }
  }
}

extension [PrintableText] {
  /// All of them, with a text between two.
  package func joined(separator: PrintableText) -> PrintableText {
    var sum: PrintableText = ""
    sum.text = map(\.text).joined(separator: separator.text)
    return sum
  }
}

extension PrintableText {
  /// So many blanks.
  package static func blanks(_ count: Int) -> PrintableText {
    var blanks: PrintableText = ""
    blanks.text = String(repeating: " ", count: max(0, count))
    return blanks
  }

  /// The text without blanks at its end.
  package var trimmed: PrintableText {
    var trimmed = self
    while trimmed.text.last == " " { trimmed.text.removeLast() }
    return trimmed
  }

  /// The text in lines of no more than so many characters.
  package func wrapped(to width: Int) -> [PrintableText] {
    var lines: [(text: String, count: Int)] = []
    for word in text.split(separator: " ") {
      // A word that fits nowhere is broken where the line ends.
      var rest = word
      var parts: [Substring] = []
      while let end = rest.index(rest.startIndex, offsetBy: width, limitedBy: rest.endIndex),
        end < rest.endIndex
      {
        parts.append(rest[..<end])
        rest = rest[end...]
      }
      parts.append(rest)
      for part in parts {
        let count = part.count
        if parts.count == 1, let last = lines.last, last.count + 1 + count <= width {
          lines[lines.count - 1].text += " \(part)"
          lines[lines.count - 1].count += 1 + count
        } else {
          lines.append((String(part), count))
        }
      }
    }
    return lines.map { line in
      var part: PrintableText = ""
      part.text = line.text
      return part
    }
  }
}

extension StringProtocol {
  /// The text in one line, in which all that is not shown as it is (``ShownScalars``) is written as
  /// in Swift's source: `\u{1b}`.
  package var printable: String {
    guard !isPlainASCII else { return String(self) }
    var text = ""
    for (scalar, isShown) in ShownScalars(self) {
      if isShown {
        text.unicodeScalars.append(scalar)
      } else {
        text += "\\u{\(String(scalar.value, radix: 16))}"
      }
    }
    return text
  }
}
