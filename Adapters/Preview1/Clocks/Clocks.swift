import CodeBuilder

/// What a time is counted from (witx, `clockid`).
enum ClockID {
  static var realtime: U32 { 0 }
  static var monotonic: U32 { 1 }
}

extension Preview1Adapter {
  /// The time of a clock, in nanoseconds. The precision that is asked for does not matter.
  static let clockTimeGet = entry("clock_time_get") {
    (f: FunctionBuilder<Errno>, id: U32, _: U64, time: GuestAddress<U64>) in
    answer(f, id, time, MonotonicClock.now, WallClock.now, canBePaused: f.has(.pausesClocks))
  }

  /// The resolution of a clock, in nanoseconds.
  static let clockResGet = entry("clock_res_get") {
    (f: FunctionBuilder<Errno>, id: U32, resolution: GuestAddress<U64>) in
    answer(f, id, resolution, MonotonicClock.resolution, WallClock.resolution)
  }

  /// Clocks of CPU time are not to be had, and are answered as bad clocks.
  private static func answer(
    _ f: FunctionBuilder<Errno>, _ id: U32, _ address: GuestAddress<U64>,
    _ monotonic: Function<U64>, _ wall: Function<Nothing, Private<Datetime>>,
    canBePaused: Bool = false
  ) {
    f.guard(id <= ClockID.monotonic, else: .badf)
    let result = f.checked(address)
    if canBePaused { PausedClocks.answer(f, id, result) }
    f.if(id == ClockID.monotonic) {
      result.pointee = f.call(monotonic)
      if canBePaused { f[PausedClocks.monotonic] = result.pointee }
      f.return(.success)
    }
    let datetime: Private<Datetime> = f.returnArea()
    f.call(wall, datetime)
    let errno = f.call(Time.convert, datetime.seconds, datetime.nanoseconds)
    f.guard(errno == .success, else: errno)
    result.pointee = f[Time.nanoseconds]
    if canBePaused { f[PausedClocks.realtime] = f[Time.nanoseconds] }
    f.return(.success)
  }
}

/// Times of WASI 0.2, as Preview 1 has them.
enum Time {
  /// What ``convert`` found.
  static let nanoseconds = GlobalVariable<U64>("nanoseconds", in: .adapter)

  /// Turns seconds and nanoseconds into nanoseconds; EOVERFLOW where 64 bits do not hold them.
  static let convert = Function("to_nanoseconds", parameters: ["seconds", "nanoseconds"]) {
    (f: FunctionBuilder<Errno>, seconds: U64, rest: U32) in
    f.guard(seconds <= U64(constant: UInt64.max / 1_000_000_000), else: .overflow)
    let sum = f.let("sum", seconds * 1_000_000_000 + rest.extended)
    f.guard(sum >= rest.extended, else: .overflow)
    f[nanoseconds] = sum
    f.return(.success)
  }
}
