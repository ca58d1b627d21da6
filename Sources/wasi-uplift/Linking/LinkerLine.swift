/// A linker's command line, taken apart: some arguments are for this program, and all others are for
/// `wasm-ld`, in the order that they have, since the meaning of many depends on it.
struct LinkerLine: Hashable {
  /// What is for this program.
  var own: [String] = []
  /// What is for `wasm-ld`.
  var passed: [String] = []

  /// Whether what `wasm-ld` makes is to be linked again, and so is not a module that runs.
  var isLinkedAgain = false

  /// Takes a line apart. Which arguments are this program's, its options say.
  init(_ arguments: [String], options: [OptionDescription] = []) {
    var rest = arguments[...]
    // Rust calls every linker of LLVM's by one name, and tells it by this which one it is to be.
    if rest.starts(with: ["-flavor", "wasm"]) { rest = rest.dropFirst(2) }
    while let argument = rest.popFirst() {
      switch Self.spelling(of: argument, options) {
      case .complete?:
        own.append(argument)
      case .valueFollows?:
        own.append(argument)
        if let value = rest.popFirst() { own.append(value) }
      case .valueMayFollow(let choices)?:
        // Older releases of `wasm-component-ld` take the value as the next argument.
        if let value = rest.first, choices.contains(value) {
          own.append("\(argument)=\(rest.removeFirst())")
        } else {
          own.append(argument)
        }
      case nil:
        passed.append(argument)
        if WasmLinkerOptions.linkingAgain.contains(argument) { isLinkedAgain = true }
        if WasmLinkerOptions.takeNext(argument), let value = rest.popFirst() {
          passed.append(value)
        }
      }
    }
  }

  /// How an option of this program is written.
  private enum Spelling {
    case complete
    case valueFollows
    case valueMayFollow([String])
  }

  /// How an argument is written that is an option of this program; nothing for others.
  private static func spelling(
    of argument: String, _ options: [OptionDescription]
  ) -> Spelling? {
    for option in options {
      for name in option.names {
        if argument == name {
          if option.valueWhenLeftOut != nil { return .valueMayFollow(option.kind.choices) }
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
