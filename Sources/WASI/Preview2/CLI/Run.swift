package import ComponentModel

extension Preview2 {
  /// `wasi:cli/run`: what a command exports.
  package enum Run {
    static let name: InterfaceName = "wasi:cli/run"

    /// The interface.
    package static let interface = Interface(
      name, since: firstVersion, functions: [.free("run", result: .result())])
  }
}
