/// The arguments of `swift package componentize`.
struct ComponentizeOptions: Hashable {
  /// The products that are asked for; all of them where none is.
  var products: [String] = []
  /// How they are built; as SwiftPM would, where nothing is said.
  var configuration: Configuration?
  /// The folder for the components.
  var output: String?
  var isVerbose = false
  var asksForHelp = false
  /// What is passed on to `wasi-uplift convert`.
  var conversion: [String] = []

  /// How a product can be built.
  enum Configuration: String, CaseIterable { case debug, release }

  /// Reads the arguments.
  init(_ arguments: [String]) throws(Problem) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument == "--" {
        conversion = Array(rest)
        return
      }
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        .map(String.init)
      var attached = parts.count == 2 ? parts[1] : nil
      func value() throws(Problem) -> String {
        guard let value = attached ?? rest.popFirst(), !value.isEmpty else {
          throw .wrongUse("\(parts[0]) needs a value")
        }
        attached = nil
        return value
      }
      switch parts[0] {
      case "--product": products.append(try value())
      case "--output", "-o": output = try value()
      case "--configuration", "-c":
        let name = try value()
        guard let configuration = Configuration(rawValue: name) else {
          throw .wrongUse("\(parts[0]): \(name) is none of debug, release")
        }
        self.configuration = configuration
      case "--verbose", "-v": isVerbose = true
      case "--help", "-h": asksForHelp = true
      default: throw .wrongUse("there is no option \(argument)")
      }
      if attached != nil { throw .wrongUse("\(parts[0]) takes no value") }
    }
  }

  /// The products to be converted.
  ///
  /// - Parameter names: The executable products of the package.
  /// - Returns: Those that were asked for, or all.
  /// - Throws: Where the package has none of the name, or none at all.
  func products(among names: [String]) throws(Problem) -> [String] {
    guard !names.isEmpty else { throw .wrongUse("the package has no executable product") }
    for product in products where !names.contains(product) {
      throw .wrongUse(
        "the package has no executable product \(product), only \(names.joined(separator: ", "))")
    }
    return products.isEmpty ? names : products
  }

  /// What `--help` says.
  static let help = """
    Builds executable products for WASI Preview 1, and converts them into components.

    Usage: swift package --swift-sdk SDK componentize [OPTION…] [-- OPTION…]

    Options:
          --product NAME        An executable product; can be given more than once.
                                Without this it is all of the package.
      -c, --configuration NAME  debug or release. Without this it is what SwiftPM
                                would build.
      -o, --output FOLDER       Where NAME.component.wasm is written to. Without
                                this it is a folder below .build. One in the package
                                needs --allow-writing-to-package-directory before
                                componentize.
      -v, --verbose             Shows how the products are built.
      -h, --help                Shows this help.

    What comes after -- goes to `wasi-uplift convert`, such as --exit-code collapse.
    """
}
