import CodeBuilder

/// Reads from whatever a descriptor refers to.
enum Input {
  /// Reads into all buffers, and leaves in ``Transfer/count`` how many bytes came. The end is no
  /// bytes and no error.
  static let read = Function("read_vector", parameters: ["slot", "position", "iovs", "count"]) {
    (
      f: FunctionBuilder<Errno>, slot: Private<Slot>, position: U64, iovs: Guest<Iovec>, count: U32
    ) in
    let errno = f.call(VectorMeasure.measure, iovs, count)
    f.guard(errno == .success, else: errno)
    f[Transfer.count] = 0
    f.guard(f[VectorMeasure.total] != 0, else: .success)

    // One call is all that a stream gets: another could wait although bytes are there.
    var isGathered = f[VectorMeasure.used] != 1
    if f.hasFilesystem {
      isGathered =
        isGathered
        && (f[VectorMeasure.total] <= Transfer.gathered || slot.kind == SlotKind.stdin)
    }
    if f.guestMemoryMayBeSmall { isGathered = isGathered || f.guestMemoryIsSmall }
    f.if(isGathered) {
      let size = f.let("size", minimum(f[VectorMeasure.total], largestRead))
      f.return(f.call(readGathered, slot, position, size, iovs))
    }
    if !f.hasFilesystem {
      let only = f.let("only", f[VectorMeasure.last])
      f.return(f.call(readGuest, slot, position, only.buf.checkedBefore, only.bufLen))
      return
    }
    f.if(f[VectorMeasure.used] == 1) {
      let only = f.let("only", f[VectorMeasure.last])
      f.return(f.call(readGuest, slot, position, only.buf.checkedBefore, only.bufLen))
    }
    @Local(f, "done") var done: U32 = 0
    f.block { finished in
      f.forEach(iovs, count: count) { iovec in
        // What was read before may have changed the buffers: they are checked again.
        let length = f.let("length", iovec.bufLen)
        let buffer = f.checked(iovec.buf, count: length)
        f.if(length != 0) {
          let errno = f.call(readGuest, slot, position + done.extended, buffer, length)
          f.if(errno != .success) {
            f.guard(done != 0, else: errno)
            f.leave(finished)
          }
          done += f[Transfer.count]
          f.leave(finished, if: f[Transfer.count] != length)
        }
      }
    }
    f[Transfer.count] = done
    f.return(.success)
  }

  /// No host hands out more at a time.
  private static var largestRead: U32 { 65536 }

  /// Reads straight into a buffer of the guest, with one call.
  private static let readGuest = Function(
    "read_guest", parameters: ["slot", "position", "buffer", "count"]
  ) {
    (
      f: FunctionBuilder<Errno>, slot: Private<Slot>, position: U64, buffer: Guest<U8>, count: U32
    ) in
    let area = ReadArea(f, buffer: buffer, count: count)
    if f.hasFilesystem {
      f.if(slot.kind == SlotKind.file) {
        var outcome: (isError: U8, error: U8, count: U32)?
        let handle = f.let("handle", slot.handle)
        f.borrowing(area.place()) { (result: Guest<FileReadResult>) in
          f.call(Descriptor.read, handle, area.size.extended, position, result)
          outcome = (
            f.let("is_error", result.isError), f.let("error", result.error),
            f.let("count", result.count)
          )
        }
        finishFile(f, outcome)
      }
    }
    var outcome: (isError: U8, errorCase: U8, countOrError: U32)?
    let stream = f.call(StandardStreams.input, slot)
    f.borrowing(area.place()) { (result: Guest<StreamReadResult>) in
      f.call(InputStream.blockingRead, stream, area.size.extended, result)
      outcome = (
        f.let("is_error", result.isError), f.let("error_case", result.errorCase),
        f.let("count", result.count)
      )
    }
    finishStream(f, outcome)
  }

  /// Reads into private memory with one call, and scatters what came.
  private static let readGathered = Function(
    "read_gathered", parameters: ["slot", "position", "size", "iovs"]
  ) {
    (f: FunctionBuilder<Errno>, slot: Private<Slot>, position: U64, size: U32, iovs: Guest<Iovec>)
    in
    Heap.beginScratch(f)
    let errno = f.call(readPrivate, slot, position, size)
    f.guard(errno == .success, else: errno)
    @Local(f, "next") var next = f.pointer(to: f[privateData], as: U8.self)
    @Local(f, "left") var left = f[Transfer.count]
    @Local(f, "iovec") var iovec = iovs
    f.while(left != 0) {
      // The bytes that were scattered may have changed the buffers: they are checked again.
      let length = f.let("length", minimum(iovec.bufLen, left))
      let buffer = f.checked(iovec.buf, count: length)
      f.call(Copying.toGuest, next, buffer, length)
      next = next.advanced(by: length)
      left -= length
      iovec = iovec.successor
    }
    f.return(.success)
  }

  /// Where ``readPrivate`` left what it read.
  private static let privateData = GlobalVariable<U32>("private_data", in: .adapter)

  private static let readPrivate = Function(
    "read_private", parameters: ["slot", "position", "size"]
  ) {
    (f: FunctionBuilder<Errno>, slot: Private<Slot>, position: U64, size: U32) in
    if f.hasFilesystem {
      f.if(slot.kind == SlotKind.file) {
        let result: Private<FileReadResult> = f.returnArea()
        f.call(Descriptor.readIntoPrivate, slot.handle, size.extended, position, result)
        f[privateData] = result.data.address
        finishFile(f, (result.isError, result.error, result.count))
      }
    }
    let result: Private<StreamReadResult> = f.returnArea()
    let stream = f.call(StandardStreams.input, slot)
    f.call(InputStream.blockingReadIntoPrivate, stream, size.extended, result)
    f[privateData] = result.data.address
    finishStream(f, (result.isError, result.errorCase, result.count))
  }

  private static func finishFile(
    _ f: FunctionBuilder<Errno>, _ outcome: (isError: U8, error: U8, count: U32)?
  ) {
    guard let outcome else { preconditionFailure("a result has no place") }
    f.if(outcome.isError != 0) {
      f.return(f.call(ErrnoMapping.errno, outcome.error.extended))
    }
    f[Transfer.count] = outcome.count
    f.return(.success)
  }

  private static func finishStream(
    _ f: FunctionBuilder<Errno>, _ outcome: (isError: U8, errorCase: U8, countOrError: U32)?
  ) {
    guard let outcome else { preconditionFailure("a result has no place") }
    f.if(outcome.isError != 0) {
      // A closed stream is at its end.
      f.guard(outcome.errorCase == 0, else: .success)
      f.return(f.call(ErrnoMapping.errnoOfStream, outcome.countOrError.reinterpreted()))
    }
    f[Transfer.count] = outcome.countOrError
    f.return(.success)
  }
}
