package import CodeBuilder

extension Preview1Adapter {
  static let pollOneoff = pollOneoff(in: SnapshotEdition.self)

  /// Waits until something of what is named happens, and tells what did, in the order in which it
  /// was named. A bad descriptor is an event with that error, beside the others. Where nothing else
  /// is named, the call fails with that error.
  package static func pollOneoff<E: Edition>(
    in edition: E.Type
  ) -> Function<
    Errno, GuestAddress<E.SubscriptionRecord>, GuestAddress<Event>, U32, GuestAddress<U32>
  > {
    entry("poll_oneoff", in: edition) {
      (
        f: FunctionBuilder<Errno>, input: GuestAddress<E.SubscriptionRecord>,
        output: GuestAddress<Event>,
        count: U32, nevents: GuestAddress<U32>
      ) in
      f.guard(count != 0, else: .inval)
      let subscriptions = f.checked(input, count: count)
      let events = f.checked(output, count: count)
      let written = f.checked(nevents)
      // Each can need a handle, of which hosts have so many (Wasmtime 100000) and end the program
      // that wants more.
      f.guard(count <= 0x1_0000, else: .nomem)
      f.if(count == 1 && subscriptions.tag == SubscriptionTag.clock) {
        let errno = f.call(PollClock.wait(in: E.self), subscriptions, events)
        f.guard(errno == .success, else: errno)
        written.pointee = 1
        f.return(.success)
      }
      let size = U32(constant: E.SubscriptionRecord.size)
      let end = f.let("end", subscriptions.advanced(by: count * size))
      f.forEach(subscriptions, end: end) { subscription in
        f.guard(f.call(PollWaiting.isWellFormed(in: E.self), subscription) != 0, else: .inval)
      }
      if f.has(.pausesClocks) { f.guard(f[PausedClocks.arePaused] == 0, else: .notsup) }
      // Looking for descriptors may put preopened directories into the table, in the same scratch.
      if f.hasFilesystem { f.call(Preopens.load) }
      Heap.beginScratch(f)
      let waits: Private<Wait> = f.call(Heap.allocate, count * U32(constant: Wait.size)).bound()
      f.guard(waits.exists, else: .nomem)
      let list: Private<Handle<Pollable>> = f.call(Heap.allocate, count * 4).bound()
      // The host says with as much which of them are ready.
      f.guard(list.exists, else: .nomem)
      f.guard(f.call(Heap.reserve, count * 4) != 0, else: .nomem)
      let open = f.call(PollWaiting.subscribe(in: E.self), subscriptions, end, waits, list)
      f.if(open == 0) {
        let errno = f.call(PollWaiting.failure, waits, count)
        f.guard(errno == .success, else: errno)
      }
      f.call(PollWaiting.await, waits, list, count, open)
      written.pointee = f.call(PollWaiting.report(in: E.self), subscriptions, end, waits, events)
      f.return(.success)
    }
  }
}

/// What a subscription is for (witx, `eventtype`).
enum SubscriptionTag {
  static var clock: U8 { 0 }
  static var read: U8 { 1 }
  static var write: U8 { 2 }
}

/// What is known of a descriptor besides that it is ready (witx, `eventrwflags`).
enum EventFlags {
  /// Nothing more is there to be read.
  static var hangup: U8 { 1 }
}

/// What is known of one subscription while `poll_oneoff` waits.
package struct Wait: Record {
  /// What is waited for; none where the answer is known.
  package let pollable = Field<Handle<Pollable>>(at: 0)
  /// Whether it has happened.
  package let isReady = Field<U8>(at: 4)
  /// The flags of the event.
  package let flags = Field<U8>(at: 5)
  /// The error of the event.
  package let error = Field<Errno>(at: 6)
  package static let layout = Wait()
  package static let size: UInt32 = 8
}
