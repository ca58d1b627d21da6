/// One thing that can be chosen about a conversion, as people and metadata spell it.
///
/// Each is declared once, in ``conversion`` or ``module``: the command line makes its options of
/// them, and the metadata of a component lists those that were chosen.
package struct ConversionOption: Sendable {
  /// Its name, as `exit-code`.
  package let name: String
  /// The word that stands for its value in help; `nil` for an option without a value.
  package let placeholder: String?
  /// All values that it can have, where they can be listed.
  package let choices: [String]
  /// Whether it may be given more than once.
  package let isRepeatable: Bool
  /// The names of the options that it cannot be given together with.
  package private(set) var excluded: [String] = []
  /// What it is for, in sentences.
  package let help: String
  private let assign: @Sendable (inout ConversionOptions, String?) -> Bool
  private var values: @Sendable (ConversionOptions) -> [String]

  /// Makes the choice that a text stands for; `nil` is no text.
  ///
  /// - Returns: Whether the text can be understood.
  package func choose(_ text: String?, in options: inout ConversionOptions) -> Bool {
    assign(&options, text)
  }

  /// The choices that were made, as metadata has them: `exit-code=keep`, `keep-preopens`.
  package func recorded(of options: ConversionOptions) -> [String] {
    values(options).map { placeholder == nil ? name : "\(name)=\($0)" }
  }
}

extension ConversionOption {
  /// A key path of options.
  typealias Path<Value> = any WritableKeyPath<ConversionOptions, Value> & Sendable

  /// Declares an option with a value. Where `path` has none, it was not chosen.
  init<Value>(
    _ name: String, value: String, to path: Path<Value?>, help: String,
    read: @escaping @Sendable (String) -> Value?
  ) {
    self.init(
      name: name, placeholder: value, choices: [], isRepeatable: false, help: help,
      assign: { options, text in
        guard let value = text.flatMap(read) else { return false }
        options[keyPath: path] = value
        return true
      },
      values: { options in options[keyPath: path].map { ["\($0)"] } ?? [] })
  }

  /// Declares an option that may be given more than once, and whose values are added to `path`.
  init<Value>(
    _ name: String, value: String, each path: Path<[Value]>, help: String,
    read: @escaping @Sendable (String) -> Value?
  ) {
    self.init(
      name: name, placeholder: value, choices: [], isRepeatable: true, help: help,
      assign: { options, text in
        guard let value = text.flatMap(read) else { return false }
        options[keyPath: path].append(value)
        return true
      },
      values: { options in options[keyPath: path].map { "\($0)" } })
  }

  /// Declares an option whose value is one of those of an enumeration.
  init<Value: CaseIterable & RawRepresentable<String> & Sendable>(
    _ name: String, value: String, choice path: Path<Value?>, help: String
  ) {
    self.init(
      name: name, placeholder: value, choices: Value.allCases.map(\.rawValue), isRepeatable: false,
      help: help,
      assign: { options, text in
        guard let value = text.flatMap(Value.init(rawValue:)) else { return false }
        options[keyPath: path] = value
        return true
      },
      values: { options in options[keyPath: path].map { [$0.rawValue] } ?? [] })
  }

  /// Declares an option without a value, which puts `value` in its place.
  init<Value: Equatable & Sendable>(
    _ name: String, set value: Value, to path: Path<Value>, help: String
  ) {
    self.init(
      name: name, placeholder: nil, choices: [], isRepeatable: false, help: help,
      assign: { options, _ in
        options[keyPath: path] = value
        return true
      },
      values: { options in options[keyPath: path] == value ? [""] : [] })
  }

  /// The same option, which cannot be given together with another.
  func excluding(_ name: String) -> ConversionOption {
    var option = self
    option.excluded.append(name)
    return option
  }

  /// The same option, which metadata does not mention: the component is the same without it.
  func unrecorded() -> ConversionOption {
    var option = self
    option.values = { _ in [] }
    return option
  }
}
