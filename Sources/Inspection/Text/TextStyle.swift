import Diagnostics

/// How text is set off on a terminal.
package struct TextStyle: Sendable {
  /// Whether the terminal is told to.
  package var isColored: Bool

  /// Text without anything but itself.
  package static let plain = TextStyle(isColored: false)

  /// Chooses whether the terminal is told to set text off.
  package init(isColored: Bool) { self.isColored = isColored }

  func heading(_ text: PrintableText) -> PrintableText { wrap(text, "1") }
  func name(_ text: PrintableText) -> PrintableText { wrap(text, "36") }
  func faint(_ text: PrintableText) -> PrintableText { wrap(text, "2") }
  func warning(_ text: PrintableText) -> PrintableText { wrap(text, "31") }

  private func wrap(_ text: PrintableText, _ code: StaticString) -> PrintableText {
    isColored && !text.isEmpty ? PrintableText(text, escapeCode: code) : text
  }
}

extension Int {
  /// The number with blanks between groups of three digits: `21 864`.
  var grouped: String {
    var digits = Array(String(magnitude))
    var position = digits.count - 3
    while position > 0 {
      digits.insert(" ", at: position)
      position -= 3
    }
    return (self < 0 ? "-" : "") + String(digits)
  }
}
