import WasmBinary

/// Keeps what comes out of a pipe, so that it can be read at any offset.
enum Spool {
  /// How many bytes are kept in memory; what is longer goes into a file.
  private static let capacity = 1 << 20

  /// Reads a descriptor to its end.
  static func read(_ descriptor: Int32) throws(System.Failure) -> any ByteSource {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: capacity, alignment: 1)
    defer { buffer.deallocate() }
    var filled = try fill(buffer, from: descriptor)
    guard filled == buffer.count else { return MemorySource(Array(buffer[..<filled])) }

    let file = try TemporaryFile(in: System.environment("TMPDIR") ?? "/tmp", permissions: 0o600)
    // Without a name the file is gone as soon as nobody has it open, whatever happens.
    System.remove(file.path)
    do throws(System.Failure) {
      var count = 0
      while filled > 0 {
        try System.write(file.descriptor, UnsafeRawBufferPointer(rebasing: buffer[..<filled]))
        count += filled
        filled = try fill(buffer, from: descriptor)
      }
      return FileSource(descriptor: file.descriptor, count: count, owned: true)
    } catch {
      try? System.close(file.descriptor)
      throw error
    }
  }

  /// Reads until the buffer is full or the input ends.
  private static func fill(
    _ buffer: UnsafeMutableRawBufferPointer, from descriptor: Int32
  ) throws(System.Failure) -> Int {
    var filled = 0
    while filled < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      let count = try System.read(descriptor, into: rest)
      if count == 0 { break }
      filled += count
    }
    return filled
  }
}
