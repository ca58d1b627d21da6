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

// What the project asks of the operating system about signals.

extension System {
  #if !os(WASI)
    /// The signals that end the process and can be held back. SIGQUIT stays: it is the way out where
    /// a disk does not answer.
    private static var held: sigset_t {
      var held = sigset_t()
      sigemptyset(&held)
      for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&held, signal) }
      return held
    }
  #endif

  /// Runs `body`, and lets the signals that end the process wait until it is through. Threads that
  /// it starts hold them back too.
  package static func holdingSignals<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    #if !os(WASI)
      var held = held
      var before = sigset_t()
      pthread_sigmask(SIG_BLOCK, &held, &before)
      defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    #endif
    return try body()
  }

  /// Whether a signal waits that will end the process as soon as it is held back no more.
  package static var isSignalHeld: Bool {
    #if os(WASI)
      return false
    #else
      var pending = sigset_t()
      sigpending(&pending)
      return [SIGINT, SIGTERM, SIGHUP].contains { sigismember(&pending, $0) == 1 }
    #endif
  }

  /// Makes writing beyond the size that files may have (`ulimit -f`) an error like others, where it
  /// would end the process in the middle of a file. Programs that this one starts do not inherit it.
  package static func takeSizeLimitAsError() {
    #if !os(WASI)
      signal(SIGXFSZ) { _ in }
    #endif
  }
}
