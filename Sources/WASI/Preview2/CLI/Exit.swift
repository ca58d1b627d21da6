package import ComponentModel

extension Preview2 {
  /// `wasi:cli/exit`: the end of the program.
  package enum Exit {
    static let name: InterfaceName = "wasi:cli/exit"

    /// The interface.
    package static let interface = Interface(
      name, since: firstVersion,
      functions: [
        .free("exit", ["status": .result()]),
        .free("exit-with-code", ["status-code": .u8], since: PackageVersion(0, 2, 12)),
      ])
  }
}
