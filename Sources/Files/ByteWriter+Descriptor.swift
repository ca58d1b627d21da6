import WasmBinary

extension ByteWriter {
  /// How many bytes pass through this process's memory at once, where the kernel cannot copy them.
  private static let bufferSize = 1 << 20

  /// Writes everything to an open file. What comes from a file goes straight to the other one.
  func write(to descriptor: Int32) throws {
    for chunk in chunks {
      switch chunk {
      case .bytes(let bytes):
        try bytes.withUnsafeBytes { try System.write(descriptor, $0) }
      case .source(let range):
        try Self.copy(range, to: descriptor)
      }
    }
  }

  private static func copy(_ range: SourceRange, to descriptor: Int32) throws {
    if let bytes = range.source.bytesInMemory {
      try bytes.withUnsafeBytes {
        try System.write(descriptor, UnsafeRawBufferPointer(rebasing: $0[range.range]))
      }
      return
    }
    var rest = range.range
    if let input = (range.source as? FileSource)?.descriptor {
      while !rest.isEmpty, let count = System.copy(rest, of: input, to: descriptor) {
        guard count > 0 else { throw BinaryError.becameShorter(at: rest.lowerBound) }
        rest = rest.lowerBound + count..<rest.upperBound
      }
    }
    guard !rest.isEmpty else { return }
    // Where the kernel could not go on because of an error, this meets the same one, and names it.
    try withUnsafeTemporaryAllocation(
      byteCount: min(bufferSize, rest.count), alignment: 1
    ) { buffer in
      while !rest.isEmpty {
        let part = UnsafeMutableRawBufferPointer(rebasing: buffer[..<min(buffer.count, rest.count)])
        try range.source.read(into: part, at: rest.lowerBound)
        try System.write(descriptor, UnsafeRawBufferPointer(part))
        rest = rest.lowerBound + part.count..<rest.upperBound
      }
    }
  }
}
