/// Completes command lines in fish.
struct FishCompletion {
  var program: ProgramDescription

  /// The part of a line that says what completes an argument.
  private func completion(of kind: ArgumentKind) -> String {
    switch kind {
    case .file: "-r -F"
    case .folder: "-x -a '(__fish_complete_directories)'"
    case .text: "-x"
    case .choice(let choices): "-x -a \(Shell.fish.quoted(choices.joined(separator: " ")))"
    }
  }

  private func line(_ parts: String...) -> String {
    "complete -c \(program.name) " + parts.filter { !$0.isEmpty }.joined(separator: " ") + "\n"
  }

  private func names(of option: OptionDescription) -> String {
    option.names.map { name in
      name.hasPrefix("--") ? "-l \(name.dropFirst(2))" : "-s \(name.dropFirst())"
    }.joined(separator: " ")
  }

  private func lines(for option: OptionDescription, when condition: String) -> String {
    line(
      "-n", Shell.fish.quoted(condition), names(of: option),
      option.value == nil ? "" : completion(of: option.kind), "-d",
      Shell.fish.quoted(option.brief))
  }

  private func lines(for command: CommandDescription) -> String {
    let condition = "__fish_seen_subcommand_from \(command.name)"
    let operand =
      switch command.operands.last?.kind {
      case .file?: line("-n", Shell.fish.quoted(condition), "-F")
      case .folder?, .choice?:
        line(
          "-n", Shell.fish.quoted(condition), completion(of: command.operands.last?.kind ?? .text))
      case .text?, nil: ""
      }
    return command.options.map { lines(for: $0, when: condition) }.joined() + operand
  }

  /// The script.
  var script: String {
    let first = "__fish_use_subcommand"
    return """
      # Completion for fish: `\(program.name) completion fish | source`

      \(line("-f"))
      """ + program.options.map { lines(for: $0, when: first) }.joined()
        + program.commands.map {
          line("-n", first, "-a", $0.name, "-d", Shell.fish.quoted($0.summary))
        }.joined() + program.commands.map(lines).joined()
  }
}
