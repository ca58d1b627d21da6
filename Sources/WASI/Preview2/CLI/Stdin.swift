package import ComponentModel

extension Preview2 {
  /// `wasi:cli/stdin`: the program's standard input.
  package enum Stdin {
    static let name: InterfaceName = "wasi:cli/stdin"

    /// The interface.
    package static let interface = Interface(
      name, since: firstVersion, uses: [.init(Streams.name, ["input-stream"])],
      functions: [.free("get-stdin", result: .own(Streams.inputStream))])
  }
}
