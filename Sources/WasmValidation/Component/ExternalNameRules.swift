import WasmBinary

/// What names of imports and exports look like (component model, `Explainer.md`, section "Import and
/// Export Definitions").
enum ExternalNameRules {
  /// What a name says by how it is written.
  enum Kind {
    /// A label, such as `run`.
    case plain
    /// An interface, such as `wasi:cli/run@0.2.0`.
    case interface
    /// `[constructor]blob`
    case constructor(of: String)
    /// `[method]blob.read`
    case method(of: String)
    /// `[static]blob.merge`
    case staticFunction(of: String)
  }

  /// What a name says.
  static func kind(of name: String) throws(BrokenRule) -> Kind {
    if let resource = name.suffix(behind: "[constructor]"), isLabel(resource) {
      return .constructor(of: resource)
    }
    if let member = name.suffix(behind: "[method]"), let resource = resource(of: member) {
      return .method(of: resource)
    }
    if let member = name.suffix(behind: "[static]"), let resource = resource(of: member) {
      return .staticFunction(of: resource)
    }
    if isLabel(name) { return .plain }
    if isInterface(name) { return .interface }
    throw BrokenRule("\"\(name)\" is no name of an import or export")
  }

  /// Words with dashes between them, each of letters of one case and digits, the first not with a
  /// digit at its beginning.
  static func isLabel(_ label: String) -> Bool {
    let words = label.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return words.enumerated().allSatisfy { position, word in
      isWord(word, canBeginWithDigit: position > 0)
    }
  }

  private static func isWord(
    _ word: Substring.UTF8View.SubSequence, canBeginWithDigit: Bool
  ) -> Bool {
    guard let first = word.first, canBeginWithDigit || !isDigit(first) else { return false }
    return word.allSatisfy { isDigit($0) || isLower($0) }
      || word.allSatisfy { isDigit($0) || isUpper($0) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
  private static func isLower(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }
  private static func isUpper(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  /// Of `blob.read`, `blob`.
  private static func resource(of member: String) -> String? {
    let parts = member.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, parts.allSatisfy(isLabel) else { return nil }
    return parts[0]
  }

  /// A package, a slash, a label, and perhaps a version.
  private static func isInterface(_ name: String) -> Bool {
    let versioned = name.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    let parts = versioned[0].split(separator: "/", omittingEmptySubsequences: false)
    let package = parts[0].split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, package.count == 2, isLabel(String(parts[1])),
      package.allSatisfy({ isLabel($0) && !$0.utf8.contains(where: isUpper) })
    else { return false }
    return versioned.count == 1 || isVersion(String(versioned[1]))
  }

  /// A version as in Semantic Versioning 2.0.
  private static func isVersion(_ version: String) -> Bool {
    let built = version.split(separator: "+", maxSplits: 1, omittingEmptySubsequences: false)
    let parts = built[0].split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    let numbers = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    return numbers.count == 3 && numbers.allSatisfy { isNumber($0) && UInt64($0) != nil }
      && (parts.count == 1 || areIdentifiers(parts[1], numbersCanBePadded: false))
      && (built.count == 1 || areIdentifiers(built[1], numbersCanBePadded: true))
  }

  private static func isNumber(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy(isDigit) && (text == "0" || text.first != "0")
  }

  private static func areIdentifiers(_ text: Substring, numbersCanBePadded: Bool) -> Bool {
    text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty
        && part.utf8.allSatisfy {
          isDigit($0) || isLower($0) || isUpper($0) || $0 == UInt8(ascii: "-")
        }
        && (numbersCanBePadded || !part.utf8.allSatisfy(isDigit) || isNumber(part))
    }
  }
}

/// Names of which no two can be mixed up, whatever a language makes of them (component model,
/// `Explainer.md`, "strongly-unique").
struct ExternalNameSet {
  private var names: [UniqueName: Name] = [:]

  mutating func insert(_ name: Name) throws(BrokenRule) {
    if let other = names.updateValue(name, forKey: UniqueName(name)) {
      throw BrokenRule(
        other == name ? "\(name) is there already" : "\(name) is too like \(other)")
    }
  }
}

extension String {
  /// What is behind a prefix, where it has that.
  fileprivate func suffix(behind prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}
