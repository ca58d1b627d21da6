package import ComponentModel

extension Preview2 {
  /// `wasi:clocks/wall-clock`: the time of day, which can be set.
  package enum WallClock {
    static let name: InterfaceName = "wasi:clocks/wall-clock"

    /// A time since 1970-01-01T00:00:00Z, or a length of time.
    package static let datetime = TypeDefinition(
      "datetime", in: name, .record([.init("seconds", .u64), .init("nanoseconds", .u32)]))

    /// The interface.
    package static let interface = Interface(
      name, since: firstVersion, types: [datetime],
      functions: [
        .free("now", result: .named(datetime)),
        .free("resolution", result: .named(datetime)),
      ])
  }
}
