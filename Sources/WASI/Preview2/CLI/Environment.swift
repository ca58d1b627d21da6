package import ComponentModel

extension Preview2 {
  /// `wasi:cli/environment`: arguments and environment variables.
  package enum Environment {
    static let name: InterfaceName = "wasi:cli/environment"

    /// The interface.
    package static let interface = Interface(
      name, since: firstVersion,
      functions: [
        .free("get-environment", result: .list(.tuple([.string, .string]))),
        .free("get-arguments", result: .list(.string)),
        .free("initial-cwd", result: .option(.string)),
      ])
  }
}
