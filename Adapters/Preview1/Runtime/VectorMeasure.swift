import CodeBuilder

/// Looks at all buffers that a call names before any of them is used.
enum VectorMeasure {
  /// How many bytes all buffers have together, or ``fault``.
  static let total = Function("vector_total", parameters: ["iovs", "count"]) {
    (f: FunctionBuilder<U64>, iovs: Guest<Iovec>, count: U32) in
    @Local(f, "sum") var sum: U64 = 0
    f.forEach(iovs, count: count) { iovec in
      let length = f.let("length", iovec.bufLen)
      let isOutside = Bounds.isExceededIfAny(f, iovec.buf.address, length.extended)
      f.guard(!isOutside, else: fault)
      sum += length.extended
    }
    f.return(sum)
  }

  /// Stands for buffers that are not all in the guest's memory.
  static var fault: U64 { -1 }
}
