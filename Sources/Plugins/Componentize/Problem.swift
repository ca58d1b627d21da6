/// Why there is no component.
struct Problem: Error, Hashable {
  /// What is wrong, in one sentence.
  var message: String
  /// What to do about it.
  var hint: String?
  /// What the plugin ends with.
  var status: Int32 = 1
}

extension Problem {
  /// What the user reads. Names of products and arguments can be anything: what would steer a
  /// terminal is escaped. A plugin cannot use the libraries of its package, which know more of it.
  var text: String {
    "error: \(Self.escaped(message))\n" + (hint.map { "hint: \(Self.escaped($0))\n" } ?? "")
  }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
        "\\u{\(String(scalar.value, radix: 16))}"
      default: String(scalar)
      }
    }.joined()
  }

  /// The plugin was called in a wrong way.
  static func wrongUse(_ message: String) -> Problem {
    Problem(message: message, hint: "see `swift package componentize --help`", status: 2)
  }

  /// The folder for the components cannot be made or written to.
  static func mayNotWrite(to folder: String, package: String, _ arguments: [String]) -> Problem {
    let permission =
      folder == package || folder.hasPrefix("\(package)/")
      ? "--allow-writing-to-package-directory" : "--allow-writing-to-directory \(folder)"
    return Problem(
      message: "\(folder) cannot be written to",
      hint: "permit it: swift package \(permission) \(command(arguments))")
  }

  /// A product is a program for this machine.
  static func builtForThisMachine(_ product: String, _ arguments: [String]) -> Problem {
    Problem(
      message: "\(product) was built for this machine and not for WebAssembly",
      hint: """
        name a Swift SDK for WASI (`swift sdk list` shows which there are): swift package \
        --swift-sdk SDK \(command(arguments))
        """)
  }

  /// A product was built, and is not to be found.
  static func noModule(of product: String) -> Problem {
    Problem(message: "the build of \(product) made no executable")
  }

  /// A product could not be built. The build has said why; some reasons need more to be said.
  static func notBuilt(_ product: String, log: String, _ arguments: [String]) -> Problem {
    var problem = Problem(message: "\(product) was not built")
    if log.contains("cannot be imported by the Swift") {
      problem.hint = """
        the Swift SDK is of another version than the compiler: compare `swift --version` and `swift \
        sdk list`
        """
    } else if log.contains("No available targets are compatible with triple") {
      problem.hint = """
        this tool chain, perhaps Xcode's, makes no WebAssembly: use one from swift.org
        """
    } else if log.contains("-static-stdlib is no longer supported for Apple platforms")
      || log.contains("unable to load standard library for target")
      || log.contains("Linking \(product)\n") && !log.contains("Linking \(product).wasm")
    {
      problem.hint = builtForThisMachine(product, arguments).hint
    }
    return problem
  }

  private static func command(_ arguments: [String]) -> String {
    (["componentize"] + arguments).joined(separator: " ")
  }
}
