/// Where the bytes of a binary are: in memory, or in a file that is never held whole.
package protocol ByteSource: AnyObject, Sendable {
  /// How many bytes there are.
  var count: Int { get }

  /// All bytes, where they are in memory anyway.
  var bytesInMemory: [UInt8]? { get }

  /// Fills `buffer` with the bytes from `offset` on, all of which exist.
  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(BinaryError)
}

/// Some of the bytes of a source.
package struct SourceRange: Sendable {
  /// What the bytes are in.
  package var source: any ByteSource
  /// Which bytes, counted from the start of the source.
  package var range: Range<Int>

  /// Makes a range of bytes, which exist.
  package init(_ source: any ByteSource, _ range: Range<Int>) {
    self.source = source
    self.range = range
  }

  /// How many bytes these are.
  package var count: Int { range.count }

  /// Reads all of the bytes into memory.
  package func bytes() throws(BinaryError) -> [UInt8] {
    if let all = source.bytesInMemory { return Array(all[range]) }
    var failure: BinaryError?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      do throws(BinaryError) {
        try source.read(into: UnsafeMutableRawBufferPointer(buffer), at: range.lowerBound)
        initialized = count
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }
}

/// Bytes in memory.
package final class MemorySource: ByteSource {
  private let bytes: [UInt8]

  /// Makes a source of bytes that are in memory.
  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// How many bytes there are.
  package var count: Int { bytes.count }
  /// All of them.
  package var bytesInMemory: [UInt8]? { bytes }

  /// Copies the bytes from `offset` on. Throws where there are fewer than the buffer holds.
  package func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(BinaryError)
  {
    guard offset >= 0, offset + buffer.count <= bytes.count else {
      throw BinaryError(.unexpectedEnd, at: bytes.count)
    }
    bytes.withUnsafeBytes {
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[offset..<offset + buffer.count]))
    }
  }
}
