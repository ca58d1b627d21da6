package import ComponentModel

extension Preview2 {
  /// `wasi:io/error`: what went wrong with a stream.
  package enum IOError {
    static let name: InterfaceName = "wasi:io/error"

    /// A failure that its interface can say more about.
    package static let error = Resource("error", in: name)

    /// The interface.
    package static let interface = Interface(
      name, since: firstVersion, resources: [error],
      functions: [.method(error, "to-debug-string", result: .string)])
  }
}
