import CodeBuilder

/// Adds up the buffers that a call names.
enum VectorMeasure {
  /// How many bytes all buffers have together.
  static let total = Function("vector_total", parameters: ["iovs", "count"]) {
    (f: FunctionBuilder<U64>, iovs: Guest<Iovec>, count: U32) in
    @Local(f, "sum") var sum: U64 = 0
    f.forEach(iovs, count: count) { iovec in sum += iovec.bufLen.extended }
    f.return(sum)
  }
}
