package import ComponentModel

extension Preview2 {
  /// `wasi:clocks/monotonic-clock`: a clock that never goes back.
  package enum MonotonicClock {
    static let name: InterfaceName = "wasi:clocks/monotonic-clock"

    /// A time, in nanoseconds since some other time.
    package static let instant = TypeDefinition("instant", in: name, .alias(.u64))
    /// A length of time, in nanoseconds.
    package static let duration = TypeDefinition("duration", in: name, .alias(.u64))

    /// The interface.
    package static let interface = Interface(
      name, since: firstVersion, uses: [.init(Poll.name, ["pollable"])],
      types: [instant, duration],
      functions: [
        .free("now", result: .named(instant)),
        .free("resolution", result: .named(duration)),
        .free("subscribe-instant", ["when": .named(instant)], result: .own(Poll.pollable)),
        .free("subscribe-duration", ["when": .named(duration)], result: .own(Poll.pollable)),
      ])
  }
}
