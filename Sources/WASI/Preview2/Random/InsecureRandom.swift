package import ComponentModel

extension Preview2 {
  /// `wasi:random/insecure`: random bytes that somebody may foresee.
  package enum InsecureRandom {
    static let name: InterfaceName = "wasi:random/insecure"

    /// The interface.
    package static let interface = Interface(
      name, since: firstVersion,
      functions: [
        .free("get-insecure-random-bytes", ["len": .u64], result: .list(.u8)),
        .free("get-insecure-random-u64", result: .u64),
      ])
  }
}
