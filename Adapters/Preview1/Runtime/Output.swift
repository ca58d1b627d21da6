import CodeBuilder

/// Writes to whatever a descriptor refers to.
enum Output {
  /// Writes bytes of the guest, from `position` on where the descriptor has positions.
  private static let writeGuest = Function(
    "write_guest", parameters: ["slot", "position", "buffer", "count"]
  ) {
    (
      f: FunctionBuilder<Errno>, slot: Private<Slot>, position: U64, buffer: Guest<U8>, count: U32
    ) in
    if f.hasFilesystem {
      f.if(isPositioned(slot, f)) {
        f.return(writeFile(f, slot, position, buffer, count))
      }
    }
    let stream = stream(f, slot)
    f.if(count <= OutputStream.largestBlockingWrite) {
      f.return(f.call(StreamWriting.small, stream, buffer, count))
    }
    f.return(f.call(StreamWriting.large, stream, buffer, count))
  }

  /// The same for at most 4096 bytes that were gathered in private memory.
  private static let writeGathered = Function(
    "write_gathered_to", parameters: ["slot", "position", "buffer", "count"]
  ) {
    (
      f: FunctionBuilder<Errno>, slot: Private<Slot>, position: U64, buffer: Private<U8>,
      count: U32
    ) in
    if f.hasFilesystem {
      f.if(isPositioned(slot, f)) {
        f.return(writeFile(f, slot, position, buffer, count))
      }
    }
    f.return(f.call(StreamWriting.gathered, stream(f, slot), buffer, count))
  }

  /// Writes all buffers, and leaves in ``Transfer/count`` how many bytes that were. Where an error
  /// comes after some bytes it is left for the next call.
  static let write = Function("write_vector", parameters: ["slot", "position", "iovs", "count"]) {
    (
      f: FunctionBuilder<Errno>, slot: Private<Slot>, position: U64, iovs: Guest<Iovec>, count: U32
    ) in
    let errno = f.call(VectorMeasure.measure, iovs, count)
    f.guard(errno == .success, else: errno)
    f[Transfer.count] = 0
    f.guard(f[VectorMeasure.total] != 0, else: .success)

    var isSmall = f[VectorMeasure.total] <= Transfer.gathered && f[VectorMeasure.used] != 1
    if f.guestMemoryMayBeSmall { isSmall = isSmall || f.guestMemoryIsSmall }
    f.if(isSmall) {
      let gathered = f.call(gather, iovs, count)
      f.return(
        f.call(writeGathered, slot, position, gathered, f[VectorMeasure.total]))
    }
    f.if(f[VectorMeasure.used] == 1) {
      let only = f.let("only", f[VectorMeasure.last])
      f.return(f.call(writeGuest, slot, position, only.buf.checkedBefore, only.bufLen))
    }
    @Local(f, "done") var done: U32 = 0
    f.block { finished in
      f.forEach(iovs, count: count) { iovec in
        let length = f.let("length", iovec.bufLen)
        f.if(length != 0) {
          let errno = f.call(
            writeGuest, slot, position + done.extended, iovec.buf.checkedBefore, length)
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

  /// Puts all buffers, one after another, into private memory.
  private static let gather = Function("gather", parameters: ["iovs", "count"]) {
    (f: FunctionBuilder<Private<U8>>, iovs: Guest<Iovec>, count: U32) in
    Heap.beginScratch(f)
    let start = f.call(Heap.allocate, f[VectorMeasure.total])
    @Local(f, "next") var next = start
    f.forEach(iovs, count: count) { iovec in
      let length = f.let("length", iovec.bufLen)
      f.call(Copying.toPrivate, iovec.buf.checkedBefore, next, length)
      next = next.advanced(by: length)
    }
    f.return(start)
  }

  /// Whether writes to this descriptor go to a position: it is a file, and not in append mode.
  private static func isPositioned(_ slot: Private<Slot>, _ f: CodeBuilder) -> Condition {
    slot.kind == SlotKind.file && slot.flags.extended & Fdflags.append == 0
  }

  /// The stream that is written to where there is no position.
  private static func stream(
    _ f: FunctionBuilder<Errno>, _ slot: Private<Slot>
  ) -> Handle<OutputStream> {
    if f.hasFilesystem {
      f.if(slot.kind == SlotKind.file && slot.output == .none) {
        let errno = f.call(openAppend, slot)
        f.guard(errno == .success, else: errno)
      }
    }
    return f.call(StandardStreams.output, slot)
  }

  /// Opens the stream that appends to a file. It is kept as long as the descriptor is open.
  private static let openAppend = Function("open_append", parameters: ["slot"]) {
    (f: FunctionBuilder<Errno>, slot: Private<Slot>) in
    let result: Private<FileResult<Handle<OutputStream>>> = f.returnArea()
    f.call(Descriptor.appendViaStream, slot.handle, result)
    f.guard(result.isError == 0, else: f.call(ErrnoMapping.errno, result.error.extended))
    slot.output = result.value
    f.return(.success)
  }

  /// Writes to a place of a file, with one call.
  private static func writeFile<Memory: TransferSpace>(
    _ f: FunctionBuilder<Errno>, _ slot: Private<Slot>, _ position: U64,
    _ buffer: Pointer<Memory, U8>, _ count: U32
  ) -> Errno {
    var outcome: (isError: U8, value: U64)?
    let handle = f.let("handle", slot.handle)
    Memory.withResult(f, of: FileResult<U64>.self) { result in
      f.call(Memory.fileWrite, handle, buffer, count, position, result)
      // The error code lies where the low byte of the count does.
      outcome = (f.let("is_error", result.isError), f.let("value", result.value))
    }
    guard let outcome else { preconditionFailure("a result has no place") }
    f.if(outcome.isError != 0) {
      f.return(f.call(ErrnoMapping.errno, outcome.value.truncated & 0xff))
    }
    f[Transfer.count] = outcome.value.truncated
    return .success
  }
}
