/// A shell that can complete command lines of the program.
enum Shell: String, CaseIterable, Sendable {
  case bash, zsh, fish

  /// What it has to read in order to.
  func completion(of program: ProgramDescription) -> String {
    switch self {
    case .bash: BashCompletion(program: program).script
    case .zsh: ZshCompletion(program: program).script
    case .fish: FishCompletion(program: program).script
    }
  }

  /// A text that the shell takes as it is, as one word. All three agree on it but for fish, where a
  /// backslash needs another.
  func quoted(_ text: String) -> String {
    switch self {
    case .bash, .zsh:
      "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#)
        + "'"
    case .fish:
      "'" + text.map { $0 == "'" || $0 == #"\"# ? #"\"# + String($0) : String($0) }.joined() + "'"
    }
  }
}
