import CodeBuilder

/// The stages of `poll_oneoff` where more than one clock is waited for.
enum PollWaiting {
  /// Whether a subscription says nothing that Preview 1 does not know.
  static func isWellFormed<E: Edition>(in _: E.Type) -> Function<U32, Guest<E.SubscriptionRecord>> {
    Function(E.prefix + "is_well_formed", parameters: ["subscription"]) {
      (f: FunctionBuilder<U32>, subscription: Guest<E.SubscriptionRecord>) in
      let tag = f.let("tag", subscription.tag.extended)
      let isClock = subscription.clock <= ClockID.monotonic && subscription.clockFlags.extended <= 1
      f.return(
        (tag <= SubscriptionTag.write.extended && (tag > SubscriptionTag.clock.extended || isClock))
          .number)
    }
  }

  /// Asks the host for something to wait for, for each subscription whose answer is not known. Says
  /// for how many that is, and lists what it got, one place a subscription.
  static func subscribe<E: Edition>(in _: E.Type) -> Function<
    U32, Guest<E.SubscriptionRecord>, Guest<E.SubscriptionRecord>, Private<Wait>,
    Private<Handle<Pollable>>
  > {
    Function(E.prefix + "subscribe_all", parameters: ["subscriptions", "end", "waits", "list"]) {
      (
        f: FunctionBuilder<U32>, subscriptions: Guest<E.SubscriptionRecord>,
        end: Guest<E.SubscriptionRecord>, waits: Private<Wait>, list: Private<Handle<Pollable>>
      ) in
      @Local(f, "wait") var wait = waits
      @Local(f, "place") var place = list
      @Local(f, "open") var open: U32 = 0
      f.forEach(subscriptions, end: end) { subscription in
        wait.store(0 as U64)
        f.if(subscription.tag == SubscriptionTag.clock) {
          let pollable = f.call(PollClock.subscribe(in: E.self), subscription)
          wait.pollable = pollable
          wait.error = choose(pollable == .none, .overflow, .success)
        } else: {
          wait.error = f.call(
            subscribeToDescriptor, subscription.descriptor, subscription.tag.extended, wait)
        }
        let pollable = f.let("pollable", wait.pollable)
        place.pointee = pollable
        place = place.advanced(by: 4)
        f.if(pollable != .none) {
          open += 1
        } else: {
          wait.isReady = 1
        }
        wait = wait.successor
      }
      f.return(open)
    }
  }

  /// A file is always ready. A standard stream is waited for in the one direction that it has. EBADF
  /// where a descriptor is none of these.
  private static let subscribeToDescriptor = Function(
    "subscribe_to_descriptor", parameters: ["fd", "tag", "wait"]
  ) {
    (f: FunctionBuilder<Errno>, fd: FileDescriptor, tag: U32, wait: Private<Wait>) in
    let slot = f.call(DescriptorTable.find, fd)
    f.guard(slot.exists, else: .badf)
    let isRead = f.let("is_read", (tag == SubscriptionTag.read.extended).number)
    if f.hasFilesystem {
      f.if(slot.kind == SlotKind.file) {
        let errno = f.call(Stat.learnType, slot)
        f.guard(errno == .success, else: errno)
        f.guard(slot.kind == SlotKind.file, else: .badf)
        f.if(isRead == 0) { f.return(.success) }
        let sizeErrno = f.call(Stat.size, slot)
        f.guard(sizeErrno == .success, else: sizeErrno)
        // Also where the position is at the end because something was appended.
        f.if(slot.position >= f[Stat.lastSize]) { wait.flags = EventFlags.hangup }
        f.return(.success)
      }
    }
    let kind = f.let("kind", slot.kind.extended)
    f.if(isRead != 0) {
      f.guard(kind == SlotKind.stdin.extended, else: .badf)
      wait.pollable = f.call(InputStream.subscribe, f.call(StandardStreams.input, slot))
    } else: {
      f.guard(kind - SlotKind.stdout.extended <= 1, else: .badf)
      wait.pollable = f.call(OutputStream.subscribe, f.call(StandardStreams.output, slot))
    }
    f.return(.success)
  }

  /// The error of the first subscription, where all of them have one; success where one has none.
  static let failure = Function(inStore: "failure_of_all", parameters: ["waits", "count"]) {
    (f: FunctionBuilder<Errno>, waits: Private<Wait>, count: U32) in
    f.forEach(waits, count: count) { wait in f.guard(wait.error != .success, else: .success) }
    f.return(waits.error)
  }

  /// Waits until at least one of what is listed is ready, where `open` of them are not so at once.
  static let await = Function("await_any", parameters: ["waits", "list", "count", "open"]) {
    (
      f: FunctionBuilder<Nothing>, waits: Private<Wait>, list: Private<Handle<Pollable>>,
      count: U32, open: U32
    ) in
    f.if(open == 0) { f.return() }
    @Local(f, "over") var over: Handle<Pollable> = .none
    f.if(open != count) {
      // What is ready anyway is listed as something that is over: then nobody waits for the others.
      over = f.call(MonotonicClock.subscribeDuration, 0)
      @Local(f, "place") var place = list
      let end = f.let("end", list.advanced(by: count * 4))
      f.while(place != end) {
        f.if(place.pointee == .none) { place.pointee = over }
        place = place.advanced(by: 4)
      }
    }
    f.call(poll, list, count)
    let ready: Private<HostList<U32>> = f.returnArea()
    @Local(f, "index") var index = ready.pointer
    let end = f.let("end", index.advanced(by: ready.count * 4))
    f.while(index != end) {
      waits.advanced(by: index.pointee * U32(constant: Wait.size)).isReady = 1
      index = index.advanced(by: 4)
    }
    f.if(over != .none) { f.call(Pollable.drop, over) }
  }

  /// Waits until at least one is ready. Which ones are is left in the return area. A host that wakes
  /// for nothing is asked again: there is always an event.
  static let poll = Function("poll", parameters: ["list", "count"]) {
    (f: FunctionBuilder<Nothing>, list: Private<Handle<Pollable>>, count: U32) in
    let ready: Private<HostList<U32>> = f.returnArea()
    f.loop { again, done in
      f.call(Pollable.poll, list, count, ready)
      f.repeat(again, if: ready.count == 0)
      f.leave(done)
    }
  }

  /// Writes an event for each subscription that is ready, and says how many that were. Drops all that
  /// was waited for.
  static func report<E: Edition>(in _: E.Type) -> Function<
    U32, Guest<E.SubscriptionRecord>, Guest<E.SubscriptionRecord>, Private<Wait>, Guest<Event>
  > {
    Function(
      E.prefix + "report_events", parameters: ["subscriptions", "end", "waits", "events"]
    ) {
      (
        f: FunctionBuilder<U32>, subscriptions: Guest<E.SubscriptionRecord>,
        end: Guest<E.SubscriptionRecord>, waits: Private<Wait>, events: Guest<Event>
      ) in
      @Local(f, "wait") var wait = waits
      @Local(f, "event") var event = events
      @Local(f, "written") var written: U32 = 0
      f.forEach(subscriptions, end: end) { subscription in
        f.if(wait.pollable != .none) { f.call(Pollable.drop, wait.pollable) }
        f.if(wait.isReady != 0) {
          f.call(writeEvent(in: E.self), subscription, event, wait.error, wait.flags.extended)
          event = event.successor
          written += 1
        }
        wait = wait.successor
      }
      f.return(written)
    }
  }

  /// Writes the event of a subscription. As natively, how much can be read is not told,
  /// only that something can.
  static func writeEvent<E: Edition>(in _: E.Type) -> Function<
    Nothing, Guest<E.SubscriptionRecord>, Guest<Event>, Errno, U32
  > {
    Function(E.prefix + "write_event", parameters: ["subscription", "event", "error", "flags"]) {
      (
        f: FunctionBuilder<Nothing>, subscription: Guest<E.SubscriptionRecord>, event: Guest<Event>,
        error: Errno, flags: U32
      ) in
      let tag = f.let("tag", subscription.tag)
      event.userdata = subscription.userdata
      event.store(0 as U64, at: 8)
      event.error = error
      event.type = tag
      event.nbytes = (tag != SubscriptionTag.clock).number.extended
      event.store(flags.extended, at: 24)
    }
  }
}
