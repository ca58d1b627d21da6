import CodeBuilder

/// Writes to a stream of the host, and waits until everything is on its way.
enum StreamWriting {
  /// Writes at most 4096 bytes, with one call.
  static let small = Function("write_small", parameters: ["stream", "buffer", "count"]) {
    (f: FunctionBuilder<Errno>, stream: Handle<OutputStream>, buffer: Guest<U8>, count: U32) in
    writeSmall(f, stream, buffer, count)
  }

  /// Writes at most 4096 bytes that were gathered in private memory.
  static let gathered = Function("write_gathered", parameters: ["stream", "buffer", "count"]) {
    (f: FunctionBuilder<Errno>, stream: Handle<OutputStream>, buffer: Private<U8>, count: U32) in
    writeSmall(f, stream, buffer, count)
  }

  private static func writeSmall<Memory: TransferSpace>(
    _ f: FunctionBuilder<Errno>, _ stream: Handle<OutputStream>, _ buffer: Pointer<Memory, U8>,
    _ count: U32
  ) {
    f.return(
      call(Memory.blockingWriteAndFlush, f, stream, buffer, count, failure: failure))
  }

  /// Writes as many bytes as the stream takes at a time, and flushes once.
  static let large = Function("write_large", parameters: ["stream", "buffer", "count"]) {
    (f: FunctionBuilder<Errno>, stream: Handle<OutputStream>, buffer: Guest<U8>, count: U32) in
    @Local(f, "done") var done: U32 = 0
    f.while(done != count) {
      let permit: Private<PermitResult> = f.returnArea()
      f.call(OutputStream.checkWrite, stream, permit)
      f.if(permit.isError != 0) {
        f.return(f.call(failure, permit.errorCase.extended, permit.error))
      }
      let size = f.let("size", minimum(permit.permit, (count - done).extended).truncated)
      f.if(size == 0) {
        let errno = f.call(flush, stream)
        f.guard(errno == .success, else: errno)
      } else: {
        let next = buffer.advanced(by: done)
        let errno = f.let(
          "errno", call(OutputStream.write, f, stream, next, size, failure: failure))
        f.guard(errno == .success, else: errno)
        done += size
      }
    }
    f[Transfer.count] = count
    f.return(f.call(flush, stream))
  }

  private static let flush = Function("flush", parameters: ["stream"]) {
    (f: FunctionBuilder<Errno>, stream: Handle<OutputStream>) in
    let result: Private<StreamResult> = f.returnArea()
    f.call(OutputStream.blockingFlush, stream, result)
    f.guard(result.isError != 0, else: .success)
    f.return(f.call(failure, result.errorCase.extended, result.error))
  }

  /// Calls a function that writes `count` bytes or none.
  private static func call<Memory: TransferSpace>(
    _ write: Function<
      Nothing, Handle<OutputStream>, Pointer<Memory, U8>, U32, Pointer<Memory, StreamResult>
    >,
    _ f: FunctionBuilder<Errno>, _ stream: Handle<OutputStream>, _ buffer: Pointer<Memory, U8>,
    _ count: U32, failure: Function<Errno, U32, Handle<IOError>>
  ) -> Errno {
    var outcome: (isError: U8, errorCase: U8, error: Handle<IOError>)?
    Memory.withResult(f, of: StreamResult.self) { result in
      f.call(write, stream, buffer, count, result)
      outcome = (
        f.let("is_error", result.isError), f.let("error_case", result.errorCase),
        f.let("error", result.error)
      )
    }
    guard let outcome else { preconditionFailure("a result has no place") }
    f.if(outcome.isError != 0) {
      f.return(f.call(failure, outcome.errorCase.extended, outcome.error))
    }
    f[Transfer.count] = count
    return .success
  }

  /// The errno for a `stream-error`: EPIPE where the stream is closed.
  static let failure = Function("stream_failure", parameters: ["case", "error"]) {
    (f: FunctionBuilder<Errno>, errorCase: U32, error: Handle<IOError>) in
    f.guard(errorCase == 0, else: .pipe)
    f.return(f.call(ErrnoMapping.errnoOfStream, error))
  }
}
