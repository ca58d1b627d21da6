extension Syntax {
  /// Reads arguments into values. The usual spellings are understood: `-o FILE`, `-oFILE`,
  /// `--output FILE`, `--output=FILE`; everything behind `--` stands for itself, and so does `-`.
  ///
  /// - Returns: The values, or nothing where help is asked for.
  func parse(_ arguments: [String], into values: Values) throws(Failure) -> Values? {
    var values = values
    var operands = self.operands[...]
    var given: Set<String> = []
    var rest = arguments[...]
    var takesOptions = true
    while let argument = rest.popFirst() {
      if takesOptions, argument == "--" {
        takesOptions = false
      } else if takesOptions, argument.hasPrefix("-"), argument != "-" {
        let (name, attached) = Self.split(argument)
        if OptionDescription.help.names.contains(name) { return nil }
        guard let option = options.first(where: { $0.description.names.contains(name) }) else {
          throw wrongUse("there is no option \(name)")
        }
        guard given.insert(option.description.names[0]).inserted else {
          throw wrongUse("\(name) is given twice")
        }
        let text: String
        if let value = option.description.value {
          guard let given = attached ?? rest.popFirst(), !given.isEmpty else {
            throw wrongUse("\(name) needs \(value)")
          }
          text = given
        } else {
          guard attached == nil else { throw wrongUse("\(name) takes no value") }
          text = ""
        }
        guard option.assign(&values, text) else {
          throw wrongUse(Self.misunderstood(text, of: option.description, as: name))
        }
      } else {
        guard let operand = operands.popFirst() else {
          throw wrongUse("\(argument) is one argument too many")
        }
        guard !argument.isEmpty, operand.assign(&values, argument) else {
          throw wrongUse(
            "\(argument.isEmpty ? "nothing" : argument) is no \(operand.description.name)")
        }
      }
    }
    if let missing = operands.first { throw wrongUse("\(missing.description.name) is missing") }
    for option in options.map(\.description)
    where option.isRequired && !given.contains(option.names[0]) {
      throw wrongUse("\(option.synopsis) is missing")
    }
    return values
  }

  /// Takes an option apart from a value that is written behind it.
  private static func split(_ argument: String) -> (name: String, value: String?) {
    guard argument.hasPrefix("--") else {
      let value = String(argument.dropFirst(2))
      return (String(argument.prefix(2)), value.isEmpty ? nil : value)
    }
    guard let equals = argument.firstIndex(of: "=") else { return (argument, nil) }
    return (String(argument[..<equals]), String(argument[equals...].dropFirst()))
  }

  private static func misunderstood(
    _ text: String, of option: OptionDescription, as name: String
  ) -> String {
    option.choices.isEmpty
      ? "\(name): \(text) is no \(option.value ?? "value")"
      : "\(name): \(text) is none of \(option.choices.joined(separator: ", "))"
  }

  private func wrongUse(_ message: String) -> Failure {
    .usage("\(message) (see `\(Program.name) \(name) --help`)")
  }
}
