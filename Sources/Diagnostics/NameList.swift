/// Names in a sentence: each once, the first of them as they are, and of the others the number, so
/// that what follows the list is seen.
package struct NameList: CustomStringConvertible {
  /// The first names, as the sentence has them.
  private let texts: [String]
  /// How many there are.
  private let count: Int
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
    let distinct = texts.filter { seen.insert(Array($0.utf8)).inserted }
    self.init(distinct.count, separator: separator) { distinct[$0] }
  }

  /// Makes a list of so many clauses, all of them different. Only those that the sentence has are made.
  package init(_ count: Int, separator: String = ", ", _ text: (Int) -> String) {
    // To leave out one alone saves nothing.
    texts = (0..<(count > Self.limit + 1 ? Self.limit : count)).map(text)
    self.count = count
    self.separator = separator
  }

  /// The list.
  package var description: String {
    let listed = texts.joined(separator: separator)
    return count > texts.count ? "\(listed) and \(count - texts.count) more" : listed
  }
}
