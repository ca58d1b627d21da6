import CodeBuilder

/// Writes to a stream of the host, and waits until everything is on its way.
enum StreamWriting {
  /// Writes bytes of the guest: few with one call, many as the stream takes them, with one flush.
  /// An error after some bytes is left for the next call.
  ///
  /// The last call writes what is left, and flushes: where that is nothing it only flushes.
  ///
  /// What is appended to a file is written whole in each call, between what other programs append, so
  /// the calls are as large as the stream permits. One that takes nothing yet is flushed, which waits,
  /// and asked again; one that still takes nothing is given a little.
  static let write = Function("write_stream", parameters: ["stream", "buffer", "count"]) {
    (f: FunctionBuilder<Errno>, stream: Handle<OutputStream>, buffer: Guest<U8>, count: U32) in
    let most = OutputStream.largestBlockingWrite
    let end = f.let("end", buffer.advanced(by: count))
    @Local(f, "next") var next = buffer
    @Local(f, "has_waited") var hasWaited: U32 = 0
    f[Transfer.count] = 0
    f.loop { again, done in
      let left = f.let("left", end.address - next.address)
      @Local(f, "size") var size = left
      @Local(f, "flushes") var flushes: U32 = 1
      @Local(f, "errno") var errno: Errno = .success
      f.if(left > most) {
        let permit: Private<PermitResult> = f.returnArea()
        f.call(OutputStream.checkWrite, stream, permit)
        f.if(permit.isError != 0) {
          errno = f.call(failure, permit.errorCase.extended, permit.error)
        } else: {
          // A stream that can tell has written what it took before.
          f[Transfer.count] = next.address - buffer.address
          let permitted = f.let("permitted", permit.permit)
          size = minimum(permitted, left.extended).truncated
          f.if(size == 0) {
            f.if(hasWaited != 0) { size = most }
            hasWaited = 1
          } else: {
            flushes = 0
            hasWaited = 0
          }
        }
      }
      f.if(errno == .success) { errno = f.call(writeChunk, stream, next, size, flushes) }
      f.if(errno != .success) { f.return(choose(f[Transfer.count] == 0, errno, .success)) }
      next = next.advanced(by: size)
      f.repeat(again, if: flushes == 0 || next != end)
      f.leave(done)
    }
    f[Transfer.count] = count
    f.return(.success)
  }

  /// Writes as many bytes of the guest as the stream takes without waiting; EAGAIN where it takes
  /// none.
  static let writeSome = Function("write_some", parameters: ["stream", "buffer", "count"]) {
    (f: FunctionBuilder<Errno>, stream: Handle<OutputStream>, buffer: Guest<U8>, count: U32) in
    let permit: Private<PermitResult> = f.returnArea()
    f.call(OutputStream.checkWrite, stream, permit)
    f.if(permit.isError != 0) {
      f.return(f.call(failure, permit.errorCase.extended, permit.error))
    }
    let permitted = f.let("permitted", permit.permit)
    let size = f.let("size", minimum(permitted, count.extended).truncated)
    f.guard(size != 0, else: .again)
    let errno = f.call(writeChunk, stream, buffer, size, 0)
    f.guard(errno == .success, else: errno)
    f[Transfer.count] = size
    // Nothing is kept back in the hope of more. Where that fails the next call is told.
    let flushed: Private<StreamResult> = f.returnArea()
    f.call(OutputStream.flush, stream, flushed)
    f.call(outcome, flushed.load(at: 0), flushed.load(at: 8))
    f.return(.success)
  }

  /// Writes at most 4096 bytes that were gathered in private memory, and flushes.
  static let writeGathered = Function(
    "write_stream_gathered", parameters: ["stream", "buffer", "count"]
  ) {
    (f: FunctionBuilder<Errno>, stream: Handle<OutputStream>, buffer: Private<U8>, count: U32) in
    f[Transfer.count] = count
    let result: Private<StreamResult> = f.returnArea()
    f.call(OutputStream.blockingWriteAndFlushFromPrivate, stream, buffer, count, result)
    f.return(f.call(outcome, result.load(at: 0), result.load(at: 8)))
  }

  /// Writes what the stream is known to take with one call, and flushes where that is wanted.
  private static let writeChunk = Function(
    "write_chunk", parameters: ["stream", "buffer", "count", "flushes"]
  ) {
    (
      f: FunctionBuilder<Errno>, stream: Handle<OutputStream>, buffer: Guest<U8>, count: U32,
      flushes: U32
    ) in
    var words: AnswerWords?
    // The host has read all bytes before it writes the result, so that it may lie among them.
    f.borrowing(f.guestPointer(to: 0)) { (result: Guest<StreamResult>) in
      f.if(flushes != 0) {
        f.call(OutputStream.blockingWriteAndFlush, stream, buffer, count, result)
      } else: {
        f.call(OutputStream.write, stream, buffer, count, result)
      }
      words = AnswerWords(f, result)
    }
    guard let words else { preconditionFailure("a result has no place") }
    f.return(f.call(outcome, words.low, words.high))
  }

  /// What a ``StreamResult`` says.
  private static let outcome = Function("stream_outcome", parameters: ["low", "high"]) {
    (f: FunctionBuilder<Errno>, low: U64, high: U64) in
    f.guard(low.saysError, else: .success)
    f.return(f.call(failure, low.middleByte, high.truncated.reinterpreted()))
  }

  /// The errno for a `stream-error`: EPIPE where the stream is closed.
  static let failure = Function("stream_failure", parameters: ["case", "error"]) {
    (f: FunctionBuilder<Errno>, errorCase: U32, error: Handle<IOError>) in
    f.guard(errorCase == 0, else: .pipe)
    f.return(f.call(ErrnoMapping.errnoOfStream, error))
  }
}
