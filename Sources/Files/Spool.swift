import WasmBinary

/// Keeps what comes out of a pipe, so that it can be read at any offset.
enum Spool {
  /// How many bytes are kept in memory; what is longer goes into a file.
  private static let capacity = 1 << 20
  /// How many bytes at the start show what a file is that is not WebAssembly.
  private static let window = 4096
  /// How long is waited for more of them, in milliseconds.
  private static let patience: Int32 = 200

  /// Reads a descriptor to its end.
  ///
  /// - Parameters:
  ///   - descriptor: The pipe or device.
  ///   - contents: What is expected. Where the first bytes show something else, what comes after them
  ///     is not read.
  ///   - name: What messages call it.
  /// - Returns: What was read.
  /// - Throws: Why it cannot be read, or where it cannot be kept.
  static func read(
    _ descriptor: Int32, as contents: InputFile.Contents, name: String
  ) throws(FileError) -> any ByteSource {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: capacity, alignment: 1)
    defer { buffer.deallocate() }
    do throws(System.Failure) {
      var filled = 0
      if contents == .webAssembly {
        filled = try fill(buffer, filled, upTo: Preamble.size, from: descriptor)
        if filled == Preamble.size, !Preamble.isKnown(Array(buffer[..<filled])) {
          while filled < window, System.hasMore(descriptor, within: patience) {
            let more = try next(buffer, filled, upTo: window, from: descriptor)
            if more == 0 { break }
            filled += more
          }
          return MemorySource(Array(buffer[..<filled]))
        }
      }
      filled = try fill(buffer, filled, upTo: capacity, from: descriptor)
      guard filled == capacity else { return MemorySource(Array(buffer[..<filled])) }
    } catch {
      throw FileError("read", name, error.description)
    }
    return try keep(buffer, descriptor, limit: contents.limit, name: name)
  }

  /// Writes a full buffer and all that comes after it into a file.
  private static func keep(
    _ buffer: UnsafeMutableRawBufferPointer, _ descriptor: Int32, limit: Int, name: String
  ) throws(FileError) -> any ByteSource {
    let folder = System.temporaryFolder
    func kept<Result>(_ body: () throws(System.Failure) -> Result) throws(FileError) -> Result {
      do throws(System.Failure) {
        return try body()
      } catch {
        throw FileError(
          "write", folder,
          "\(error), and \(name) is kept there while it is read: name another folder with TMPDIR")
      }
    }
    // Without a name the file is gone as soon as nobody has it open, whatever happens.
    let file = try kept { () throws(System.Failure) in
      try TemporaryFile(in: folder, permissions: 0o600)
    }
    System.remove(file.path)
    do throws(FileError) {
      var filled = buffer.count
      var count = 0
      while filled > 0 {
        try kept { () throws(System.Failure) in
          try System.write(file.descriptor, UnsafeRawBufferPointer(rebasing: buffer[..<filled]))
        }
        count += filled
        guard count <= limit else {
          throw FileError("read", name, "it is larger than \(limit) bytes")
        }
        do throws(System.Failure) {
          filled = try fill(buffer, 0, upTo: buffer.count, from: descriptor)
        } catch {
          throw FileError("read", name, error.description)
        }
      }
      return FileSource(descriptor: file.descriptor, count: count, owned: true)
    } catch {
      try? System.close(file.descriptor)
      throw error
    }
  }

  /// Reads until the buffer is filled up to `end` or the input ends, and returns how far it is.
  private static func fill(
    _ buffer: UnsafeMutableRawBufferPointer, _ start: Int, upTo end: Int, from descriptor: Int32
  ) throws(System.Failure) -> Int {
    var filled = start
    while filled < end {
      let count = try next(buffer, filled, upTo: end, from: descriptor)
      if count == 0 { break }
      filled += count
    }
    return filled
  }

  private static func next(
    _ buffer: UnsafeMutableRawBufferPointer, _ start: Int, upTo end: Int, from descriptor: Int32
  ) throws(System.Failure) -> Int {
    try System.read(descriptor, into: UnsafeMutableRawBufferPointer(rebasing: buffer[start..<end]))
  }
}
