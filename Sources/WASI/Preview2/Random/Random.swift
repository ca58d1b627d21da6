package import ComponentModel

extension Preview2 {
  /// `wasi:random/random`: random bytes that nobody can foresee.
  package enum Random {
    static let name: InterfaceName = "wasi:random/random"

    /// The interface.
    package static let interface = Interface(
      name, since: firstVersion,
      functions: [
        .free("get-random-bytes", ["len": .u64], result: .list(.u8)),
        .free("get-random-u64", result: .u64),
      ])
  }
}
