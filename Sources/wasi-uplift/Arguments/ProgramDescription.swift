/// What a person has to know of the whole program: what help, the manual page and the completion of
/// shells are made of.
struct ProgramDescription: Sendable {
  /// What it is called by.
  var name: String
  /// Which version of it this is.
  var version: String
  /// What it does, in a line.
  var summary: String
  /// The options that it has without a command.
  var options: [OptionDescription]
  /// All that it does.
  var commands: [CommandDescription]

  /// What `--help` says.
  var help: String {
    var help = HelpText()
    help.paragraph("Usage: \(name) COMMAND [ARGUMENT…]")
    help.paragraph(summary)
    help.list("Commands", commands.map { ($0.name, $0.summary) })
    help.list("Options", options)
    help.paragraph("`\(name) COMMAND --help` says more about a command.")
    return help.text
  }
}

extension OptionDescription {
  /// The first sentence or clause of the help, without what ends it.
  var brief: String {
    let ends = [". ", ": ", "; "].compactMap { help.firstRange(of: $0)?.lowerBound }
    let end =
      ends.min() ?? (help.hasSuffix(".") ? help.index(before: help.endIndex) : help.endIndex)
    return String(help[..<end])
  }
}
