/// Collects what is to be written: bytes, and ranges of sources that are copied when all is known.
package struct ByteWriter: Sendable {
  /// One piece of what is to be written.
  package enum Chunk: Sendable {
    /// Bytes that were made.
    case bytes([UInt8])
    /// Bytes that are copied from where they are.
    case source(SourceRange)
  }

  private var pieces: [Chunk] = []
  private var tail: [UInt8] = []
  /// How many bytes are to be written.
  package private(set) var count = 0

  /// Makes a writer that has nothing to write yet.
  package init() {}

  /// All pieces, in order.
  package var chunks: [Chunk] { tail.isEmpty ? pieces : pieces + [.bytes(tail)] }

  /// Everything in memory. Reads the ranges of sources.
  package func bytes() throws(BinaryError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    for chunk in chunks {
      switch chunk {
      case .bytes(let made): bytes += made
      case .source(let range): bytes += try range.bytes()
      }
    }
    return bytes
  }

  /// The bytes that were made: everything, where no range of a source is among it.
  package var bytesMade: [UInt8] {
    precondition(pieces.isEmpty, "bytes of a source are not in memory yet")
    return tail
  }

  /// Writes one byte.
  package mutating func byte(_ byte: UInt8) {
    tail.append(byte)
    count += 1
  }

  /// Writes bytes.
  package mutating func bytes(_ bytes: some Collection<UInt8>) {
    tail.append(contentsOf: bytes)
    count += bytes.count
  }

  /// Writes what is at a place of a source. Nothing is read yet.
  package mutating func range(_ range: SourceRange) {
    guard range.count > 0 else { return }
    // A few bytes that are in memory are cheaper to copy than to keep track of.
    if range.count <= Self.smallRange, let all = range.source.bytesInMemory {
      bytes(all[range.range])
      return
    }
    flush()
    count += range.count
    if case .source(var last) = pieces.last, last.source === range.source,
      last.range.upperBound == range.range.lowerBound
    {
      last.range = last.range.lowerBound..<range.range.upperBound
      pieces[pieces.count - 1] = .source(last)
    } else {
      pieces.append(.source(range))
    }
  }

  /// Ranges of no more bytes than this are copied at once, where they are in memory.
  private static let smallRange = 4096

  /// Writes what another writer has collected.
  package mutating func append(_ other: ByteWriter) {
    if !other.pieces.isEmpty {
      flush()
      pieces += other.pieces
    }
    tail += other.tail
    count += other.count
  }

  /// Writes what `body` writes, behind its size.
  package mutating func sized(_ body: (inout ByteWriter) -> Void) {
    var inner = ByteWriter()
    body(&inner)
    length(inner.count)
    append(inner)
  }

  private mutating func flush() {
    guard !tail.isEmpty else { return }
    pieces.append(.bytes(tail))
    tail = []
  }
}
