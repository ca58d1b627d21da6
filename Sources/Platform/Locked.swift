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
