import CodeBuilder

/// `wasi:io/error`, resource `error`.
package enum IOError {
  static let drop = Function<Nothing, Handle<IOError>>(
    host: "wasi:io/error", "[resource-drop]error")

  static let all: [any AnyFunction] = [drop]
}

/// `wasi:io/streams`, resource `input-stream`.
package enum InputStream {
  private static let interface = "wasi:io/streams"

  static let blockingRead =
    Function<Nothing, Handle<InputStream>, U64, Guest<StreamReadResult>>(
      host: interface, "[method]input-stream.blocking-read")
  static let blockingReadIntoPrivate =
    Function<Nothing, Handle<InputStream>, U64, Private<StreamReadResult>>(
      host: interface, "[method]input-stream.blocking-read")
  static let read =
    Function<Nothing, Handle<InputStream>, U64, Guest<StreamReadResult>>(
      host: interface, "[method]input-stream.read")
  static let readIntoPrivate =
    Function<Nothing, Handle<InputStream>, U64, Private<StreamReadResult>>(
      host: interface, "[method]input-stream.read")
  static let subscribe = Function<Handle<Pollable>, Handle<InputStream>>(
    host: interface, "[method]input-stream.subscribe")
  static let drop = Function<Nothing, Handle<InputStream>>(
    host: interface, "[resource-drop]input-stream")

  static let all: [any AnyFunction] = [
    blockingRead, blockingReadIntoPrivate, read, readIntoPrivate, subscribe, drop,
  ]
}

/// `wasi:io/streams`, resource `output-stream`.
package enum OutputStream {
  private static let interface = "wasi:io/streams"

  /// As many bytes as `blocking-write-and-flush` takes.
  static var largestBlockingWrite: U32 { 4096 }

  static let checkWrite = Function<Nothing, Handle<OutputStream>, Private<PermitResult>>(
    host: interface, "[method]output-stream.check-write")
  static let write =
    Function<Nothing, Handle<OutputStream>, Guest<U8>, U32, Guest<StreamResult>>(
      host: interface, "[method]output-stream.write")
  static let writeFromPrivate =
    Function<Nothing, Handle<OutputStream>, Private<U8>, U32, Private<StreamResult>>(
      host: interface, "[method]output-stream.write")
  static let blockingWriteAndFlush =
    Function<Nothing, Handle<OutputStream>, Guest<U8>, U32, Guest<StreamResult>>(
      host: interface, "[method]output-stream.blocking-write-and-flush")
  static let blockingWriteAndFlushFromPrivate =
    Function<Nothing, Handle<OutputStream>, Private<U8>, U32, Private<StreamResult>>(
      host: interface, "[method]output-stream.blocking-write-and-flush")
  static let flush = Function<Nothing, Handle<OutputStream>, Private<StreamResult>>(
    host: interface, "[method]output-stream.flush")
  static let subscribe = Function<Handle<Pollable>, Handle<OutputStream>>(
    host: interface, "[method]output-stream.subscribe")
  static let drop = Function<Nothing, Handle<OutputStream>>(
    host: interface, "[resource-drop]output-stream")

  static let all: [any AnyFunction] = [
    checkWrite, write, writeFromPrivate, blockingWriteAndFlush, blockingWriteAndFlushFromPrivate,
    flush, subscribe, drop,
  ]
}
