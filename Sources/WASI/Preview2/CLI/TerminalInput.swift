package import ComponentModel

extension Preview2 {
  /// `wasi:cli/terminal-input`: the input side of a terminal.
  package enum TerminalInput {
    static let name: InterfaceName = "wasi:cli/terminal-input"

    /// The input side of a terminal.
    package static let terminalInput = Resource("terminal-input", in: name)

    /// The interface.
    package static let interface = Interface(
      name, since: firstVersion, resources: [terminalInput])
  }
}
