/// A name in a module or component: a sequence of Unicode scalars (core specification, section
/// "Names").
///
/// Two names are equal where their scalars are, and only then. `String` compares by canonical
/// equivalence: it takes `Å` and `A` with a combining ring for one string, and a set or dictionary
/// of strings loses one of two such exports. Whatever comes from a binary, or is looked up in one,
/// is therefore a `Name`.
package struct Name: Sendable {
  /// The name, to be shown or taken apart.
  package let text: String

  /// Makes a name out of its text.
  package init(_ text: String) { self.text = text }

  /// Makes a name out of a part of a text.
  package init(_ text: Substring) { self.text = String(text) }

  /// The name as bytes, which is how it is written, compared and hashed.
  package var utf8: String.UTF8View { text.utf8 }

  /// Whether there is nothing in it: the empty name is a name.
  package var isEmpty: Bool { utf8.isEmpty }

  /// Whether it begins with these scalars.
  package func hasPrefix(_ prefix: Name) -> Bool {
    withBytes { bytes in
      prefix.withBytes { bytes.count >= $0.count && bytes.prefix($0.count).elementsEqual($0) }
    }
  }

  /// Whether it ends with these scalars.
  package func hasSuffix(_ suffix: Name) -> Bool {
    withBytes { bytes in
      suffix.withBytes { bytes.count >= $0.count && bytes.suffix($0.count).elementsEqual($0) }
    }
  }

  /// Whether an ASCII character is in it.
  package func contains(_ character: Unicode.Scalar) -> Bool {
    utf8.contains(UInt8(ascii: character))
  }

  /// What is behind these scalars, if it begins with them.
  package func suffix(behind prefix: Name) -> Name? {
    hasPrefix(prefix) ? Name(Substring(utf8.dropFirst(prefix.utf8.count))) : nil
  }
}

extension Name: Hashable {
  package static func == (left: Name, right: Name) -> Bool {
    left.withBytes { left in
      right.withBytes { left.count == $0.count && left.elementsEqual($0) }
    }
  }

  package func hash(into hasher: inout Hasher) {
    withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(0xff as UInt8)
  }

  /// Looks at the bytes where they are. Taken from the view of a string one by one they take a good part
  /// of the time of whatever looks names up.
  private func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    var text = text
    return text.withUTF8(body)
  }
}

/// By bytes, which is the order of the scalars.
extension Name: Comparable {
  package static func < (left: Name, right: Name) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}

extension Name: ExpressibleByStringInterpolation {
  package init(stringLiteral text: String) { self.init(text) }
}

extension Name: CustomStringConvertible {
  package var description: String { text }
}

extension Sequence<Name> {
  /// The names as one text for people.
  package func joined(separator: String) -> String {
    map(\.text).joined(separator: separator)
  }
}
