import WasmBinary

/// The names that components give functions and parameters (component model, `Explainer.md`,
/// section "Import and Export Definitions"): words in small letters with dashes between them.
enum Label {
  /// The label that is nearest to a name: `addTwo`, `add_two` and `ADD-TWO` become `add-two`, and
  /// `log_2` becomes `log2`, since older hosts know no word that begins with a digit. What is no
  /// ASCII letter or digit only ends a word. Nothing where no letter is left to begin with.
  static func nearest(to name: Name) -> Name? {
    guard !isLabel(name) else { return name }
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

  /// Whether a name is a label already, of small letters.
  private static func isLabel(_ name: Name) -> Bool {
    var beginsWord = true
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): beginsWord = false
      // A word that begins with a digit is put to the one before it.
      case UInt8(ascii: "0")...UInt8(ascii: "9") where !beginsWord: break
      case UInt8(ascii: "-") where !beginsWord: beginsWord = true
      default: return false
      }
    }
    return !beginsWord
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
  private var taken: Set<UniqueName> = []
  /// Each label counts on from where it was: many names may have the same.
  private var numbers: [UniqueName: Int] = [:]

  /// `label`, or the first of `label2`, `label3` … that nothing has.
  mutating func take(_ label: Name) -> Name {
    let key = UniqueName(label: label)
    if taken.insert(key).inserted { return label }
    var number = numbers[key, default: 2]
    while !taken.insert(UniqueName(label: "\(label)\(number)")).inserted { number += 1 }
    numbers[key] = number + 1
    return "\(label)\(number)"
  }
}
