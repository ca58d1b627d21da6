package import ComponentModel

extension Preview2 {
  /// `wasi:cli/stdout`: the program's standard output.
  package enum Stdout {
    static let name: InterfaceName = "wasi:cli/stdout"

    /// The interface.
    package static let interface = Interface(
      name, since: firstVersion, uses: [.init(Streams.name, ["output-stream"])],
      functions: [.free("get-stdout", result: .own(Streams.outputStream))])
  }
}
