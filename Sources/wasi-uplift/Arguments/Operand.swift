/// An argument that stands for itself.
struct Operand<Values> {
  var description: OperandDescription
  var assign: Assignment<Values>

  /// Declares an argument whose value goes to `path`. It has to be given unless it is optional.
  init<Value>(
    _ name: String, to path: WritableKeyPath<Values, Value>, kind: ArgumentKind = .text,
    help: String, isOptional: Bool = false, read: @escaping (String) -> Value?
  ) {
    description = OperandDescription(
      name: name, count: isOptional ? .optional : .one, kind: kind, help: help)
    assign = Assignment(path) { $0.flatMap(read) }
  }

  /// Declares one or more arguments, the last that stand for themselves, whose values are added to
  /// `path`.
  init<Value>(
    _ name: String, each path: WritableKeyPath<Values, [Value]>, kind: ArgumentKind = .text,
    help: String, mayBeEmpty: Bool = false, read: @escaping (String) -> Value?
  ) {
    description = OperandDescription(
      name: name, count: .many, kind: kind, help: help, mayBeEmpty: mayBeEmpty)
    assign = Assignment(each: path, read)
  }

  /// Declares an argument whose value is one of those of an enumeration.
  init<Value: CaseIterable & RawRepresentable<String>>(
    _ name: String, to path: WritableKeyPath<Values, Value>, help: String
  ) {
    description = OperandDescription(
      name: name, kind: .choice(Value.allCases.map(\.rawValue)), help: help)
    assign = Assignment(path) { $0.flatMap(Value.init(rawValue:)) }
  }
}
