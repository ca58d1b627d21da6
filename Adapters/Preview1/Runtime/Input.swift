import CodeBuilder

/// Reads from whatever a descriptor refers to.
enum Input {
  /// Reads into all buffers that the guest names, from a position on, and tells it how many bytes
  /// came. The position behind them is put where `cursor` points to, if anywhere.
  static let read = Function(
    "read", parameters: Transfer.arguments + ["header", "position", "cursor"]
  ) {
    (
      f: FunctionBuilder<Errno>, slot: Private<Slot>, iovs: GuestAddress<Iovec>, count: U32,
      nread: GuestAddress<U32>, header: SlotHeader, position: U64, cursor: Private<U64>
    ) in
    Transfer.moving(f, iovs, count, nread) { vectors in
      let start = Stat.settled(f, slot, position)
      let errno = f.call(readVector, slot, header, start, vectors, count)
      f.guard(errno == .success, else: errno)
      f.if(cursor.exists) { cursor.pointee = start + f[Transfer.count].extended }
    }
  }

  /// Reads from the standard input into all buffers that the guest names, and tells it how many bytes
  /// came.
  static let readStdin = Transfer.ofStream("read_stdin", readVector)

  /// Reads into all buffers, and leaves in ``Transfer/count`` how many bytes came. The end is no
  /// bytes and no error.
  ///
  /// Several small buffers are filled with one call, through private memory. So are those of a
  /// stream, whatever their size: a second call could wait although bytes are there.
  private static let readVector = Function(
    "read_vector", parameters: ["slot", "header", "position", "iovs", "count"]
  ) {
    (
      f: FunctionBuilder<Errno>, slot: Private<Slot>, header: SlotHeader, position: U64,
      iovs: Guest<Iovec>, count: U32
    ) in
    let end = f.let("end", iovs.advanced(by: count * U32(constant: Iovec.size)))
    var mayGather = count != 1
    if f.guestMemoryMayBeSmall { mayGather = mayGather || f.guestMemoryIsSmall }
    f.if(mayGather) {
      let total = f.call(VectorMeasure.total, iovs, count)
      f.guard(total != VectorMeasure.fault, else: .fault)
      var isGathered = total <= Transfer.gathered.extended
      if f.hasFilesystem {
        isGathered = isGathered || header.kind == SlotKind.stdin.extended
        f.if(isGathered) {
          f.return(f.call(readGathered, slot, header, position, total, iovs, end))
        }
      } else {
        f.return(f.call(readGathered, slot, header, position, total, iovs, end))
      }
    }
    Transfer.each(
      f, readGuest, slot, header, position, iovs, end: end,
      access: Access.read)
  }

  /// No host hands out more at a time.
  private static var largestRead: U64 { 65536 }

  /// Reads straight into a buffer of the guest, with one call.
  private static let readGuest = Function(
    "read_guest", parameters: ["slot", "header", "position", "buffer", "count"]
  ) {
    (
      f: FunctionBuilder<Errno>, slot: Private<Slot>, header: SlotHeader, position: U64,
      buffer: Guest<U8>, count: U32
    ) in
    let area = ReadArea(f, buffer: buffer, count: count)
    untilSettled(f, slot, header) {
      var words: AnswerWords?
      f.borrowing(area.place()) { (result: Guest<FileReadResult>) in
        ifFile(f, header) {
          f.call(Descriptor.read, slot.handle, area.size.extended, position, result)
        } otherwise: {
          let (read, waiting) = (InputStream.read, InputStream.blockingRead)
          readStream(f, header, read, waiting: waiting, slot, area.size.extended, result.bound())
        }
        words = AnswerWords(f, result)
      }
      return words
    }
  }

  /// Reads into private memory with one call, and scatters what came.
  private static let readGathered = Function(
    "read_gathered", parameters: ["slot", "header", "position", "total", "iovs", "end"]
  ) {
    (
      f: FunctionBuilder<Errno>, slot: Private<Slot>, header: SlotHeader, position: U64,
      total: U64, iovs: Guest<Iovec>, end: Guest<Iovec>
    ) in
    f[Transfer.count] = 0
    f.if(total == 0) {
      Transfer.checkAccess(f, slot, Access.read)
      f.return(.success)
    }
    // What is read may overwrite the list of buffers: a copy of it says where everything goes.
    Heap.beginScratch(f)
    let listSize = f.let("list_size", end.address - iovs.address)
    let list = f.call(Heap.allocate, listSize)
    f.guard(list.exists, else: .nomem)
    f.call(Copying.toPrivate, iovs.bound(), list, listSize)
    // Where there is no memory for that much, a little less is a short read.
    @Local(f, "size") var size = minimum(total, largestRead)
    f.while(f.call(Heap.reserve, size.truncated) == 0) {
      size = size >> 1
      f.guard(size != 0, else: .nomem)
    }
    let errno = f.call(readPrivate, slot, header, position, size)
    f.guard(errno == .success, else: errno)
    // More than was asked for has no buffers to go to: the host broke its contract.
    f.if(f[Transfer.count].extended > size) { f.trap() }
    let result: Private<FileReadResult> = f.returnArea()
    @Local(f, "next") var next = result.data
    let dataEnd = f.let("data_end", next.advanced(by: f[Transfer.count]))
    @Local(f, "iovec") var iovec: Private<Iovec> = list.bound()
    f.while(next != dataEnd) {
      let available = f.let("available", dataEnd.address - next.address)
      // One load for both members.
      let buffer = f.let("buffer", iovec.load(U64.self))
      let size = f.let("size", (buffer >> 32).truncated)
      let length = f.let("length", minimum(size, available))
      let start: GuestAddress<U8> = buffer.truncated.reinterpreted()
      f.call(Copying.toGuest, next, start.checkedBefore, length)
      next = next.advanced(by: length)
      iovec = iovec.successor
    }
    f.return(.success)
  }

  private static let readPrivate = Function(
    "read_private", parameters: ["slot", "header", "position", "size"]
  ) {
    (f: FunctionBuilder<Errno>, slot: Private<Slot>, header: SlotHeader, position: U64, size: U64)
    in
    let result: Private<FileReadResult> = f.returnArea()
    untilSettled(f, slot, header) {
      ifFile(f, header) {
        f.call(Descriptor.readIntoPrivate, slot.handle, size, position, result)
      } otherwise: {
        let (read, waiting) = (InputStream.readIntoPrivate, InputStream.blockingReadIntoPrivate)
        readStream(f, header, read, waiting: waiting, slot, size, result.bound())
      }
      return AnswerWords(f, result)
    }
  }

  /// Does one thing for a file and another for the standard input. There is nothing else to read.
  private static func ifFile(
    _ f: CodeBuilder, _ header: SlotHeader, _ file: () -> Void, otherwise: () -> Void
  ) {
    if f.hasFilesystem { f.if(header.isFile, file, else: otherwise) } else { otherwise() }
  }

  private typealias StreamRead<Memory: AddressSpace> =
    Function<Nothing, Handle<InputStream>, U64, Pointer<Memory, StreamReadResult>>

  /// Calls the one of two functions that waits, unless the descriptor is non-blocking.
  private static func readStream<Memory>(
    _ f: CodeBuilder, _ header: SlotHeader, _ read: StreamRead<Memory>,
    waiting: StreamRead<Memory>, _ slot: Private<Slot>, _ size: U64,
    _ result: Pointer<Memory, StreamReadResult>
  ) {
    let stream = f.call(StandardStreams.input, slot)
    guard f.has(.hasNonblocking) else { return f.call(waiting, stream, size, result) }
    f.if(header.isNonblocking) {
      f.call(read, stream, size, result)
    } else: {
      f.call(waiting, stream, size, result)
    }
  }

  /// Ends the function with what comes of reading. No bytes would mean the end: where that is not
  /// there yet it reads again.
  private static func untilSettled(
    _ f: FunctionBuilder<Errno>, _ slot: Private<Slot>, _ header: SlotHeader,
    _ read: () -> AnswerWords?
  ) {
    @Local(f, "errno") var errno = unsettled
    f.while(errno == unsettled) {
      guard let words = read() else { preconditionFailure("a result has no place") }
      let count = f.let("count", words.high.truncated)
      f.if(words.low.saysError || count == 0) {
        errno = f.call(outcome, slot, header, words.low, words.high)
      } else: {
        // The common case, without a call.
        f[Transfer.count] = count
        errno = .success
      }
    }
    f.return(errno)
  }

  /// Stands for the errno of a read that gave nothing although more is to come.
  private static var unsettled: Errno { Errno(node: .i32(-1)) }

  /// What a ``FileReadResult`` or ``StreamReadResult`` says that has no bytes. A file that was not
  /// opened for reading is EBADF, whatever the host says of it.
  private static let outcome = Function(
    "read_outcome", parameters: ["slot", "header", "low", "high"]
  ) {
    (f: FunctionBuilder<Errno>, slot: Private<Slot>, header: SlotHeader, low: U64, high: U64) in
    f[Transfer.count] = 0
    f.if(low.saysError) {
      ifFile(f, header) {
        Transfer.checkAccess(f, slot, Access.read)
        f.return(f.call(ErrnoMapping.errno, low.middleByte))
      } otherwise: {
        // A closed stream is at its end.
        f.guard(low.middleByte == 0, else: .success)
        f.return(f.call(ErrnoMapping.errnoOfStream, high.truncated.reinterpreted()))
      }
    }
    if f.hasFilesystem {
      f.guard(!header.isFile || high.middleByte == 0, else: .success)
    }
    if f.has(.hasNonblocking) { f.guard(!header.isNonblocking, else: .again) }
    f.return(unsettled)
  }
}
