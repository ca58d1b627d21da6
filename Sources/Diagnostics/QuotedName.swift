extension String {
  /// The name as messages show it: in quotes where it would not be seen, or not be seen to end, as a
  /// name that is empty or holds a space would.
  package var quotedIfOdd: String {
    guard isEmpty || unicodeScalars.contains(where: \.blursNames) else { return self }
    let escaped = unicodeScalars.reduce(into: "") { text, scalar in
      if scalar == "\"" || scalar == "\\" { text.unicodeScalars.append("\\") }
      if scalar.properties.generalCategory == .format {
        text += "\\u{\(String(scalar.value, radix: 16))}"
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return "\"\(escaped)\""
  }

  /// The name as messages show it, with its middle left out where it is longer than a line: names of
  /// C++ and Rust can have thousands of letters.
  package var shortName: String {
    withoutMiddle(beyond: 100).quotedIfOdd
  }

  /// The text with its middle left out where it is longer than that many scalars.
  private func withoutMiddle(beyond limit: Int) -> String {
    // Most are short, and counting costs time.
    guard utf8.count > limit, unicodeScalars.count > limit else { return self }
    let start = String(String.UnicodeScalarView(unicodeScalars.prefix(limit * 2 / 3)))
    let end = String(String.UnicodeScalarView(unicodeScalars.suffix(limit / 3)))
    return "\(start)…\(end)"
  }
}

extension Unicode.Scalar {
  /// Whether a reader could take it for the end of a name, or for nothing.
  fileprivate var blursNames: Bool {
    if value < 0x80 {
      return value <= 0x20 || value == 0x7f || self == "\"" || self == "\\" || self == ","
    }
    return switch properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format: true
    default: false
    }
  }
}
