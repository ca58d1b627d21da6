/// Threads, where the platform has them. On WASI there is one, which does all the work.
package enum Threads {
  /// How many threads can run at a time.
  package static var processorCount: Int {
    #if os(WASI)
      return 1
    #else
      return max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    #endif
  }

  /// Runs `body` in this thread and in others, `count` in all, and waits until all have returned.
  /// Where the system has no more threads to give, fewer do the work.
  package static func run(_ count: Int, _ body: @escaping @Sendable () -> Void) {
    let others = (1..<max(1, count)).compactMap { _ in Thread(running: body) }
    body()
    for thread in others { thread.wait() }
  }

  /// Runs `body` in this thread and in others, up to `limit` in all, and waits until all have
  /// returned. All calls together have as many other threads as there are processors beside one, so
  /// that calls within calls of ``run(_:_:)`` do not multiply them.
  package static func runOnFreeProcessors(
    upTo limit: Int, _ body: @escaping @Sendable () -> Void
  ) {
    let others = helpers.withLock { busy in
      let others = max(0, min(limit, processorCount - busy) - 1)
      busy += others
      return others
    }
    defer { helpers.withLock { $0 -= others } }
    run(1 + others, body)
  }

  /// How many threads ``runOnFreeProcessors(upTo:_:)`` has started that have not returned.
  private static let helpers = Locked(0)
}

/// A thread that was started.
package struct Thread {
  #if os(WASI)
    /// Starts nothing: there are no threads.
    package init?(running body: @escaping @Sendable () -> Void) { return nil }

    /// Returns at once.
    package func wait() {}
  #else
    private let thread: pthread_t

    /// As much as the first thread has on most systems: what is nested is read recursively.
    private static let stackSize = 8 << 20

    /// Starts a thread, unless the system has none to give. Somebody has to wait for it, or it runs
    /// as long as the process.
    package init?(running body: @escaping @Sendable () -> Void) {
      var attributes = pthread_attr_t()
      guard pthread_attr_init(&attributes) == 0 else { return nil }
      defer { pthread_attr_destroy(&attributes) }
      pthread_attr_setstacksize(&attributes, Self.stackSize)
      let reference = Unmanaged.passRetained(Work(body))
      guard let thread = Self.start(&attributes, reference.toOpaque()) else {
        reference.release()
        return nil
      }
      self.thread = thread
    }

    /// Waits until the thread has ended.
    package func wait() { pthread_join(thread, nil) }

    /// The body of a thread, as an object that C code can pass on.
    private final class Work: Sendable {
      let body: @Sendable () -> Void
      init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    private static func run(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
      if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body() }
      return nil
    }

    /// The C library's call, whose types differ between Darwin and other platforms.
    private static func start(
      _ attributes: inout pthread_attr_t, _ argument: UnsafeMutableRawPointer
    ) -> pthread_t? {
      #if canImport(Darwin)
        var thread: pthread_t?
        return pthread_create(&thread, &attributes, { Thread.run($0) }, argument) == 0
          ? thread : nil
      #else
        var thread = pthread_t()
        return pthread_create(&thread, &attributes, { Thread.run($0) }, argument) == 0
          ? thread : nil
      #endif
    }
  #endif
}
