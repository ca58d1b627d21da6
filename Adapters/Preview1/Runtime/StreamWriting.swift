import CodeBuilder

/// Writes to a stream of the host, and waits until everything is on its way.
enum StreamWriting {
  /// Writes bytes of the guest: few with one call, many as the stream takes them, with one flush.
  /// An error after some bytes is left for the next call.
  static let write = Function("write_stream", parameters: ["stream", "buffer", "count"]) {
    (f: FunctionBuilder<Errno>, stream: Handle<OutputStream>, buffer: Guest<U8>, count: U32) in
    f.if(count <= OutputStream.largestBlockingWrite) {
      f[Transfer.count] = count
      f.return(f.call(writeChunk, stream, buffer, count, 1))
    }
    f[Transfer.count] = 0
    @Local(f, "errno") var errno: Errno = .success
    @Local(f, "next") var next = buffer
    let end = f.let("end", buffer.advanced(by: count))
    f.block { ended in
      f.while(next != end) {
        let permit: Private<PermitResult> = f.returnArea()
        f.call(OutputStream.checkWrite, stream, permit)
        f.if(permit.isError != 0) {
          errno = f.call(failure, permit.errorCase.extended, permit.error)
          f.leave(ended)
        }
        let left = f.let("left", end.address - next.address)
        let permitted = f.let("permitted", permit.permit)
        let size = f.let("size", minimum(permitted, left.extended).truncated)
        f.if(size == 0) {
          errno = f.call(flush, stream)
        } else: {
          // A stream that takes more has written what it took before.
          f[Transfer.count] = next.address - buffer.address
          errno = f.call(writeChunk, stream, next, size, 0)
        }
        f.leave(ended, if: errno != .success)
        next = next.advanced(by: size)
      }
      errno = f.call(flush, stream)
      f.leave(ended, if: errno != .success)
      f[Transfer.count] = count
    }
    f.return(choose(f[Transfer.count] == 0, errno, .success))
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
    f.if(flushed.isError != 0) { f.call(failure, flushed.errorCase.extended, flushed.error) }
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
    finish(f, result)
  }

  /// Writes what the stream is known to take with one call, and flushes where that is wanted.
  private static let writeChunk = Function(
    "write_chunk", parameters: ["stream", "buffer", "count", "flushes"]
  ) {
    (
      f: FunctionBuilder<Errno>, stream: Handle<OutputStream>, buffer: Guest<U8>, count: U32,
      flushes: U32
    ) in
    var outcome: (isError: U8, errorCase: U8, error: Handle<IOError>)?
    // The host has read all bytes before it writes the result, so that it may lie among them.
    f.borrowing(f.guestPointer(to: 0)) { (result: Guest<StreamResult>) in
      f.if(flushes != 0) {
        f.call(OutputStream.blockingWriteAndFlush, stream, buffer, count, result)
      } else: {
        f.call(OutputStream.write, stream, buffer, count, result)
      }
      outcome = (
        f.let("is_error", result.isError), f.let("error_case", result.errorCase),
        f.let("error", result.error)
      )
    }
    guard let outcome else { preconditionFailure("a result has no place") }
    f.guard(outcome.isError != 0, else: .success)
    f.return(f.call(failure, outcome.errorCase.extended, outcome.error))
  }

  private static let flush = Function("flush", parameters: ["stream"]) {
    (f: FunctionBuilder<Errno>, stream: Handle<OutputStream>) in
    let result: Private<StreamResult> = f.returnArea()
    f.call(OutputStream.blockingFlush, stream, result)
    finish(f, result)
  }

  private static func finish(_ f: FunctionBuilder<Errno>, _ result: Private<StreamResult>) {
    f.guard(result.isError != 0, else: .success)
    f.return(f.call(failure, result.errorCase.extended, result.error))
  }

  /// The errno for a `stream-error`: EPIPE where the stream is closed.
  static let failure = Function("stream_failure", parameters: ["case", "error"]) {
    (f: FunctionBuilder<Errno>, errorCase: U32, error: Handle<IOError>) in
    f.guard(errorCase == 0, else: .pipe)
    f.return(f.call(ErrnoMapping.errnoOfStream, error))
  }
}
