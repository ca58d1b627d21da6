/// The arguments of a command, each declared once: what people have to know of it, and where its
/// value goes.
struct Syntax<Values> {
  var name: String
  var summary: String
  var discussion: [String]
  var operands: [Operand<Values>]
  var options: [Option<Values>]

  /// What people have to know.
  var description: CommandDescription {
    CommandDescription(
      name: name, summary: summary, discussion: discussion, operands: operands.map(\.description),
      options: options.map(\.description) + [.help])
  }
}

/// An argument that stands for itself.
struct Operand<Values> {
  var description: OperandDescription
  var assign: Assignment<Values>

  /// Declares an argument whose value goes to `path`.
  init<Value>(
    _ name: String, to path: WritableKeyPath<Values, Value>, help: String,
    read: @escaping (String) -> Value?
  ) {
    description = OperandDescription(name: name, help: help)
    assign = Assignment(path, read)
  }
}

/// An argument that has a name, and a value unless it is a switch.
struct Option<Values> {
  var description: OptionDescription
  var assign: Assignment<Values>

  /// Declares an option whose value goes to `path`.
  init<Value>(
    _ names: String..., value: String, to path: WritableKeyPath<Values, Value>, help: String,
    isRequired: Bool = false, read: @escaping (String) -> Value?
  ) {
    description = OptionDescription(names: names, value: value, help: help, isRequired: isRequired)
    assign = Assignment(path, read)
  }

  /// Declares an option whose value is one of those of an enumeration.
  init<Value: CaseIterable & RawRepresentable<String>>(
    _ names: String..., value: String, to path: WritableKeyPath<Values, Value>, help: String
  ) {
    description = OptionDescription(
      names: names, value: value, help: help, choices: Value.allCases.map(\.rawValue))
    assign = Assignment(path, Value.init(rawValue:))
  }
}

extension Option {
  /// Declares an option that has no value, and is on where it is given, or off where `turnsOff`.
  init(
    _ names: String..., to path: WritableKeyPath<Values, Bool>, turnsOff: Bool = false,
    help: String
  ) {
    description = OptionDescription(names: names, help: help)
    assign = Assignment(path) { _ in !turnsOff }
  }
}

/// Puts what an argument says in its place.
struct Assignment<Values> {
  private let assign: (inout Values, String) -> Bool

  init<Value>(_ path: WritableKeyPath<Values, Value>, _ read: @escaping (String) -> Value?) {
    assign = { values, text in
      guard let value = read(text) else { return false }
      values[keyPath: path] = value
      return true
    }
  }

  /// Whether `text` could be understood.
  func callAsFunction(_ values: inout Values, _ text: String) -> Bool { assign(&values, text) }
}
