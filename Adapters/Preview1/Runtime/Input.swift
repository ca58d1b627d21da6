import CodeBuilder

/// Reads from whatever a descriptor refers to.
enum Input {
  /// Reads into all buffers, and leaves in ``Transfer/count`` how many bytes came. The end is no
  /// bytes and no error.
  ///
  /// Several small buffers are filled with one call, through private memory. So are those of a
  /// stream, whatever their size: a second call could wait although bytes are there.
  static let read = Function(
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
      address: GuestAddress<U8>, count: U32
    ) in
    let buffer = f.checked(address, count: count)
    let area = ReadArea(f, buffer: buffer, count: count)
    if f.hasFilesystem {
      f.if(header.kind == SlotKind.file.extended) {
        let handle = f.let("handle", slot.handle)
        finishFile(f) {
          var outcome: FileOutcome?
          f.borrowing(area.place()) { (result: Guest<FileReadResult>) in
            f.call(Descriptor.read, handle, area.size.extended, position, result)
            outcome = (
              f.let("is_error", result.isError), f.let("error", result.error),
              f.let("count", result.count), f.let("is_end", result.isEnd)
            )
          }
          return outcome
        }
      }
    }
    let stream = f.call(StandardStreams.input, slot)
    finishStream(f, header) {
      var outcome: StreamOutcome?
      f.borrowing(area.place()) { (result: Guest<StreamReadResult>) in
        let (read, waiting) = (InputStream.read, InputStream.blockingRead)
        readStream(f, header, read, waiting: waiting, stream, area.size.extended, result)
        outcome = (
          f.let("is_error", result.isError), f.let("error_case", result.errorCase),
          f.let("count", result.count)
        )
      }
      return outcome
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
    f.call(Copying.toPrivate, iovs.bound(), list, listSize)
    let size = f.let("size", minimum(total, largestRead))
    let errno = f.call(readPrivate, slot, header, position, size)
    f.guard(errno == .success, else: errno)
    // More than was asked for has no buffers to go to: the host broke its contract.
    f.if(f[Transfer.count].extended > size) { f.trap() }
    @Local(f, "next") var next = f.pointer(to: f[privateData], as: U8.self)
    let dataEnd = f.let("data_end", next.advanced(by: f[Transfer.count]))
    @Local(f, "iovec") var iovec: Private<Iovec> = list.bound()
    f.while(next != dataEnd) {
      let available = dataEnd.address - next.address
      let length = f.let("length", minimum(f.let("size", iovec.bufLen), available))
      f.call(Copying.toGuest, next, iovec.buf.checkedBefore, length)
      next = next.advanced(by: length)
      iovec = iovec.successor
    }
    f.return(.success)
  }

  /// Where ``readPrivate`` left what it read.
  private static let privateData = GlobalVariable<U32>("private_data", in: .adapter)

  private static let readPrivate = Function(
    "read_private", parameters: ["slot", "header", "position", "size"]
  ) {
    (f: FunctionBuilder<Errno>, slot: Private<Slot>, header: SlotHeader, position: U64, size: U64)
    in
    if f.hasFilesystem {
      f.if(header.kind == SlotKind.file.extended) {
        let result: Private<FileReadResult> = f.returnArea()
        finishFile(f) {
          f.call(Descriptor.readIntoPrivate, slot.handle, size, position, result)
          f[privateData] = result.data.address
          return (result.isError, result.error, result.count, result.isEnd)
        }
      }
    }
    let result: Private<StreamReadResult> = f.returnArea()
    let stream = f.call(StandardStreams.input, slot)
    finishStream(f, header) {
      let (read, waiting) = (InputStream.readIntoPrivate, InputStream.blockingReadIntoPrivate)
      readStream(f, header, read, waiting: waiting, stream, size, result)
      f[privateData] = result.data.address
      return (result.isError, result.errorCase, result.count)
    }
  }

  private typealias StreamRead<Memory: AddressSpace> =
    Function<Nothing, Handle<InputStream>, U64, Pointer<Memory, StreamReadResult>>

  /// Calls the one of two functions that waits, unless the descriptor is non-blocking.
  private static func readStream<Memory>(
    _ f: CodeBuilder, _ header: SlotHeader, _ read: StreamRead<Memory>,
    waiting: StreamRead<Memory>, _ stream: Handle<InputStream>, _ size: U64,
    _ result: Pointer<Memory, StreamReadResult>
  ) {
    guard f.has(.hasNonblocking) else { return f.call(waiting, stream, size, result) }
    f.if(header.isNonblocking) {
      f.call(read, stream, size, result)
    } else: {
      f.call(waiting, stream, size, result)
    }
  }

  private typealias FileOutcome = (isError: U8, error: U8, count: U32, isEnd: U8)

  /// Ends the function with what `read` gave. It reads again where that is nothing although the
  /// file goes on: no bytes would mean its end.
  private static func finishFile(_ f: FunctionBuilder<Errno>, _ read: () -> FileOutcome?) {
    f.loop { again, _ in
      guard let outcome = read() else { preconditionFailure("a result has no place") }
      f.if(outcome.isError != 0) {
        f.return(f.call(ErrnoMapping.errno, outcome.error.extended))
      }
      f.repeat(again, if: outcome.count == 0 && outcome.isEnd == 0)
      f[Transfer.count] = outcome.count
      f.return(.success)
    }
  }

  private typealias StreamOutcome = (isError: U8, errorCase: U8, countOrError: U32)

  /// Ends the function with what `read` gave. No bytes would mean the end of the stream: where there
  /// are merely none yet, it reads again, unless the descriptor is non-blocking.
  private static func finishStream(
    _ f: FunctionBuilder<Errno>, _ header: SlotHeader, _ read: () -> StreamOutcome?
  ) {
    f.loop { again, done in
      guard let outcome = read() else { preconditionFailure("a result has no place") }
      f.if(outcome.isError != 0) {
        // A closed stream is at its end.
        f[Transfer.count] = 0
        f.guard(outcome.errorCase == 0, else: .success)
        f.return(f.call(ErrnoMapping.errnoOfStream, outcome.countOrError.reinterpreted()))
      }
      if f.has(.hasNonblocking) {
        f.guard(outcome.countOrError != 0 || !header.isNonblocking, else: .again)
      }
      f.repeat(again, if: outcome.countOrError == 0)
      f[Transfer.count] = outcome.countOrError
      f.leave(done)
    }
    f.return(.success)
  }
}
