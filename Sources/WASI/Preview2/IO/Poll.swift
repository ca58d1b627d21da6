package import ComponentModel

extension Preview2 {
  /// `wasi:io/poll`: waiting for one of several things.
  package enum Poll {
    static let name: InterfaceName = "wasi:io/poll"

    /// Something that is waited for.
    package static let pollable = Resource("pollable", in: name)

    /// The interface.
    package static let interface = Interface(
      name, since: firstVersion, resources: [pollable],
      functions: [
        .method(pollable, "ready", result: .bool),
        .method(pollable, "block"),
        .free("poll", ["in": .list(.borrow(pollable))], result: .list(.u32)),
      ])
  }
}
