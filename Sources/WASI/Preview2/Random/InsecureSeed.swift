package import ComponentModel

extension Preview2 {
  /// `wasi:random/insecure-seed`: a seed for hash maps, the same at each call.
  package enum InsecureSeed {
    static let name: InterfaceName = "wasi:random/insecure-seed"

    /// The interface.
    package static let interface = Interface(
      name, since: firstVersion,
      functions: [.free("insecure-seed", result: .tuple([.u64, .u64]))])
  }
}
