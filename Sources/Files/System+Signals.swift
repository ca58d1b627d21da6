import Platform

// What the project asks of the operating system about signals.

extension System {
  #if !os(WASI)
    /// The signals that end a process from outside: all but those of its own faults, those that stop
    /// it, and SIGKILL.
    private static let endingSignals: [Int32] = {
      var signals = [
        SIGHUP, SIGINT, SIGQUIT, SIGPIPE, SIGALRM, SIGTERM, SIGUSR1, SIGUSR2, SIGXCPU, SIGVTALRM,
        SIGPROF,
      ]
      #if os(Linux) || os(Android)
        // Those of real time too, without the ones that the C library keeps for itself.
        signals += [SIGIO, SIGPWR, SIGSTKFLT] + Array(34...64)
      #endif
      return signals
    }()

    /// Whether signals are waited for, and so are held back everywhere else. Set before there are
    /// other threads.
    private nonisolated(unsafe) static var undoesOnSignals = false

    /// Those that do end this process: whoever started it may have it ignore some.
    private static var taken: sigset_t {
      var taken = sigset_t()
      sigemptyset(&taken)
      for number in endingSignals where !isIgnored(number) { sigaddset(&taken, number) }
      return taken
    }

    private static func isIgnored(_ number: Int32) -> Bool {
      var action = sigaction()
      guard sigaction(number, nil, &action) == 0 else { return true }
      #if canImport(Darwin)
        let handler = action.__sigaction_u.__sa_handler
      #elseif canImport(Bionic)
        let handler = action.sa_handler
      #else
        let handler = action.__sigaction_handler.sa_handler
      #endif
      return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    }
  #endif

  /// Has signals that end the process first undo what is unfinished (``Interruption``). To be called
  /// once, before there are other threads; programs that this one starts do not inherit it.
  package static func undoOnSignals() {
    #if !os(WASI)
      var taken = taken
      // The thread inherits that they are held back, and so does every other.
      pthread_sigmask(SIG_BLOCK, &taken, nil)
      let signals = taken
      let thread = Thread {
        var signals = signals
        var number: Int32 = 0
        while sigwait(&signals, &number) != 0 {}
        Interruption.endProcess(by: number)
      }
      // Where there are no more threads, signals do as they always do.
      if thread == nil { pthread_sigmask(SIG_UNBLOCK, &taken, nil) }
      undoesOnSignals = thread != nil
    #endif
  }

  /// Ends the process where nobody reads what it writes, as the signal does that is held back.
  static func endIfPipeIsBroken(_ failure: Failure) {
    #if !os(WASI)
      guard failure.number == EPIPE, undoesOnSignals, !isIgnored(SIGPIPE) else { return }
      Interruption.endProcess(by: SIGPIPE)
    #endif
  }

  /// Ends the process by a signal, so that whoever waits for it sees which.
  static func die(of number: Int32) -> Never {
    #if !os(WASI)
      signal(number, SIG_DFL)
      var only = sigset_t()
      sigemptyset(&only)
      sigaddset(&only, number)
      pthread_sigmask(SIG_UNBLOCK, &only, nil)
      raise(number)
    #endif
    exit(128 + number)
  }

  /// Makes writing beyond the size that files may have (`ulimit -f`) an error like others, where it
  /// would end the process in the middle of a file. Programs that this one starts do not inherit it.
  package static func takeSizeLimitAsError() {
    #if !os(WASI)
      signal(SIGXFSZ) { _ in }
    #endif
  }
}
