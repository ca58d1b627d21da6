import Diagnostics

/// A piece of a page. What is written as literal is markup; what is interpolated is text, and
/// escaped, unless it is a piece itself. Names in a binary can be anything: none becomes markup.
struct HTML: ExpressibleByStringInterpolation {
  /// The markup.
  private(set) var markup: String

  /// Takes markup as it is written in the source.
  init(stringLiteral value: String) { markup = value }

  /// Takes markup with pieces in it.
  init(stringInterpolation: Interpolation) { markup = stringInterpolation.markup }

  /// Adds a piece behind this one.
  static func += (lhs: inout HTML, rhs: HTML) { lhs.markup += rhs.markup }

  /// Literals and what stands between them.
  struct Interpolation: StringInterpolationProtocol {
    fileprivate var markup = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      markup.reserveCapacity(literalCapacity + 16 * interpolationCount)
    }

    mutating func appendLiteral(_ literal: String) { markup += literal }
    mutating func appendInterpolation(_ piece: HTML) { markup += piece.markup }
    mutating func appendInterpolation(_ pieces: [HTML]) {
      for piece in pieces { markup += piece.markup }
    }
    /// A number of bytes or the like, in groups of three digits.
    mutating func appendInterpolation(_ number: Int) { markup += number.grouped }
    /// A number that the page computes with, such as an index or a pixel.
    mutating func appendInterpolation(exactly number: Int) { markup += String(number) }
    mutating func appendInterpolation(_ text: String) { appendInterpolation(PrintableText(text)) }
    private mutating func appendInterpolation(_ text: PrintableText) {
      for scalar in text.text.unicodeScalars {
        switch scalar {
        case "&": markup += "&amp;"
        case "<": markup += "&lt;"
        case ">": markup += "&gt;"
        case "\"": markup += "&quot;"
        case "'": markup += "&#39;"
        default: markup.unicodeScalars.append(scalar)
        }
      }
    }
    /// Text of several lines.
    mutating func appendInterpolation(lines text: String) {
      appendInterpolation(PrintableText(lines: text))
    }
    /// What a style can stand: a constant of the page.
    mutating func appendInterpolation(trusted text: String) { markup += text }
  }
}
