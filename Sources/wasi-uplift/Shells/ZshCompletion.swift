/// Completes command lines in zsh, by its function `_arguments`.
struct ZshCompletion {
  var program: ProgramDescription

  /// What completes an argument.
  private func completion(of kind: ArgumentKind) -> String {
    switch kind {
    case .file: "_files"
    case .folder: "_files -/"
    case .text: " "
    case .choice(let choices): "(\(choices.joined(separator: " ")))"
    }
  }

  /// A text in the place of a description, which ends at a bracket, or a message, which ends at a
  /// colon.
  private func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      #"[]:\"#.unicodeScalars.contains(scalar) ? #"\"# + String(scalar) : String(scalar)
    }.joined()
  }

  /// A word for each name of an option, as `_arguments` wants them.
  private func specifications(of option: OptionDescription) -> [String] {
    let value =
      option.value.map { ":\(escaped($0)):\(completion(of: option.kind))" } ?? ""
    return option.names.map { name in
      // How the value stands behind the name.
      let mark = option.value == nil ? "" : name.hasPrefix("--") ? "=" : "+"
      let excluded = option.isRepeatable ? "*" : "(\(option.names.joined(separator: " ")))"
      return "\(excluded)\(name)\(mark)[\(escaped(option.brief))]\(value)"
    }
  }

  private func specification(of operand: OperandDescription, at position: Int) -> String {
    let place =
      switch operand.count {
      case .one: "\(position):"
      case .optional: "\(position)::"
      case .many: "*:"
      }
    return "\(place)\(escaped(operand.name)):\(completion(of: operand.kind))"
  }

  private func commandCase(_ command: CommandDescription) -> String {
    let operands = command.operands.enumerated().map { specification(of: $1, at: $0 + 1) }
    let words = (command.options.flatMap(specifications) + operands).map(Shell.zsh.quoted)
    return """
          \(command.name))
            _arguments -S \\
      \(words.map { "          \($0)" }.joined(separator: " \\\n")) ;;

      """
  }

  /// The script.
  var script: String {
    let commands = program.commands.map {
      "        " + Shell.zsh.quoted("\($0.name):\($0.summary)") + "\n"
    }
    let options = program.options.flatMap(specifications).map(Shell.zsh.quoted)
    return """
      #compdef \(program.name)
      # Completion for zsh: as the file _\(program.name) in a folder of $fpath

      _\(program.name)() {
        local context state state_descr line curcontext=$curcontext
        typeset -A opt_args
        _arguments -C \\
          \(options.joined(separator: " \\\n    ")) \\
          '1:command:->command' '*::argument:->argument'
        case $state in
          command)
            local -a commands=(
      \(commands.joined())      )
            _describe command commands
            return ;;
          argument) ;;
          *) return ;;
        esac
        case $words[1] in
      \(program.commands.map(commandCase).joined())  esac
      }

      if [[ $funcstack[1] == _\(program.name) ]]; then
        _\(program.name) "$@"
      else
        compdef _\(program.name) \(program.name)
      fi

      """
  }
}
