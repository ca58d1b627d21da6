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
    // By scalar: a quote with a mark on it is a quote to a shell.
    text.unicodeScalars.reduce(into: "'") { word, scalar in
      switch (self, scalar) {
      case (.bash, "'"), (.zsh, "'"): word += #"'\''"#
      case (.fish, "'"), (.fish, #"\"#): word += #"\"# + String(scalar)
      default: word.unicodeScalars.append(scalar)
      }
    } + "'"
  }
}
