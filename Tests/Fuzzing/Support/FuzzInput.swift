import LibFuzzer
package import WasmBinary

/// What a fuzzer has made up.
package struct FuzzInput {
  /// The bytes.
  package let bytes: [UInt8]

  /// Copies what libFuzzer hands over.
  package init(_ start: UnsafePointer<UInt8>?, _ count: Int) {
    bytes = Array(UnsafeBufferPointer(start: start, count: count))
  }

  /// The bytes, as something to read from.
  package var source: MemorySource { MemorySource(bytes) }

  /// Runs libFuzzer over a function that crashes where something is wrong, with the arguments of the
  /// program.
  package static func run(
    _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
  ) -> CInt {
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    return LLVMFuzzerRunDriver(&count, &arguments, callback)
  }
}

/// Bytes that were written, which a source in memory can always give.
package func bytes(_ write: (inout ByteWriter) -> Void) -> [UInt8] {
  var writer = ByteWriter()
  write(&writer)
  do throws(BinaryError) { return try writer.bytes() } catch {
    fatalError("what was read cannot be read again: \(error)")
  }
}
