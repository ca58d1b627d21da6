import WasmBinary

/// The names that components give functions and parameters (component model, `Explainer.md`,
/// section "Import and Export Definitions"): words in small letters with dashes between them.
enum Label {
  /// Whether a text is a label that every version of the component model accepts: words of letters
  /// of one case and digits, which begin with a letter.
  static func isValid(_ text: Substring) -> Bool {
    let words = text.split(separator: "-", omittingEmptySubsequences: false)
    return words.allSatisfy { word in
      guard let first = word.utf8.first, isLetter(first) else { return false }
      return word.utf8.allSatisfy { isLowercase($0) || isDigit($0) }
        || word.utf8.allSatisfy { isUppercase($0) || isDigit($0) }
    }
  }

  /// The label that is nearest to a name: `addTwo`, `add_two` and `ADD-TWO` become `add-two`, and
  /// `log_2` becomes `log2`, since a word cannot begin with a digit. What is no ASCII letter or
  /// digit only ends a word. Nothing where no letter is left to begin with.
  static func nearest(to name: Name) -> Name? {
    var words: [[UInt8]] = []
    var previous: UInt8 = 0
    let bytes = Array(name.utf8)
    for (position, byte) in bytes.enumerated() {
      defer { previous = byte }
      guard isLetter(byte) || isDigit(byte) else { continue }
      let next = position + 1 < bytes.count ? bytes[position + 1] : 0
      let beginsWord =
        if isUppercase(byte) {
          // The last capital of several belongs to the word behind it: `HTTPServer`.
          !isUppercase(previous) || isLowercase(next)
        } else {
          !isLetter(previous) && !isDigit(previous)
        }
      let lowered = isUppercase(byte) ? byte | 0x20 : byte
      if isDigit(byte) || !beginsWord, !words.isEmpty {
        words[words.count - 1].append(lowered)
      } else if isLetter(byte) {
        words.append([lowered])
      }
    }
    guard !words.isEmpty else { return nil }
    return Name(words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-"))
  }

  /// The label as labels are compared: in small letters, without its dashes.
  static func key(of label: Name) -> Name {
    let bytes = label.utf8.filter { $0 != UInt8(ascii: "-") }
    return Name(String(decoding: bytes.map { isUppercase($0) ? $0 | 0x20 : $0 }, as: UTF8.self))
  }

  private static func isLetter(_ byte: UInt8) -> Bool { isLowercase(byte) || isUppercase(byte) }
  private static func isLowercase(_ byte: UInt8) -> Bool { (0x61...0x7a).contains(byte) }
  private static func isUppercase(_ byte: UInt8) -> Bool { (0x41...0x5a).contains(byte) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

/// Labels that are told apart where several names would have the same: by numbers, from 2 on.
///
/// Names of a component are the same where they differ only in case or in dashes (component model,
/// `Explainer.md`, "strongly-unique"): beside `foo-bar`, `foobar` becomes `foobar2`.
struct DistinctLabels {
  /// The labels that are given, as they are compared.
  private var taken: Set<Name> = []
  /// Each label counts on from where it was: many names may have the same.
  private var numbers: [Name: Int] = [:]

  /// `label`, or the first of `label2`, `label3` … that nothing has.
  mutating func take(_ label: Name) -> Name {
    let key = Label.key(of: label)
    if taken.insert(key).inserted { return label }
    var number = numbers[key, default: 2]
    while !taken.insert("\(key)\(number)").inserted { number += 1 }
    numbers[key] = number + 1
    return "\(label)\(number)"
  }
}
