package import ComponentModel

extension Preview2 {
  /// `wasi:cli/terminal-stderr`: the terminal that standard error is connected to, if it is.
  package enum TerminalStderr {
    static let name: InterfaceName = "wasi:cli/terminal-stderr"

    /// The interface.
    package static let interface = Interface(
      name, since: firstVersion, uses: [.init(TerminalOutput.name, ["terminal-output"])],
      functions: [
        .free("get-terminal-stderr", result: .option(.own(TerminalOutput.terminalOutput)))
      ])
  }
}
