extension String {
  /// The text in one line, with nothing in it that a terminal would obey: names in modules can hold
  /// anything. What is no printable character is written as in Swift's source: `\u{1b}`.
  package var printable: String {
    guard unicodeScalars.contains(where: \.isUnprintable) else { return self }
    return unicodeScalars.reduce(into: "") { text, scalar in
      if scalar.isUnprintable {
        text += "\\u{\(String(scalar.value, radix: 16))}"
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether it moves, colours or reorders what is printed, or ends the line.
  fileprivate var isUnprintable: Bool {
    switch properties.generalCategory {
    // Some formats join letters of a script, and are part of names.
    case .format: (0x202a...0x202e).contains(value) || (0x2066...0x2069).contains(value)
    case .control, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
