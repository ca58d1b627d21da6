extension Syntax {
  /// Reads arguments into values. The usual spellings are understood: `-o FILE`, `-oFILE`,
  /// `--output FILE`, `--output=FILE`; everything behind `--` stands for itself, and so does `-`.
  ///
  /// Where something is wrong, what can be understood is put in its place all the same: how the
  /// failure is to be said may be part of it.
  ///
  /// - Returns: Whether the values are to be used. They are not where help is asked for.
  /// - Throws: The first thing that is wrong.
  func parse(_ arguments: [String], into values: inout Values) throws(Failure) -> Bool {
    var reading = Reading(syntax: self, rest: arguments[...])
    var failure: Failure?
    while let argument = reading.rest.popFirst() {
      do throws(WrongUse) {
        try reading.take(argument, into: &values)
      } catch {
        failure = failure ?? wrongUse(error.message)
      }
      if reading.asksForHelp { return false }
    }
    if let failure { throw failure }
    do throws(WrongUse) { try reading.finish() } catch { throw wrongUse(error.message) }
    return true
  }

  private func wrongUse(_ message: String) -> Failure {
    .usage(message, hint: "see `\(Program.name) \(name) --help`")
  }
}

/// What is wrong with an argument.
private struct WrongUse: Error {
  var message: String
  init(_ message: String) { self.message = message }
}

/// How far arguments were read.
private struct Reading<Values> {
  let syntax: Syntax<Values>
  let options: [Option<Values>]
  /// What was not read yet.
  var rest: ArraySlice<String>
  var operandsLeft: ArraySlice<Operand<Values>>
  /// The options that were given, by their first name.
  var given: Set<String> = []
  /// The last operand, which may be given many times, was given.
  var hasMany = false
  var takesOptions = true
  var asksForHelp = false

  init(syntax: Syntax<Values>, rest: ArraySlice<String>) {
    self.syntax = syntax
    self.rest = rest
    options = syntax.allOptions
    operandsLeft = syntax.operands[...]
  }

  mutating func take(_ argument: String, into values: inout Values) throws(WrongUse) {
    if takesOptions, argument == "--" {
      takesOptions = false
    } else if takesOptions, argument.hasPrefix("-"), argument != "-" {
      try takeOption(argument, into: &values)
    } else {
      try takeOperand(argument, into: &values)
    }
  }

  private mutating func takeOption(
    _ argument: String, into values: inout Values
  ) throws(WrongUse) {
    let (name, attached) = Self.split(argument)
    if OptionDescription.help.names.contains(name) {
      asksForHelp = true
      return
    }
    guard let option = options.first(where: { $0.description.names.contains(name) }) else {
      throw WrongUse("there is no option \(name)")
    }
    let description = option.description
    let text = try value(of: description, as: name, attached: attached)
    let isFirst = given.insert(description.names[0]).inserted
    guard isFirst || description.isRepeatable || syntax.lastCounts else {
      throw WrongUse("\(name) is given twice")
    }
    guard option.assign(&values, text) else {
      throw WrongUse(Self.misunderstood(text ?? "", as: description.kind, description.value, name))
    }
  }

  private mutating func value(
    of option: OptionDescription, as name: String, attached: String?
  ) throws(WrongUse) -> String? {
    guard let value = option.value else {
      guard attached == nil else { throw WrongUse("\(name) takes no value") }
      return nil
    }
    guard let text = attached ?? option.valueWhenLeftOut ?? rest.popFirst(), !text.isEmpty else {
      throw WrongUse("\(name) needs \(value)")
    }
    return text
  }

  private mutating func takeOperand(
    _ argument: String, into values: inout Values
  ) throws(WrongUse) {
    guard let operand = operandsLeft.first else {
      throw WrongUse("\(argument) is one argument too many")
    }
    let description = operand.description
    if description.count == .many { hasMany = true } else { operandsLeft.removeFirst() }
    guard !argument.isEmpty || description.mayBeEmpty else {
      throw WrongUse("\(description.name) is empty")
    }
    guard operand.assign(&values, argument) else {
      throw WrongUse(Self.misunderstood(argument, as: description.kind, description.name, nil))
    }
  }

  /// Checks that nothing is missing.
  func finish() throws(WrongUse) {
    if let missing = operandsLeft.first?.description,
      missing.count == .one || missing.count == .many && !hasMany
    {
      throw WrongUse("\(missing.name) is missing")
    }
    for option in options.map(\.description) where given.contains(option.names[0]) {
      if let other = option.excluded.first(where: given.contains) {
        throw WrongUse("\(option.names[0]) and \(other) exclude each other")
      }
    }
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
    _ text: String, as kind: ArgumentKind, _ what: String?, _ option: String?
  ) -> String {
    let verdict =
      kind.choices.isEmpty
      ? "\(text) is no \(what ?? "value")"
      : "\(text) is none of \(kind.choices.joined(separator: ", "))"
    return option.map { "\($0): \(verdict)" } ?? verdict
  }
}
