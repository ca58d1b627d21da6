import ComponentModel
import WasmBinary

/// The names of WIT: what is no such name cannot be printed as WIT.
enum WITName {
  /// An identifier, told apart from a keyword where it looks like one.
  ///
  /// - Throws: That WIT has no such identifiers.
  static func word(_ name: Name) throws(WITError) -> String {
    guard isIdentifier(name) else {
      throw WITError("\(quoted(name)) is not a name in WIT")
    }
    return WITPrinter.word(name.text)
  }

  /// Whether a name is made of words with hyphens between them. A word has letters of one case and
  /// digits; the first one begins with a letter.
  private static func isIdentifier(_ name: Name) -> Bool {
    guard let first = name.utf8.first, isLower(first) || isUpper(first) else { return false }
    return name.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
      .allSatisfy { word in
        !word.isEmpty && word.allSatisfy { isLower($0) || isUpper($0) || isDigit($0) }
          && !(word.contains(where: isLower) && word.contains(where: isUpper))
      }
  }

  private static func isLower(_ byte: UInt8) -> Bool { (0x61...0x7a).contains(byte) }
  private static func isUpper(_ byte: UInt8) -> Bool { (0x41...0x5a).contains(byte) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// A name from the binary as it can stand in a sentence, whatever it holds.
  static func quoted(_ name: Name) -> String {
    let shown = name.text.unicodeScalars.prefix(100)
    let rest = shown.count < name.text.unicodeScalars.count ? "…" : ""
    return "\"\(escaped(String(String.UnicodeScalarView(shown))))\(rest)\""
  }

  /// The contents of a string in WIT.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": escaped += "\\\""
      case "\\": escaped += "\\\\"
      case "\n": escaped += "\\n"
      case "\r": escaped += "\\r"
      case "\t": escaped += "\\t"
      default:
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned,
          .surrogate:
          escaped += "\\u{\(String(scalar.value, radix: 16))}"
        default: escaped.unicodeScalars.append(scalar)
        }
      }
    }
    return escaped
  }

  /// Whether a text is a version (semver 2.0).
  static func isVersion(_ text: String) -> Bool {
    let parts = text.split(separator: "+", maxSplits: 1, omittingEmptySubsequences: false)
    let core = parts[0].split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    let numbers = core[0].split(separator: ".", omittingEmptySubsequences: false)
    guard numbers.count == 3, numbers.allSatisfy(isNumber) else { return false }
    if core.count == 2 {
      let identifiers = core[1].split(separator: ".", omittingEmptySubsequences: false)
      guard
        identifiers.allSatisfy({
          isVersionWord($0) && (!$0.utf8.allSatisfy(isDigit) || isNumber($0))
        })
      else { return false }
    }
    return parts.count == 1
      || parts[1].split(separator: ".", omittingEmptySubsequences: false).allSatisfy(isVersionWord)
  }

  private static func isNumber(_ text: Substring) -> Bool {
    UInt64(text) != nil && text.utf8.allSatisfy(isDigit)
      && (text.utf8.count == 1 || text.utf8.first != UInt8(ascii: "0"))
  }

  private static func isVersionWord(_ text: Substring) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy {
        isLower($0) || isUpper($0) || isDigit($0) || $0 == UInt8(ascii: "-")
      }
  }
}

/// The name of an interface in a package: `wasi:io/streams@0.2.0`.
struct WITPath: Hashable {
  /// The package, as WIT writes it but for keywords: `wasi:io`.
  var namespace: String
  var package: String
  var version: String?
  var interface: String

  /// Takes a name apart.
  ///
  /// - Returns: Nothing where it is not the name of an interface in a package.
  init?(_ name: Name) {
    let versioned = name.text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    let halves = versioned[0].split(separator: "/", omittingEmptySubsequences: false)
    guard halves.count == 2 else { return nil }
    let words = halves[0].split(separator: ":", omittingEmptySubsequences: false)
    guard words.count == 2 else { return nil }
    namespace = String(words[0])
    package = String(words[1])
    interface = String(halves[1])
    version = versioned.count == 2 ? String(versioned[1]) : nil
    guard version.map(WITName.isVersion) ?? true,
      [namespace, package, interface].allSatisfy({ (try? WITName.word(Name($0))) != nil })
    else { return nil }
  }

  /// The package that it belongs to, as WIT declares it: `wasi:io@0.2.0`.
  var packageName: String {
    "\(WITPrinter.word(namespace)):\(WITPrinter.word(package))" + (version.map { "@\($0)" } ?? "")
  }

  /// How a package refers to it: by its name alone where it belongs to the package itself.
  func spelled(in package: String?) -> String {
    let word = WITPrinter.word(interface)
    guard packageName != package else { return word }
    return "\(WITPrinter.word(namespace)):\(WITPrinter.word(self.package))/\(word)"
      + (version.map { "@\($0)" } ?? "")
  }
}
