import CodeBuilder

/// Waiting for times.
enum PollClock {
  /// Up to this many nanoseconds it is cheaper to look at the clock until they are over than to
  /// have the host wait: a timer alone takes longer.
  private static var shortest: U64 { 10_000 }

  /// Waits for the one clock of a subscription, and writes its event.
  static func wait<E: Edition>(
    in _: E.Type
  ) -> Function<Errno, Guest<E.SubscriptionRecord>, Guest<Event>> {
    Function(E.prefix + "wait_for_clock", parameters: ["subscription", "event"]) {
      (
        f: FunctionBuilder<Errno>, subscription: Guest<E.SubscriptionRecord>, event: Guest<Event>
      ) in
      let flags = f.let("flags", subscription.clockFlags.extended)
      let isRelative = f.let("is_relative", (flags == 0).number)
      // Natively a duration is slept through whatever clock it is of.
      f.guard(subscription.clock <= choose(isRelative != 0, 3, 1) && flags <= 1, else: .inval)
      let timeout = f.let("timeout", subscription.timeout)
      func finish() {
        f.call(PollWaiting.writeEvent(in: E.self), subscription, event, .success, 0)
        // That is also what a duration's event says natively, for no reason.
        event.nbytes = isRelative.extended
        f.return(.success)
      }
      if f.has(.pausesClocks) {
        f.if(f[PausedClocks.arePaused] != 0) {
          f.guard(timeout == 0 && isRelative != 0, else: .notsup)
          finish()
        }
      }
      f.if(timeout <= shortest && isRelative != 0) {
        let start = f.call(MonotonicClock.now)
        f.while(f.call(MonotonicClock.now) - start < timeout) {}
      } else: {
        Heap.beginScratch(f)
        let list: Private<Handle<Pollable>> = f.call(Heap.allocate, 4).bound()
        f.guard(list.exists, else: .nomem)
        f.guard(f.call(Heap.reserve, 4) != 0, else: .nomem)
        let pollable = f.call(subscribe(in: E.self), subscription)
        f.guard(pollable != .none, else: .overflow)
        list.pointee = pollable
        f.call(PollWaiting.poll, list, 1)
        f.call(Pollable.drop, pollable)
      }
      finish()
    }
  }

  /// Subscribes to the time that a subscription names. A time that is over is now. No pollable
  /// where the host's time is none that Preview 1 can express.
  static func subscribe<E: Edition>(
    in _: E.Type
  ) -> Function<Handle<Pollable>, Guest<E.SubscriptionRecord>> {
    Function(E.prefix + "subscribe_to_clock", parameters: ["subscription"]) {
      (f: FunctionBuilder<Handle<Pollable>>, subscription: Guest<E.SubscriptionRecord>) in
      let timeout = f.let("timeout", subscription.timeout)
      f.if(isAbsolute(subscription) == 0) {
        f.return(f.call(MonotonicClock.subscribeDuration, timeout))
      }
      @Local(f, "now") var now: U64 = 0
      f.if(subscription.clock == ClockID.monotonic) {
        now = f.call(MonotonicClock.now)
      } else: {
        let datetime: Private<Datetime> = f.returnArea()
        f.call(WallClock.now, datetime)
        let errno = f.call(Time.convert, datetime)
        f.guard(errno == .success, else: .none)
        now = f[Time.nanoseconds]
      }
      f.return(
        f.call(MonotonicClock.subscribeDuration, choose(timeout > now, timeout - now, 0)))
    }
  }

  /// Whether the timeout is a time, and not a duration.
  private static func isAbsolute(_ subscription: Guest<some SubscriptionLayout>) -> U32 {
    subscription.clockFlags.extended & 1
  }
}
