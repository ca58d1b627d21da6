import CodeBuilder

/// Writes to whatever a descriptor refers to.
enum Output {
  private static let signature = ["slot", "header", "position", "iovs", "count"]

  /// Writes all buffers, and leaves in ``Transfer/count`` how many bytes that were. Where an error
  /// comes after some bytes it is left for the next call.
  ///
  /// Where files can be open, several small buffers are gathered and written with one call.
  static let write = Function("write_vector", parameters: signature) {
    (
      f: FunctionBuilder<Errno>, slot: Private<Slot>, header: SlotHeader, position: U64,
      iovs: Guest<Iovec>, count: U32
    ) in
    if f.hasFilesystem || f.guestMemoryMayBeSmall {
      var mayGather = count != 1
      if f.has(.hasNonblocking) { mayGather = mayGather && !header.isNonblocking }
      if f.guestMemoryMayBeSmall { mayGather = mayGather || f.guestMemoryIsSmall }
      f.if(mayGather) {
        let total = f.call(VectorMeasure.total, iovs, count)
        f.guard(total != VectorMeasure.fault, else: .fault)
        f.if(total <= Transfer.gathered.extended) {
          f.return(f.call(writeGathered, slot, header, position, iovs, total.truncated))
        }
      }
    }
    let end = f.let("end", iovs.advanced(by: count * U32(constant: Iovec.size)))
    Transfer.each(
      f, writeGuest, slot, header, position, iovs, end: end,
      access: Access.write)
  }

  /// Writes bytes of the guest, from `position` on where the descriptor has positions.
  private static let writeGuest = Function(
    "write_guest", parameters: ["slot", "header", "position", "buffer", "count"]
  ) {
    (
      f: FunctionBuilder<Errno>, slot: Private<Slot>, header: SlotHeader, position: U64,
      address: GuestAddress<U8>, count: U32
    ) in
    let buffer = f.checked(address, count: count)
    let count = f.let("size", minimum(count, Transfer.largest))
    ifPositioned(f, header) {
      var outcome: (isError: U8, value: U64)?
      let handle = f.let("handle", slot.handle)
      // The host has read all bytes before it writes the result, so that it may lie among them.
      f.borrowing(f.guestPointer(to: 0)) { (result: Guest<FileResult<U64>>) in
        f.call(Descriptor.write, handle, buffer, count, position, result)
        outcome = (f.let("is_error", result.isError), f.let("value", result.value))
      }
      guard let outcome else { preconditionFailure("a result has no place") }
      finish(f, isError: outcome.isError, value: outcome.value)
    }
    let stream = stream(f, slot, header)
    if f.has(.hasNonblocking) {
      f.if(header.isNonblocking) {
        f.return(f.call(StreamWriting.writeSome, stream, buffer, count))
      }
    }
    let errno = f.call(StreamWriting.write, stream, buffer, count)
    f.return(settle(f, slot, header, errno, count))
  }

  /// Gathers all buffers, which have at most 4096 bytes together, and writes them with one call.
  private static let writeGathered = Function(
    "write_gathered", parameters: signature
  ) {
    (
      f: FunctionBuilder<Errno>, slot: Private<Slot>, header: SlotHeader, position: U64,
      iovs: Guest<Iovec>, count: U32
    ) in
    f[Transfer.count] = 0
    f.if(count == 0) {
      Transfer.checkAccess(f, slot, Access.write)
      f.return(.success)
    }
    Heap.beginScratch(f)
    let start = f.call(Heap.allocate, count)
    let end = f.let("end", start.advanced(by: count))
    @Local(f, "next") var next = start
    @Local(f, "iovec") var iovec = iovs
    f.while(next != end) {
      let length = f.let("length", iovec.bufLen)
      f.call(Copying.toPrivate, iovec.buf.checkedBefore, next, length)
      next = next.advanced(by: length)
      iovec = iovec.successor
    }
    ifPositioned(f, header) {
      let result: Private<FileResult<U64>> = f.returnArea()
      f.call(Descriptor.writeFromPrivate, slot.handle, start, count, position, result)
      finish(f, isError: result.isError, value: result.value)
    }
    let errno = f.call(StreamWriting.writeGathered, stream(f, slot, header), start, count)
    f.return(settle(f, slot, header, errno, count))
  }

  /// Builds what happens where writes to a descriptor go to a position.
  private static func ifPositioned(
    _ f: FunctionBuilder<Errno>, _ header: SlotHeader, _ body: () -> Void
  ) {
    if f.hasFilesystem { f.if(header.isPositioned, body) }
  }

  /// What a write to a position of a file answered. The error code lies where the low byte of the
  /// count does.
  private static func finish(_ f: FunctionBuilder<Errno>, isError: U8, value: U64) {
    f.if(isError != 0) { f.return(f.call(ErrnoMapping.errno, value.truncated & 0xff)) }
    f[Transfer.count] = value.truncated
    f.return(.success)
  }

  /// The stream that is written to where there is no position.
  private static func stream(
    _ f: FunctionBuilder<Errno>, _ slot: Private<Slot>, _ header: SlotHeader
  ) -> Handle<OutputStream> {
    if f.hasFilesystem {
      f.if(header.kind == SlotKind.file.extended && slot.output == .none) {
        let errno = f.call(openAppend, slot)
        f.guard(errno == .success, else: errno)
      }
    }
    return f.call(StandardStreams.output, slot)
  }

  /// A stream that has failed stays closed at the host. Another one is opened for the next append.
  private static func settle(
    _ f: FunctionBuilder<Errno>, _ slot: Private<Slot>, _ header: SlotHeader, _ errno: Errno,
    _ count: U32
  ) -> Errno {
    if f.hasFilesystem {
      let hasFailed = errno != .success || f[Transfer.count] != count
      f.if(hasFailed && header.kind == SlotKind.file.extended) {
        f.call(OutputStream.drop, slot.output)
        slot.output = .none
      }
    }
    return errno
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
}
