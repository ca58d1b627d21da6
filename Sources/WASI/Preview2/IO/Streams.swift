package import ComponentModel

extension Preview2 {
  /// `wasi:io/streams`: bytes that come and go in order.
  package enum Streams {
    static let name: InterfaceName = "wasi:io/streams"

    /// A source of bytes.
    package static let inputStream = Resource("input-stream", in: name)
    /// A sink of bytes.
    package static let outputStream = Resource("output-stream", in: name)

    /// Why a stream did not do what it was asked for.
    package static let streamError = TypeDefinition(
      "stream-error", in: name,
      .variant([.init("last-operation-failed", .own(IOError.error)), .init("closed")]))

    private static func result(_ success: InterfaceType? = nil) -> InterfaceType {
      .result(success, error: .named(streamError))
    }

    /// The interface.
    package static let interface = Interface(
      name, since: firstVersion,
      uses: [.init(IOError.name, ["error"]), .init(Poll.name, ["pollable"])],
      resources: [inputStream, outputStream],
      types: [streamError],
      functions: [
        .method(inputStream, "read", ["len": .u64], result: result(.list(.u8))),
        .method(inputStream, "blocking-read", ["len": .u64], result: result(.list(.u8))),
        .method(inputStream, "skip", ["len": .u64], result: result(.u64)),
        .method(inputStream, "blocking-skip", ["len": .u64], result: result(.u64)),
        .method(inputStream, "subscribe", result: .own(Poll.pollable)),
        .method(outputStream, "check-write", result: result(.u64)),
        .method(outputStream, "write", ["contents": .list(.u8)], result: result()),
        .method(
          outputStream, "blocking-write-and-flush", ["contents": .list(.u8)], result: result()),
        .method(outputStream, "flush", result: result()),
        .method(outputStream, "blocking-flush", result: result()),
        .method(outputStream, "subscribe", result: .own(Poll.pollable)),
        .method(outputStream, "write-zeroes", ["len": .u64], result: result()),
        .method(outputStream, "blocking-write-zeroes-and-flush", ["len": .u64], result: result()),
        .method(
          outputStream, "splice", ["src": .borrow(inputStream), "len": .u64], result: result(.u64)),
        .method(
          outputStream, "blocking-splice", ["src": .borrow(inputStream), "len": .u64],
          result: result(.u64)),
      ])
  }
}
