import ComponentModel
import WasmBinary

/// The names of WIT: what is no such name cannot be printed as WIT.
enum WITName {
  /// An identifier, told apart from a keyword where it looks like one.
  ///
  /// - Throws: That WIT has no such identifiers.
  static func word(_ name: Name) throws(WITError) -> String {
    guard KebabName(name.text) != nil else {
      throw WITError("\(quoted(name)) is not a name in WIT")
    }
    return WITPrinter.word(name.text)
  }

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
    guard let read = VersionedInterfaceName(name.text) else { return nil }
    namespace = read.name.namespace
    package = read.name.package
    interface = read.name.interface
    version = read.version?.description
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
