/// Names in a sentence: each once, the first of them as they are, and of the others the number, so
/// that what follows the list is seen.
package struct NameList: CustomStringConvertible {
  /// The names as the sentence has them.
  private let texts: [String]
  private let separator: String

  /// No more of them are listed.
  package static let limit = 8

  /// Makes a list of names, each of which is quoted where it has to be.
  package init(_ names: some Sequence<String>) {
    self.init(texts: names.map(\.shortName))
  }

  /// Makes a list of clauses that hold names already.
  package init(texts: some Sequence<String>, separator: String = ", ") {
    // Two names can be equal as strings, and be different scalars.
    var seen: Set<[UInt8]> = []
    self.texts = texts.filter { seen.insert(Array($0.utf8)).inserted }
    self.separator = separator
  }

  /// The list.
  package var description: String {
    // To leave out one alone saves nothing.
    guard texts.count > Self.limit + 1 else { return texts.joined(separator: separator) }
    let listed = texts.prefix(Self.limit).joined(separator: separator)
    return "\(listed) and \(texts.count - Self.limit) more"
  }
}
