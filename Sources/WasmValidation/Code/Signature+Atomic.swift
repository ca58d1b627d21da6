import WasmBinary

extension Signature {
  /// Of atomic instructions, besides the address.
  static let atomic: [(Signature, [Opcode])] = [
    (
      Signature(.i32, to: .i32),
      [
        .memoryAtomicNotify, .i32AtomicRmwAdd, .i32AtomicRmw8AddU, .i32AtomicRmw16AddU,
        .i32AtomicRmwSub, .i32AtomicRmw8SubU, .i32AtomicRmw16SubU, .i32AtomicRmwAnd,
        .i32AtomicRmw8AndU, .i32AtomicRmw16AndU, .i32AtomicRmwOr, .i32AtomicRmw8OrU,
        .i32AtomicRmw16OrU, .i32AtomicRmwXor, .i32AtomicRmw8XorU, .i32AtomicRmw16XorU,
        .i32AtomicRmwXchg, .i32AtomicRmw8XchgU, .i32AtomicRmw16XchgU,
      ]
    ),
    (
      Signature(.i32, .i64, to: .i32),
      [
        .memoryAtomicWait32
      ]
    ),
    (
      Signature(.i64, .i64, to: .i32),
      [
        .memoryAtomicWait64
      ]
    ),
    (
      Signature(to: .i32),
      [
        .i32AtomicLoad, .i32AtomicLoad8U, .i32AtomicLoad16U,
      ]
    ),
    (
      Signature(to: .i64),
      [
        .i64AtomicLoad, .i64AtomicLoad8U, .i64AtomicLoad16U, .i64AtomicLoad32U,
      ]
    ),
    (
      Signature(.i32),
      [
        .i32AtomicStore, .i32AtomicStore8, .i32AtomicStore16,
      ]
    ),
    (
      Signature(.i64),
      [
        .i64AtomicStore, .i64AtomicStore8, .i64AtomicStore16, .i64AtomicStore32,
      ]
    ),
    (
      Signature(.i64, to: .i64),
      [
        .i64AtomicRmwAdd, .i64AtomicRmw8AddU, .i64AtomicRmw16AddU, .i64AtomicRmw32AddU,
        .i64AtomicRmwSub, .i64AtomicRmw8SubU, .i64AtomicRmw16SubU, .i64AtomicRmw32SubU,
        .i64AtomicRmwAnd, .i64AtomicRmw8AndU, .i64AtomicRmw16AndU, .i64AtomicRmw32AndU,
        .i64AtomicRmwOr, .i64AtomicRmw8OrU, .i64AtomicRmw16OrU, .i64AtomicRmw32OrU,
        .i64AtomicRmwXor, .i64AtomicRmw8XorU, .i64AtomicRmw16XorU, .i64AtomicRmw32XorU,
        .i64AtomicRmwXchg, .i64AtomicRmw8XchgU, .i64AtomicRmw16XchgU, .i64AtomicRmw32XchgU,
      ]
    ),
    (
      Signature(.i32, .i32, to: .i32),
      [
        .i32AtomicRmwCmpxchg, .i32AtomicRmw8CmpxchgU, .i32AtomicRmw16CmpxchgU,
      ]
    ),
    (
      Signature(.i64, .i64, to: .i64),
      [
        .i64AtomicRmwCmpxchg, .i64AtomicRmw8CmpxchgU, .i64AtomicRmw16CmpxchgU,
        .i64AtomicRmw32CmpxchgU,
      ]
    ),
  ]
}
