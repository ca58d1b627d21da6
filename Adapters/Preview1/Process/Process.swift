import CodeBuilder

extension Preview1Adapter {
  /// Ends the program. Where the host can be told no more it is told success or failure.
  static let procExit = finalEntry("proc_exit") {
    (f: FunctionBuilder<Nothing>, code: U32) in
    if f.has(.keepsExitCode) {
      // A code beyond 255 must not become success by losing its high bits.
      f.call(CommandLine.exitWithCode, minimum(code, 255))
    } else {
      f.call(CommandLine.exit, (code != 0).number)
    }
    f.trap()
  }

  /// Signals are not to be had.
  static let procRaise = storeEntry("proc_raise") { (f: FunctionBuilder<Errno>, _: U32) in
    f.return(.notsup)
  }

  /// Does nothing: there is nobody to yield to.
  static let schedYield = storeEntry("sched_yield") { (f: FunctionBuilder<Errno>) in
    f.return(.success)
  }
}
