/// What a writer has collected, as something to read: a component can be looked at before it is
/// written, and takes no memory for what it copies.
package final class WrittenSource: ByteSource {
  private let chunks: [ByteWriter.Chunk]
  /// Where each chunk begins.
  private let starts: [Int]
  /// How many bytes there are.
  package let count: Int

  /// Takes over what was collected.
  package init(_ writer: ByteWriter) {
    chunks = writer.chunks
    count = writer.count
    var starts: [Int] = []
    var next = 0
    for chunk in chunks {
      starts.append(next)
      next += chunk.count
    }
    self.starts = starts
  }

  /// None, as a part of them may be in a file.
  package var bytesInMemory: [UInt8]? { nil }

  /// Reads from as many chunks as it takes.
  package func read(
    into buffer: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(BinaryError) {
    guard offset >= 0, offset + buffer.count <= count else {
      throw BinaryError(.unexpectedEnd, at: count)
    }
    // The last chunk that begins at or before the offset.
    var chunk = (starts.partitioningIndex { $0 > offset }) - 1
    var filled = 0
    while filled < buffer.count {
      let position = offset + filled - starts[chunk]
      let size = min(buffer.count - filled, chunks[chunk].count - position)
      let part = UnsafeMutableRawBufferPointer(rebasing: buffer[filled..<filled + size])
      switch chunks[chunk] {
      case .bytes(let bytes): part.copyBytes(from: bytes[position..<position + size])
      case .source(let range):
        try range.source.read(into: part, at: range.range.lowerBound + position)
      }
      filled += size
      chunk += 1
    }
  }
}

extension ByteWriter.Chunk {
  fileprivate var count: Int {
    switch self {
    case .bytes(let bytes): bytes.count
    case .source(let range): range.count
    }
  }
}

extension [Int] {
  /// The first position from which on all elements meet a condition, which those before do not.
  fileprivate func partitioningIndex(where condition: (Int) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
