/// The arguments of a command, each declared once: what people have to know of it, and where its
/// value goes.
struct Syntax<Values> {
  var name: String
  var summary: String
  var discussion: [String] = []
  /// How it is called, where the declarations do not show it: its operands and what else is needed.
  var synopsis: String?
  /// Whether the last of an option counts that is given several times. Otherwise that is an error.
  var lastCounts = false
  var operands: [Operand<Values>] = []
  var options: [Option<Values>] = []
  /// Options that several commands have, each group under a title of its own.
  var groups: [OptionGroup<Values>] = []

  /// What people have to know.
  var description: CommandDescription {
    CommandDescription(
      name: name, summary: summary, discussion: discussion, synopsis: synopsis,
      operands: operands.map(\.description),
      groups: [OptionGroupDescription(title: "Options", options: options.map(\.description))]
        + groups.map(\.description))
  }

  /// All options, those of groups too.
  var allOptions: [Option<Values>] { options + groups.flatMap(\.options) }
}

/// Options that belong together.
struct OptionGroup<Values> {
  /// What help calls them.
  var title: String
  var options: [Option<Values>]

  /// What people have to know.
  var description: OptionGroupDescription {
    OptionGroupDescription(title: title, options: options.map(\.description))
  }

  /// The same options, with their values kept as a part of others.
  func within<Outer>(_ path: WritableKeyPath<Outer, Values>) -> OptionGroup<Outer> {
    OptionGroup<Outer>(title: title, options: options.map { $0.within(path) })
  }
}

/// Puts what an argument says in its place.
struct Assignment<Values> {
  private let assign: (inout Values, String?) -> Bool

  /// Makes one that says whether it could understand the text.
  init(_ assign: @escaping (inout Values, String?) -> Bool) { self.assign = assign }

  /// Puts the value in the place of the one that is there.
  init<Value>(_ path: WritableKeyPath<Values, Value>, _ read: @escaping (String?) -> Value?) {
    self.init { values, text in
      guard let value = read(text) else { return false }
      values[keyPath: path] = value
      return true
    }
  }

  /// Adds the value to those that are there.
  init<Value>(each path: WritableKeyPath<Values, [Value]>, _ read: @escaping (String) -> Value?) {
    self.init { values, text in
      guard let value = text.flatMap(read) else { return false }
      values[keyPath: path].append(value)
      return true
    }
  }

  /// Adds one value to those that are there, whatever the argument says.
  init<Value>(adding path: WritableKeyPath<Values, [Value]>, _ value: Value) {
    self.init { values, _ in
      values[keyPath: path].append(value)
      return true
    }
  }

  /// The same, where the values are a part of others.
  func within<Outer>(_ path: WritableKeyPath<Outer, Values>) -> Assignment<Outer> {
    Assignment<Outer> { outer, text in assign(&outer[keyPath: path], text) }
  }

  /// Whether `text` could be understood. It is `nil` for an option that is given without a value.
  func callAsFunction(_ values: inout Values, _ text: String?) -> Bool { assign(&values, text) }
}
