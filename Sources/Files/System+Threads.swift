#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Bionic)
  import Bionic
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(WASILibc)
  import WASILibc
#endif

// What the project asks of the operating system about threads.

extension System {
  /// How many threads can run at a time.
  package static var processorCount: Int {
    #if os(WASI)
      return 1
    #else
      return max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    #endif
  }

  /// Runs `body` in this thread and in others, `count` in all, and waits until all are through.
  /// Where the system has no more threads to give, fewer do the work.
  package static func onThreads(_ count: Int, _ body: @escaping @Sendable () -> Void) {
    #if os(WASI)
      body()
    #else
      let others = (1..<max(1, count)).compactMap { _ in start(body) }
      body()
      for thread in others { pthread_join(thread, nil) }
    #endif
  }

  #if !os(WASI)
    /// As much as the first thread has on most systems: what is nested is read recursively.
    private static let stackSize = 8 << 20

    static func start(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
      var attributes = pthread_attr_t()
      guard pthread_attr_init(&attributes) == 0 else { return nil }
      defer { pthread_attr_destroy(&attributes) }
      pthread_attr_setstacksize(&attributes, stackSize)
      let work = Work(body)
      #if canImport(Darwin)
        var thread: pthread_t?
      #else
        var thread = pthread_t()
      #endif
      let reference = Unmanaged.passRetained(work)
      let error = pthread_create(&thread, &attributes, runThread, reference.toOpaque())
      if error != 0 { reference.release() }
      return error == 0 ? thread : nil
    }

    /// What a thread does.
    fileprivate final class Work: Sendable {
      let body: @Sendable () -> Void
      init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }
  #endif
}

#if !os(WASI)
  #if canImport(Darwin)
    private typealias ThreadArgument = UnsafeMutableRawPointer
  #else
    private typealias ThreadArgument = UnsafeMutableRawPointer?
  #endif

  private func runThread(_ argument: ThreadArgument) -> UnsafeMutableRawPointer? {
    let work: UnsafeMutableRawPointer? = argument
    if let work { Unmanaged<System.Work>.fromOpaque(work).takeRetainedValue().body() }
    return nil
  }
#endif

/// A value that several threads work on, one at a time.
package final class Locked<Value>: @unchecked Sendable {
  private var value: Value
  #if !os(WASI)
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  #endif

  /// Takes the first value.
  package init(_ value: Value) {
    self.value = value
    #if !os(WASI)
      mutex.initialize(to: pthread_mutex_t())
      pthread_mutex_init(mutex, nil)
    #endif
  }

  deinit {
    #if !os(WASI)
      pthread_mutex_destroy(mutex)
      mutex.deallocate()
    #endif
  }

  /// Works on the value, when nobody else does.
  package func withLock<Result, Failure: Error>(
    _ body: (inout Value) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    #if !os(WASI)
      pthread_mutex_lock(mutex)
      defer { pthread_mutex_unlock(mutex) }
    #endif
    return try body(&value)
  }
}
