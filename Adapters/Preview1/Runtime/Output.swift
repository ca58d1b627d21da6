import CodeBuilder

/// Writes to whatever a descriptor refers to.
enum Output {
  private static let signature = ["slot", "header", "position", "iovs", "count"]

  /// Writes all buffers that the guest names, from a position on where the descriptor has positions,
  /// and tells it how many bytes those were. The position behind them is put where `cursor` points
  /// to, if anywhere: what is no position means the end, which is where everything else is written.
  static let write = Function(
    "write", parameters: Transfer.arguments + ["header", "position", "cursor"]
  ) {
    (
      f: FunctionBuilder<Errno>, slot: Private<Slot>, iovs: GuestAddress<Iovec>, count: U32,
      nwritten: GuestAddress<U32>, header: SlotHeader, position: U64, cursor: Private<U64>
    ) in
    Transfer.moving(f, iovs, count, nwritten) { vectors in
      let isPositioned = f.let("is_positioned", header.isPositioned.number)
      let start = Stat.settled(f, slot, position, ifPositioned: isPositioned)
      let errno = f.call(writeVector, slot, header, start, vectors, count)
      f.guard(errno == .success, else: errno)
      f.if(cursor.exists) {
        let end = start + f[Transfer.count].extended
        cursor.pointee = choose(isPositioned != 0, end, Slot.positionAtEnd)
      }
    }
  }

  /// Writes all buffers that the guest names to a standard stream, and tells it how many bytes those
  /// were.
  static let writeStream = Transfer.ofStream("write", writeVector)

  /// Writes all buffers, and leaves in ``Transfer/count`` how many bytes that were. Where an error
  /// comes after some bytes it is left for the next call.
  ///
  /// Where files can be open, several small buffers are gathered and written with one call.
  private static let writeVector = Function("write_vector", parameters: signature) {
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
      buffer: Guest<U8>, count: U32
    ) in
    ifPositioned(f, header) {
      var words: AnswerWords?
      let handle = f.let("handle", slot.handle)
      // The host has read all bytes before it writes the result, so that it may lie among them.
      f.borrowing(f.guestPointer(to: 0)) { (result: Guest<FileResult<U64>>) in
        f.call(Descriptor.write, handle, buffer, count, position, result)
        words = AnswerWords(f, result)
      }
      guard let words else { preconditionFailure("a result has no place") }
      f.return(f.call(outcome, slot, words.low, words.high))
    }
    let stream = stream(f, slot)
    if f.has(.hasNonblocking) {
      f.if(header.isNonblocking) {
        f.return(f.call(StreamWriting.writeSome, stream, buffer, count))
      }
    }
    let errno = f.call(StreamWriting.write, stream, buffer, count)
    f.return(settle(f, slot, errno, count))
  }

  /// Where small buffers are gathered: a place of its own, so that whatever can be written before
  /// private memory is full can be written then.
  private static let gathered = StaticArea("gathered", size: Transfer.gatheredSize)

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
    let start: Private<U8> = f.address(of: gathered)
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
      f.return(f.call(outcome, slot, result.load(at: 0), result.load(at: 8)))
    }
    let errno = f.call(StreamWriting.writeGathered, stream(f, slot), start, count)
    f.return(settle(f, slot, errno, count))
  }

  /// Builds what happens where writes to a descriptor go to a position.
  private static func ifPositioned(
    _ f: FunctionBuilder<Errno>, _ header: SlotHeader, _ body: () -> Void
  ) {
    if f.hasFilesystem { f.if(header.isPositioned, body) }
  }

  /// What a write to a position of a file answered. The error code lies where the low byte of the
  /// count does.
  ///
  /// Hosts say different things of a file that was not opened for writing, depending on who may
  /// write to its folder. It is EBADF, whatever they say.
  private static let outcome = Function("write_outcome", parameters: ["slot", "low", "high"]) {
    (f: FunctionBuilder<Errno>, slot: Private<Slot>, low: U64, high: U64) in
    f.if(low.saysError) {
      Transfer.checkAccess(f, slot, Access.write)
      f.return(f.call(ErrnoMapping.errno, high.truncated & 0xff))
    }
    f[Transfer.count] = high.truncated
    f.return(.success)
  }

  /// The stream that is written to where there is no position.
  private static func stream(
    _ f: FunctionBuilder<Errno>, _ slot: Private<Slot>
  ) -> Handle<OutputStream> {
    let stream = f.call(StandardStreams.output, slot)
    if f.hasFilesystem {
      f.if(stream == .none) {
        Transfer.checkAccess(f, slot, Access.write)
        f.return(f[StandardStreams.failure])
      }
    }
    return stream
  }

  /// A stream that has failed stays closed at the host. Another one is opened for the next append.
  private static func settle(
    _ f: FunctionBuilder<Errno>, _ slot: Private<Slot>, _ errno: Errno, _ count: U32
  ) -> Errno {
    if f.hasFilesystem {
      f.if(errno != .success || f[Transfer.count] != count) { f.call(dropFailed, slot) }
    }
    return errno
  }

  private static let dropFailed = Function("drop_failed_stream", parameters: ["slot"]) {
    (f: FunctionBuilder<Nothing>, slot: Private<Slot>) in
    f.if(slot.kind == SlotKind.file) {
      f.call(OutputStream.drop, slot.output)
      slot.output = .none
    }
  }
}
