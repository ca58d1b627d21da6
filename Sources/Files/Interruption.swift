import Platform

/// What is unfinished, and what undoes it when a signal ends the process.
///
/// Nothing is held back while files are read and written, so a signal always ends the process at
/// once: a thread of its own waits for signals (``System/undoOnSignals()``), and undoes what is
/// unfinished before the process ends by that signal.
package enum Interruption {
  /// Something unfinished.
  package struct Token: Hashable, Sendable {
    fileprivate var number: Int
  }

  /// Undoes something when a signal of this number ends the process. Nothing else begins or ends
  /// meanwhile.
  package typealias Undo = @Sendable (_ signal: Int32) -> Void

  private struct State {
    var unfinished: [(token: Token, undo: Undo)] = []
    var next = 0
  }

  private static let state = Locked(State())

  /// Begins something that has to be undone. No signal ends the process between the two.
  ///
  /// - Parameter body: Begins it quickly, and returns how it is undone; `nil` where nothing began.
  /// - Returns: What `body` returned, and what ends it.
  /// - Throws: What `body` throws.
  static func begin<Result, Failure: Error>(
    _ body: () throws(Failure) -> (Result, undo: Undo)?
  ) throws(Failure) -> (Result, Token)? {
    try state.withLock { state throws(Failure) -> (Result, Token)? in
      guard let (result, undo) = try body() else { return nil }
      let token = Token(number: state.next)
      state.next += 1
      state.unfinished.append((token, undo))
      return (result, token)
    }
  }

  /// Ends something: it is undone no more. No signal ends the process between the two.
  ///
  /// - Parameters:
  ///   - token: What began.
  ///   - body: Ends it quickly.
  /// - Returns: What `body` returns.
  /// - Throws: What `body` throws.
  static func end<Result, Failure: Error>(
    _ token: Token, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try state.withLock { state throws(Failure) -> Result in
      defer { state.unfinished.removeAll { $0.token == token } }
      return try body()
    }
  }

  /// Undoes everything, the last first, and ends the process as a signal does.
  static func endProcess(by signal: Int32) -> Never {
    state.withLock { state in
      for (_, undo) in state.unfinished.reversed() { undo(signal) }
      // The lock is kept: nothing new may begin.
      System.die(of: signal)
    }
  }
}
