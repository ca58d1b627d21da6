/// A label of the component model (`Explainer.md`, production `label`): words with hyphens between
/// them, each of digits and of letters of one case, the first with a letter at its beginning.
package struct KebabName: Hashable, Sendable, LosslessStringConvertible {
  /// The text, which is ASCII.
  package let description: String

  /// Reads a label, and nothing else.
  package init?(_ description: String) { self.init(bytes: description.utf8) }

  init?(bytes: some Collection<UInt8>) {
    var isFirst = true
    for word in bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false) {
      guard let first = word.first, !isFirst || !first.isDigit,
        word.allSatisfy({ $0.isDigit || $0.isSmallLetter })
          || word.allSatisfy({ $0.isDigit || $0.isCapital })
      else { return nil }
      isFirst = false
    }
    description = String(decoding: bytes, as: UTF8.self)
  }

  /// Whether it can name a package or namespace (production `words`), which have no capitals.
  var namesPackages: Bool { !description.utf8.contains(where: \.isCapital) }
}

extension UInt8 {
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  var isSmallLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
  var isCapital: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
}
