import WasmBinary

extension Preview1 {
  /// Functions that no document has, but that programs import beside those that one has: a libc on
  /// its way from Preview 1 to WASI 0.2 needed them of the adapter that it was run with.
  package static let transitionFunctions: [Function] = [
    Function("adapter_open_badfd", ["fd": .i32]),
    Function("adapter_close_badfd", ["fd": .i32]),
    Function("adapter_monotonic_clock_set_paused", ["paused": .i32], results: []),
    Function("reset_adapter_state", [:], results: []),
  ]
}
