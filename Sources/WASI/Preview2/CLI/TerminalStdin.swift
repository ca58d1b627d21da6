package import ComponentModel

extension Preview2 {
  /// `wasi:cli/terminal-stdin`: the terminal that standard input is connected to, if it is.
  package enum TerminalStdin {
    static let name: InterfaceName = "wasi:cli/terminal-stdin"

    /// The interface.
    package static let interface = Interface(
      name, since: firstVersion, uses: [.init(TerminalInput.name, ["terminal-input"])],
      functions: [
        .free("get-terminal-stdin", result: .option(.own(TerminalInput.terminalInput)))
      ])
  }
}
