/// Completes command lines in bash, from version 3.2 on.
struct BashCompletion {
  var program: ProgramDescription

  /// What completes an argument.
  private func completion(of kind: ArgumentKind) -> String {
    switch kind {
    // Where nothing is found, readline completes names of files, also those with blanks.
    case .file: ":"
    case .folder: "compopt +o default +o bashdefault -o dirnames 2>/dev/null"
    case .text: "compopt +o default +o bashdefault 2>/dev/null"
    case .choice(let choices): words(choices)
    }
  }

  private func words(_ words: [String]) -> String {
    "COMPREPLY=($(compgen -W \(Shell.bash.quoted(words.joined(separator: " "))) -- \"$current\"))"
  }

  private func commandCase(_ command: CommandDescription) -> String {
    let options = command.options
    let values = options.filter { $0.value != nil }
      .map { "        \($0.names.joined(separator: "|"))) \(completion(of: $0.kind)); return ;;\n" }
    let operand = command.operands.last.map(\.kind) ?? .text
    return """
          \(command.name))
            case $previous in
      \(values.joined())      esac
            if [[ $current == -* ]]; then
              \(words(options.flatMap(\.names)))
            else
              \(completion(of: operand))
            fi ;;

      """
  }

  /// The script.
  var script: String {
    let function = "_" + program.name.replacing("-", with: "_")
    let first = program.commands.map(\.name) + program.options.flatMap(\.names)
    return """
      # Completion for bash: `source <(\(program.name) completion bash)`

      \(function)() {
        local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
        COMPREPLY=()
        if ((COMP_CWORD == 1)); then
          \(words(first))
          return
        fi
        # bash takes --name=value for three words.
        if [[ $current == "=" ]]; then
          current=
        elif [[ $previous == "=" ]]; then
          previous=${COMP_WORDS[COMP_CWORD - 2]}
        fi
        case ${COMP_WORDS[1]} in
      \(program.commands.map(commandCase).joined())  esac
      }

      complete -o bashdefault -o default -F \(function) \(program.name)

      """
  }
}
