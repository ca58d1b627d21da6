import CodeBuilder

extension Preview1Adapter {
  /// Fills a buffer with random bytes: the last eight without a list.
  static let randomGet = entry("random_get") {
    (f: FunctionBuilder<Errno>, buffer: GuestAddress<U8>, count: U32) in
    @Local(f, "next") var next = f.checked(buffer, count: count)
    @Local(f, "left") var left = count
    var isLong: Condition { left > 8 }
    f.while(left != 0) {
      @Local(f, "size") var size = minimum(left, 8)
      f.if(f.guestMemoryMayBeSmall ? isLong && !f.guestMemoryIsSmall : isLong) {
        size = f.call(fillList, next, left)
      } else: {
        f.call(fillWord, next, size)
      }
      next = next.advanced(by: size)
      left -= size
    }
    f.return(.success)
  }

  /// Fills at most eight bytes.
  private static let fillWord = Function("random_word", parameters: ["buffer", "count"]) {
    (f: FunctionBuilder<Nothing>, buffer: Guest<U8>, count: U32) in
    @Local(f, "bits") var bits = f.call(RandomSource.getRandomU64)
    @Local(f, "next") var next = buffer
    let end = f.let("end", buffer.advanced(by: count))
    f.while(next != end) {
      next.pointee = bits.truncated.lowByte
      bits = bits >> 8
      next = next.advanced(by: 1)
    }
  }

  /// Fills as many bytes as one call of the host does, and says how many that were.
  private static let fillList = Function("random_list", parameters: ["buffer", "count"]) {
    (f: FunctionBuilder<U32>, buffer: Guest<U8>, count: U32) in
    // Hosts end programs that ask for much more at once.
    let size = f.let("size", minimum(count, Transfer.largest))
    let area = ReadArea(f, buffer: buffer, count: size)
    f.borrowing(area.place()) { (result: Guest<RandomSource.Bytes>) in
      f.call(RandomSource.getRandomBytes, area.size.extended, result)
    }
    f.return(area.size)
  }
}
