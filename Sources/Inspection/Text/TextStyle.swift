/// How text is set off on a terminal.
package struct TextStyle: Sendable {
  /// Whether the terminal is told to.
  package var isColored: Bool

  /// Text without anything but itself.
  package static let plain = TextStyle(isColored: false)

  /// Chooses whether the terminal is told to set text off.
  package init(isColored: Bool) { self.isColored = isColored }

  func heading(_ text: String) -> String { wrap(text, "1") }
  func name(_ text: String) -> String { wrap(text, "36") }
  func faint(_ text: String) -> String { wrap(text, "2") }
  func warning(_ text: String) -> String { wrap(text, "31") }

  private func wrap(_ text: String, _ code: String) -> String {
    isColored && !text.isEmpty ? "\u{1b}[\(code)m\(text)\u{1b}[0m" : text
  }
}

extension String {
  /// The text as it can be shown anywhere: what would steer a terminal is spelled out.
  var printable: String {
    guard unicodeScalars.contains(where: \.steersTerminals) else { return self }
    var text = ""
    for scalar in unicodeScalars {
      if scalar.steersTerminals {
        text += "\\u{\(String(scalar.value, radix: 16))}"
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}

extension Unicode.Scalar {
  fileprivate var steersTerminals: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
    default: false
    }
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
