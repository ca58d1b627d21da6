/// What a person has to know of a command: what help, a manual page and a shell's completion are
/// made of.
struct CommandDescription: Sendable {
  /// What it is called by.
  var name: String
  /// What it does, in a line.
  var summary: String
  /// What else is to be said of it, in paragraphs.
  var discussion: [String]
  /// Its operands and what else it needs, where the declarations do not show it.
  var synopsis: String?
  /// The arguments that stand for themselves, in order.
  var operands: [OperandDescription]
  /// The options, as help groups them, without `--help`.
  var groups: [OptionGroupDescription]

  /// All options.
  var options: [OptionDescription] { groups.flatMap(\.options) + [.help] }

  /// How it is called.
  var usage: String {
    let arguments = synopsis.map { [$0] } ?? operands.map(\.synopsis)
    return ([Program.name, name] + arguments + ["[OPTION…]"]).joined(separator: " ")
  }
}

/// What a person has to know of options that belong together.
struct OptionGroupDescription: Sendable {
  /// What they are about.
  var title: String
  /// The options.
  var options: [OptionDescription]
}

/// What kind of text an argument is, as far as a shell can complete it.
enum ArgumentKind: Hashable, Sendable {
  /// Anything.
  case text
  /// The name of a file.
  case file
  /// The name of a folder.
  case folder
  /// One of these.
  case choice([String])

  /// All that it can be, where that can be listed.
  var choices: [String] { if case .choice(let choices) = self { choices } else { [] } }
}

/// What a person has to know of an argument that stands for itself.
struct OperandDescription: Sendable {
  /// What stands for it.
  var name: String
  /// How many of it there are.
  var count = Count.one
  /// What kind of text it is.
  var kind = ArgumentKind.text
  /// What it is, in sentences.
  var help: String
  /// Whether it may be an empty text.
  var mayBeEmpty = false

  /// How many of an argument there are.
  enum Count: Hashable, Sendable { case one, optional, many }

  /// How it appears in a line that shows how a command is called.
  var synopsis: String {
    switch count {
    case .one: name
    case .optional: "[\(name)]"
    case .many: "\(name)…"
    }
  }
}

/// What a person has to know of an option.
struct OptionDescription: Sendable {
  /// How it is written: `-o`, `--output`.
  var names: [String]
  /// What stands for its value, where it has one.
  var value: String?
  /// What kind of text the value is.
  var kind = ArgumentKind.text
  /// What the option means without a value, where it may be left out. Then the value follows a `=`, and
  /// the next argument is none.
  var valueWhenLeftOut: String?
  /// What it does, in sentences.
  var help: String
  /// Whether it may be given more than once.
  var isRepeatable = false
  /// The first names of options that cannot be given with it.
  var excluded: [String] = []

  /// How the value appears behind a name.
  var valueSynopsis: String {
    value.map { valueWhenLeftOut == nil ? " \($0)" : "[=\($0)]" } ?? ""
  }

  /// The option that everything has.
  static let help = OptionDescription(names: ["-h", "--help"], help: "Shows this help.")
  /// The option that the program has without a command.
  static let version = OptionDescription(names: ["--version"], help: "Shows the version.")
}
