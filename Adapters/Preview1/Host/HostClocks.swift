import CodeBuilder

/// `wasi:clocks/monotonic-clock`. Times are in nanoseconds.
enum MonotonicClock {
  private static let interface = "wasi:clocks/monotonic-clock"

  static let now = Function<U64>(host: interface, "now")
  static let resolution = Function<U64>(host: interface, "resolution")
  static let subscribeDuration = Function<Handle<Pollable>, U64>(
    host: interface, "subscribe-duration")

  static let all: [any AnyFunction] = [now, resolution, subscribeDuration]
}

/// `wasi:clocks/wall-clock`.
enum WallClock {
  private static let interface = "wasi:clocks/wall-clock"

  static let now = Function<Nothing, Private<Datetime>>(host: interface, "now")
  static let resolution = Function<Nothing, Private<Datetime>>(host: interface, "resolution")

  static let all: [any AnyFunction] = [now, resolution]
}
