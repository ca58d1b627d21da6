import WasmBinary

extension ByteWriter {
  /// How many bytes are compared at a time.
  private static let windowSize = 1 << 16

  /// Whether a file has the bytes that are to be written, and no others.
  func areBytes(ofFile path: String) throws -> Bool {
    let descriptor = try System.open(path, to: .read)
    defer { try? System.close(descriptor) }
    guard try System.status(of: descriptor).size == count else { return false }
    let file = FileSource(descriptor: descriptor, count: count, owned: false)
    return try withUnsafeTemporaryAllocation(byteCount: 2 * Self.windowSize, alignment: 1) { both in
      let one = UnsafeMutableRawBufferPointer(rebasing: both[..<Self.windowSize])
      let other = UnsafeMutableRawBufferPointer(rebasing: both[Self.windowSize...])
      var start = 0
      for chunk in chunks {
        let source =
          switch chunk {
          case .bytes(let bytes): SourceRange(MemorySource(bytes), 0..<bytes.count)
          case .source(let range): range
          }
        for offset in stride(from: 0, to: source.count, by: Self.windowSize) {
          let size = min(Self.windowSize, source.count - offset)
          let made = UnsafeMutableRawBufferPointer(rebasing: one[..<size])
          let there = UnsafeMutableRawBufferPointer(rebasing: other[..<size])
          try source.source.read(into: made, at: source.range.lowerBound + offset)
          try file.read(into: there, at: start + offset)
          guard System.areEqual(made, there) else { return false }
        }
        start += source.count
      }
      return true
    }
  }
}
