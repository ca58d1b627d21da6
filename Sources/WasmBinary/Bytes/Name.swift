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
  package var isEmpty: Bool { text.isEmpty }

  /// Whether it begins with these scalars.
  package func hasPrefix(_ prefix: Name) -> Bool { utf8.starts(with: prefix.utf8) }

  /// Whether it ends with these scalars.
  package func hasSuffix(_ suffix: Name) -> Bool {
    utf8.reversed().starts(with: suffix.utf8.reversed())
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
    left.utf8.count == right.utf8.count && left.utf8.elementsEqual(right.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(0xff as UInt8)
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
