/// A linker's command line, taken apart: some arguments are for this program, and all others are for
/// `wasm-ld`, in the order that they have, since the meaning of many depends on it.
struct LinkerLine: Hashable {
  /// What is for this program.
  var own: [String] = []
  /// What is for `wasm-ld`.
  var passed: [String] = []

  /// The options of `wasm-ld` whose value can be the next argument, without the dashes. The value is
  /// then no option, however it looks.
  private static let separate: Set<String> = [
    "allow-undefined-file", "e", "entry", "error-limit", "export", "export-if-defined",
    "keep-section", "L", "l", "library", "library-path", "m", "Map", "mllvm", "O", "reproduce",
    "rpath", "soname", "thinlto-cache-policy", "threads", "trace-symbol", "u", "undefined",
    "unresolved-symbols", "wrap", "y", "z",
  ]

  /// Takes a line apart. Which arguments are this program's, its options say.
  init(_ arguments: [String], options: [OptionDescription]) {
    var rest = arguments[...]
    // Rust calls every linker of LLVM's by one name, and tells it by this which one it is to be.
    if rest.starts(with: ["-flavor", "wasm"]) { rest = rest.dropFirst(2) }
    while let argument = rest.popFirst() {
      if let spelling = Self.spelling(of: argument, options) {
        own.append(argument)
        if spelling == .valueFollows, let value = rest.popFirst() { own.append(value) }
      } else {
        passed.append(argument)
        let name = argument.drop { $0 == "-" }
        if argument.hasPrefix("-"), Self.separate.contains(String(name)),
          let value = rest.popFirst()
        {
          passed.append(value)
        }
      }
    }
  }

  /// How an option of this program is written.
  private enum Spelling { case complete, valueFollows }

  /// How an argument is written that is an option of this program; nothing for others.
  private static func spelling(
    of argument: String, _ options: [OptionDescription]
  ) -> Spelling? {
    for option in options {
      for name in option.names {
        if argument == name {
          return option.value != nil ? .valueFollows : .complete
        }
        let joined = name.hasPrefix("--") ? "\(name)=" : name
        if option.value != nil, argument.hasPrefix(joined) { return .complete }
      }
    }
    return nil
  }
}

extension LinkerLine {
  /// Whether what `wasm-ld` makes is to be linked again, and so is no module that runs.
  static func isLinkedAgain(_ passed: [String]) -> Bool {
    !Set(passed).isDisjoint(with: ["-r", "-relocatable", "--relocatable", "-shared", "--shared"])
  }

  /// Arguments as a file of them (`@FILE`) holds them.
  static func responseFile(_ arguments: [String]) -> String {
    arguments.map { argument in
      // By scalar: a quote with a mark on it is a quote to LLVM.
      let escaped = argument.unicodeScalars.map { scalar in
        scalar == "\\" || scalar == "\"" ? "\\\(scalar)" : String(scalar)
      }
      return "\"\(escaped.joined())\"\n"
    }.joined()
  }
}
