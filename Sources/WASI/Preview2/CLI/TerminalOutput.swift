package import ComponentModel

extension Preview2 {
  /// `wasi:cli/terminal-output`: the output side of a terminal.
  package enum TerminalOutput {
    static let name: InterfaceName = "wasi:cli/terminal-output"

    /// The output side of a terminal.
    package static let terminalOutput = Resource("terminal-output", in: name)

    /// The interface.
    package static let interface = Interface(
      name, since: firstVersion, resources: [terminalOutput])
  }
}
