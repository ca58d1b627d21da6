/// What a person has to know of a command: what help, a manual page and a shell's completion are
/// made of.
struct CommandDescription: Sendable {
  /// What it is called by.
  var name: String
  /// What it does, in a line.
  var summary: String
  /// What else is to be said of it, in paragraphs.
  var discussion: [String]
  /// The arguments that stand for themselves, in order.
  var operands: [OperandDescription]
  /// The options.
  var options: [OptionDescription]

  /// How it is called.
  var usage: String {
    let required = options.filter(\.isRequired).map(\.synopsis)
    return ([Program.name, name] + operands.map(\.name) + required + ["[OPTION…]"])
      .joined(separator: " ")
  }
}

/// What a person has to know of an argument that stands for itself. It has to be given.
struct OperandDescription: Sendable {
  /// What stands for it.
  var name: String
  /// What it is, in sentences.
  var help: String
}

/// What a person has to know of an option.
struct OptionDescription: Sendable {
  /// How it is written: `-o`, `--output`.
  var names: [String]
  /// What stands for its value, where it has one.
  var value: String?
  /// What it does, in sentences.
  var help: String
  /// Whether it has to be given.
  var isRequired = false
  /// All values that it can have, where they can be listed.
  var choices: [String] = []

  /// The shortest way to write it.
  var synopsis: String { ([names[0]] + (value.map { [$0] } ?? [])).joined(separator: " ") }

  /// The option that everything has.
  static let help = OptionDescription(names: ["-h", "--help"], help: "Shows this help.")
  /// The option that the program has without a command.
  static let version = OptionDescription(names: ["--version"], help: "Shows the version.")
}
