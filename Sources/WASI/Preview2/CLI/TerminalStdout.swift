package import ComponentModel

extension Preview2 {
  /// `wasi:cli/terminal-stdout`: the terminal that standard output is connected to, if it is.
  package enum TerminalStdout {
    static let name: InterfaceName = "wasi:cli/terminal-stdout"

    /// The interface.
    package static let interface = Interface(
      name, since: firstVersion, uses: [.init(TerminalOutput.name, ["terminal-output"])],
      functions: [
        .free("get-terminal-stdout", result: .option(.own(TerminalOutput.terminalOutput)))
      ])
  }
}
