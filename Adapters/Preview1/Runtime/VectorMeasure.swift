import CodeBuilder

/// Looks at all buffers that a call names before any of them is used.
enum VectorMeasure {
  /// How many bytes all buffers have; 2³² − 1 where they have more.
  static let total = GlobalVariable<U32>("vector_total", in: .adapter)
  /// How many buffers are not empty.
  static let used = GlobalVariable<U32>("vector_used", in: .adapter)
  /// The last buffer that is not empty.
  static let last = GlobalVariable<Guest<Iovec>>("vector_last", in: .adapter)

  /// Checks that all buffers are in the guest's memory, and adds them up.
  static let measure = Function("measure_vector", parameters: ["iovs", "count"]) {
    (f: FunctionBuilder<Errno>, iovs: Guest<Iovec>, count: U32) in
    f[used] = 0
    @Local(f, "sum") var sum: U64 = 0
    f.forEach(iovs, count: count) { iovec in
      let length = f.let("length", iovec.bufLen)
      _ = f.checked(iovec.buf, count: length)
      f.if(length != 0) {
        f[used] = f[used] + 1
        f[last] = iovec
        sum += length.extended
      }
    }
    f[total] = minimum(sum, 0xffff_ffff).truncated
    f.return(.success)
  }
}
