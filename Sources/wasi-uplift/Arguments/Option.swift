/// An argument that has a name, and a value unless it is a switch.
struct Option<Values> {
  var description: OptionDescription
  var assign: Assignment<Values>

  /// Declares an option whose value goes to `path`.
  init<Value>(
    _ names: String..., value: String, to path: WritableKeyPath<Values, Value>,
    kind: ArgumentKind = .text, help: String, read: @escaping (String) -> Value?
  ) {
    description = OptionDescription(names: names, value: value, kind: kind, help: help)
    assign = Assignment(path) { $0.flatMap(read) }
  }

  /// Declares an option that may be given more than once, and whose values are added to `path`.
  init<Value>(
    _ names: String..., value: String, each path: WritableKeyPath<Values, [Value]>,
    kind: ArgumentKind = .text, help: String, read: @escaping (String) -> Value?
  ) {
    description = OptionDescription(
      names: names, value: value, kind: kind, help: help, isRepeatable: true)
    assign = Assignment(each: path, read)
  }

  /// Declares an option whose value is one of those of an enumeration.
  init<Value: CaseIterable & RawRepresentable<String>>(
    _ names: String..., value: String, to path: WritableKeyPath<Values, Value>, help: String
  ) {
    description = OptionDescription(
      names: names, value: value, kind: .choice(Value.allCases.map(\.rawValue)), help: help)
    assign = Assignment(path) { $0.flatMap(Value.init(rawValue:)) }
  }

  /// Declares an option that has no value, and is on where it is given.
  init(_ names: String..., to path: WritableKeyPath<Values, Bool>, help: String) {
    description = OptionDescription(names: names, help: help)
    assign = Assignment(path) { _ in true }
  }

  /// Declares an option that has no value, and puts `value` in its place.
  init<Value>(
    _ names: String..., set value: Value, to path: WritableKeyPath<Values, Value>, help: String
  ) {
    description = OptionDescription(names: names, help: help)
    assign = Assignment(path) { _ in value }
  }

  /// Declares an option that has no value, and adds `value` to those that are there.
  init<Value>(
    _ names: String..., add value: Value, to path: WritableKeyPath<Values, [Value]>, help: String
  ) {
    description = OptionDescription(names: names, help: help)
    assign = Assignment(adding: path, value)
  }

  private init(_ description: OptionDescription, _ assign: Assignment<Values>) {
    self.description = description
    self.assign = assign
  }

  /// The same option, which cannot be given together with another.
  func excluding(_ name: String) -> Self {
    var option = self
    option.description.excluded.append(name)
    return option
  }

  /// The same option, whose value may be left out, and then is this.
  func optional(_ value: String) -> Self {
    var option = self
    option.description.valueWhenLeftOut = value
    return option
  }

  /// The same option, with its value kept in a part of others.
  func within<Outer>(_ path: WritableKeyPath<Outer, Values>) -> Option<Outer> {
    Option<Outer>(description, assign.within(path))
  }
}
