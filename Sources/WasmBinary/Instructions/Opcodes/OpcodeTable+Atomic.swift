extension OpcodeTable {
  /// Atomic instructions.
  static let atomic: [Row] = rows(
    of: .atomics,
    [
      Row(
        .memoryAtomicNotify, "memory.atomic.notify", .access, size: 2, operands: .i32, result: .i32),
      Row(
        .memoryAtomicWait32, "memory.atomic.wait32", .access, size: 2, operands: .i32, .i64,
        result: .i32),
      Row(
        .memoryAtomicWait64, "memory.atomic.wait64", .access, size: 3, operands: .i64, .i64,
        result: .i32),
      Row(.atomicFence, "atomic.fence", .fence),
      Row(.i32AtomicLoad, "i32.atomic.load", .access, size: 2, result: .i32),
      Row(.i64AtomicLoad, "i64.atomic.load", .access, size: 3, result: .i64),
      Row(.i32AtomicLoad8U, "i32.atomic.load8_u", .access, size: 0, result: .i32),
      Row(.i32AtomicLoad16U, "i32.atomic.load16_u", .access, size: 1, result: .i32),
      Row(.i64AtomicLoad8U, "i64.atomic.load8_u", .access, size: 0, result: .i64),
      Row(.i64AtomicLoad16U, "i64.atomic.load16_u", .access, size: 1, result: .i64),
      Row(.i64AtomicLoad32U, "i64.atomic.load32_u", .access, size: 2, result: .i64),
      Row(.i32AtomicStore, "i32.atomic.store", .access, size: 2, operands: .i32),
      Row(.i64AtomicStore, "i64.atomic.store", .access, size: 3, operands: .i64),
      Row(.i32AtomicStore8, "i32.atomic.store8", .access, size: 0, operands: .i32),
      Row(.i32AtomicStore16, "i32.atomic.store16", .access, size: 1, operands: .i32),
      Row(.i64AtomicStore8, "i64.atomic.store8", .access, size: 0, operands: .i64),
      Row(.i64AtomicStore16, "i64.atomic.store16", .access, size: 1, operands: .i64),
      Row(.i64AtomicStore32, "i64.atomic.store32", .access, size: 2, operands: .i64),
      Row(.i32AtomicRmwAdd, "i32.atomic.rmw.add", .access, size: 2, operands: .i32, result: .i32),
      Row(.i64AtomicRmwAdd, "i64.atomic.rmw.add", .access, size: 3, operands: .i64, result: .i64),
      Row(
        .i32AtomicRmw8AddU, "i32.atomic.rmw8.add_u", .access, size: 0, operands: .i32, result: .i32),
      Row(
        .i32AtomicRmw16AddU, "i32.atomic.rmw16.add_u", .access, size: 1, operands: .i32,
        result: .i32),
      Row(
        .i64AtomicRmw8AddU, "i64.atomic.rmw8.add_u", .access, size: 0, operands: .i64, result: .i64),
      Row(
        .i64AtomicRmw16AddU, "i64.atomic.rmw16.add_u", .access, size: 1, operands: .i64,
        result: .i64),
      Row(
        .i64AtomicRmw32AddU, "i64.atomic.rmw32.add_u", .access, size: 2, operands: .i64,
        result: .i64),
      Row(.i32AtomicRmwSub, "i32.atomic.rmw.sub", .access, size: 2, operands: .i32, result: .i32),
      Row(.i64AtomicRmwSub, "i64.atomic.rmw.sub", .access, size: 3, operands: .i64, result: .i64),
      Row(
        .i32AtomicRmw8SubU, "i32.atomic.rmw8.sub_u", .access, size: 0, operands: .i32, result: .i32),
      Row(
        .i32AtomicRmw16SubU, "i32.atomic.rmw16.sub_u", .access, size: 1, operands: .i32,
        result: .i32),
      Row(
        .i64AtomicRmw8SubU, "i64.atomic.rmw8.sub_u", .access, size: 0, operands: .i64, result: .i64),
      Row(
        .i64AtomicRmw16SubU, "i64.atomic.rmw16.sub_u", .access, size: 1, operands: .i64,
        result: .i64),
      Row(
        .i64AtomicRmw32SubU, "i64.atomic.rmw32.sub_u", .access, size: 2, operands: .i64,
        result: .i64),
      Row(.i32AtomicRmwAnd, "i32.atomic.rmw.and", .access, size: 2, operands: .i32, result: .i32),
      Row(.i64AtomicRmwAnd, "i64.atomic.rmw.and", .access, size: 3, operands: .i64, result: .i64),
      Row(
        .i32AtomicRmw8AndU, "i32.atomic.rmw8.and_u", .access, size: 0, operands: .i32, result: .i32),
      Row(
        .i32AtomicRmw16AndU, "i32.atomic.rmw16.and_u", .access, size: 1, operands: .i32,
        result: .i32),
      Row(
        .i64AtomicRmw8AndU, "i64.atomic.rmw8.and_u", .access, size: 0, operands: .i64, result: .i64),
      Row(
        .i64AtomicRmw16AndU, "i64.atomic.rmw16.and_u", .access, size: 1, operands: .i64,
        result: .i64),
      Row(
        .i64AtomicRmw32AndU, "i64.atomic.rmw32.and_u", .access, size: 2, operands: .i64,
        result: .i64),
      Row(.i32AtomicRmwOr, "i32.atomic.rmw.or", .access, size: 2, operands: .i32, result: .i32),
      Row(.i64AtomicRmwOr, "i64.atomic.rmw.or", .access, size: 3, operands: .i64, result: .i64),
      Row(
        .i32AtomicRmw8OrU, "i32.atomic.rmw8.or_u", .access, size: 0, operands: .i32, result: .i32),
      Row(
        .i32AtomicRmw16OrU, "i32.atomic.rmw16.or_u", .access, size: 1, operands: .i32, result: .i32),
      Row(
        .i64AtomicRmw8OrU, "i64.atomic.rmw8.or_u", .access, size: 0, operands: .i64, result: .i64),
      Row(
        .i64AtomicRmw16OrU, "i64.atomic.rmw16.or_u", .access, size: 1, operands: .i64, result: .i64),
      Row(
        .i64AtomicRmw32OrU, "i64.atomic.rmw32.or_u", .access, size: 2, operands: .i64, result: .i64),
      Row(.i32AtomicRmwXor, "i32.atomic.rmw.xor", .access, size: 2, operands: .i32, result: .i32),
      Row(.i64AtomicRmwXor, "i64.atomic.rmw.xor", .access, size: 3, operands: .i64, result: .i64),
      Row(
        .i32AtomicRmw8XorU, "i32.atomic.rmw8.xor_u", .access, size: 0, operands: .i32, result: .i32),
      Row(
        .i32AtomicRmw16XorU, "i32.atomic.rmw16.xor_u", .access, size: 1, operands: .i32,
        result: .i32),
      Row(
        .i64AtomicRmw8XorU, "i64.atomic.rmw8.xor_u", .access, size: 0, operands: .i64, result: .i64),
      Row(
        .i64AtomicRmw16XorU, "i64.atomic.rmw16.xor_u", .access, size: 1, operands: .i64,
        result: .i64),
      Row(
        .i64AtomicRmw32XorU, "i64.atomic.rmw32.xor_u", .access, size: 2, operands: .i64,
        result: .i64),
      Row(.i32AtomicRmwXchg, "i32.atomic.rmw.xchg", .access, size: 2, operands: .i32, result: .i32),
      Row(.i64AtomicRmwXchg, "i64.atomic.rmw.xchg", .access, size: 3, operands: .i64, result: .i64),
      Row(
        .i32AtomicRmw8XchgU, "i32.atomic.rmw8.xchg_u", .access, size: 0, operands: .i32,
        result: .i32),
      Row(
        .i32AtomicRmw16XchgU, "i32.atomic.rmw16.xchg_u", .access, size: 1, operands: .i32,
        result: .i32),
      Row(
        .i64AtomicRmw8XchgU, "i64.atomic.rmw8.xchg_u", .access, size: 0, operands: .i64,
        result: .i64),
      Row(
        .i64AtomicRmw16XchgU, "i64.atomic.rmw16.xchg_u", .access, size: 1, operands: .i64,
        result: .i64),
      Row(
        .i64AtomicRmw32XchgU, "i64.atomic.rmw32.xchg_u", .access, size: 2, operands: .i64,
        result: .i64),
      Row(
        .i32AtomicRmwCmpxchg, "i32.atomic.rmw.cmpxchg", .access, size: 2, operands: .i32, .i32,
        result: .i32),
      Row(
        .i64AtomicRmwCmpxchg, "i64.atomic.rmw.cmpxchg", .access, size: 3, operands: .i64, .i64,
        result: .i64),
      Row(
        .i32AtomicRmw8CmpxchgU, "i32.atomic.rmw8.cmpxchg_u", .access, size: 0, operands: .i32, .i32,
        result: .i32),
      Row(
        .i32AtomicRmw16CmpxchgU, "i32.atomic.rmw16.cmpxchg_u", .access, size: 1, operands: .i32,
        .i32, result: .i32),
      Row(
        .i64AtomicRmw8CmpxchgU, "i64.atomic.rmw8.cmpxchg_u", .access, size: 0, operands: .i64, .i64,
        result: .i64),
      Row(
        .i64AtomicRmw16CmpxchgU, "i64.atomic.rmw16.cmpxchg_u", .access, size: 1, operands: .i64,
        .i64, result: .i64),
      Row(
        .i64AtomicRmw32CmpxchgU, "i64.atomic.rmw32.cmpxchg_u", .access, size: 2, operands: .i64,
        .i64, result: .i64),
    ])
}
