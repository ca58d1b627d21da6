/// The characters of a text, each with whether it can be shown as it is: whether somebody who reads
/// it sees it, sees it as what it is, and sees what is around it as before.
///
/// Names in modules can hold anything. Not shown are characters that steer a terminal, end a line,
/// take no room, look like a blank, change the order of others, or mean nothing that is agreed on;
/// and marks that would change what stands before the text, or of which too many stand on each other.
package struct ShownScalars: Sequence, IteratorProtocol {
  private var rest: Substring.UnicodeScalarView
  /// How many marks can follow, which is none where there is nothing to put them on.
  private var marksLeft = 0

  /// More marks than any language puts on a letter.
  private static let mostMarks = 8

  /// Takes a text apart.
  package init(_ text: some StringProtocol) {
    rest = Substring(text).unicodeScalars
  }

  /// The next character.
  package mutating func next() -> (scalar: Unicode.Scalar, isShown: Bool)? {
    guard let scalar = rest.popFirst() else { return nil }
    return (scalar, isShown(scalar))
  }

  private mutating func isShown(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9": marksLeft = Self.mostMarks
      default: marksLeft = 0
      }
      return (" "..."~").contains(scalar)
    }
    guard !scalar.properties.isDefaultIgnorableCodePoint, scalar != "\u{2800}" else {
      marksLeft = 0
      return false
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      marksLeft = Self.mostMarks
      return true
    case .nonspacingMark, .spacingMark, .enclosingMark:
      guard marksLeft > 0 else { return false }
      marksLeft -= 1
      return true
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol:
      marksLeft = 0
      return true
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator:
      marksLeft = 0
      return false
    @unknown default:
      marksLeft = 0
      return false
    }
  }
}

extension StringProtocol {
  /// Whether all of it is printable ASCII, as nearly all names are.
  package var isPlainASCII: Bool { utf8.allSatisfy { (0x20..<0x7f).contains($0) } }
}
