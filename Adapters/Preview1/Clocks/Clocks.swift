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
    let errno = f.call(Time.convert, datetime)
    f.guard(errno == .success, else: errno)
    result.pointee = f[Time.nanoseconds]
    if canBePaused { f[PausedClocks.realtime] = f[Time.nanoseconds] }
    f.return(.success)
  }
}

/// Times of WASI 0.2, as Preview 1 has them.
enum Time {
  /// What was found.
  static let nanoseconds = GlobalVariable<U64>("nanoseconds", in: .store)

  /// Turns seconds and nanoseconds into nanoseconds; EOVERFLOW where 64 bits do not hold them.
  static let convert = Function(inStore: "to_nanoseconds", parameters: ["time"]) {
    (f: FunctionBuilder<Errno>, time: Private<Datetime>) in
    f.guard(time.seconds <= U64(constant: UInt64.max / 1_000_000_000), else: .overflow)
    let rest = f.let("rest", time.nanoseconds.extended)
    let sum = f.let("sum", time.seconds * 1_000_000_000 + rest)
    f.guard(sum >= rest, else: .overflow)
    f[nanoseconds] = sum
    f.return(.success)
  }

  /// The same for a time that may be missing. It is 0 then.
  static let convertOptional = Function(inStore: "to_nanoseconds_or_0", parameters: ["time"]) {
    (f: FunctionBuilder<Errno>, time: Private<OptionalDatetime>) in
    f[nanoseconds] = 0
    f.guard(time.isPresent != 0, else: .success)
    f.return(f.call(convert, time.pointer(to: \.datetime).bound()))
  }
}
