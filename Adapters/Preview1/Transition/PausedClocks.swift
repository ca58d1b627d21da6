import CodeBuilder

extension Preview1Adapter {
  /// Stops the clocks, or lets them go on. A program that is asked for memory by the host must not
  /// call it meanwhile, but may have a collector of garbage that wants to know the time.
  static let adapterMonotonicClockSetPaused = Function(
    inStore: "adapter_monotonic_clock_set_paused", parameters: ["paused"]
  ) { (f: FunctionBuilder<Nothing>, paused: U32) in
    f[PausedClocks.arePaused] = paused
  }
}

/// Clocks that the guest can stop. They say what they said last, and the host is not asked. A wait
/// of no time is over, and any other is not supported.
enum PausedClocks {
  /// Whether they are stopped.
  static let arePaused = GlobalVariable<U32>("clocks_paused", in: .store)

  /// What the guest was told last; 0 before that.
  static let monotonic = GlobalVariable<U64>("last_monotonic", in: .adapter)
  static let realtime = GlobalVariable<U64>("last_realtime", in: .adapter)

  /// Ends the function with the time that a stopped clock says.
  static func answer(_ f: FunctionBuilder<Errno>, _ id: U32, _ result: Guest<U64>) {
    f.if(f[arePaused] != 0) {
      result.pointee = choose(id == ClockID.monotonic, f[monotonic], f[realtime])
      f.return(.success)
    }
  }
}
