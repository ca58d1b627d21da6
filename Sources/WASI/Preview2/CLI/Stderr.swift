package import ComponentModel

extension Preview2 {
  /// `wasi:cli/stderr`: the program's standard error.
  package enum Stderr {
    static let name: InterfaceName = "wasi:cli/stderr"

    /// The interface.
    package static let interface = Interface(
      name, since: firstVersion, uses: [.init(Streams.name, ["output-stream"])],
      functions: [.free("get-stderr", result: .own(Streams.outputStream))])
  }
}
