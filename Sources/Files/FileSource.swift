package import WasmBinary

/// The bytes of a regular file, read where they are needed and never held whole.
package final class FileSource: ByteSource {
  /// The file, which the kernel can copy from.
  let descriptor: Int32
  private let isOwned: Bool

  /// How many bytes the file had when it was opened.
  package let count: Int
  /// None: that is the point.
  package var bytesInMemory: [UInt8]? { nil }

  /// Takes an open file of `count` bytes, and closes it in the end if it is `owned`.
  package init(descriptor: Int32, count: Int, owned: Bool) {
    self.descriptor = descriptor
    self.count = count
    isOwned = owned
  }

  deinit {
    // The file was only read, or has no name any more: nothing is lost.
    if isOwned { try? System.close(descriptor) }
  }

  /// Throws `unreadable` when the system fails, or when the file has become shorter.
  package func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(BinaryError)
  {
    var filled = 0
    while filled < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      let count: Int
      do throws(System.Failure) {
        count = try System.read(descriptor, into: rest, at: offset + filled)
      } catch {
        throw BinaryError(.unreadable(error.description), at: offset + filled)
      }
      guard count > 0 else { throw .becameShorter(at: offset + filled) }
      filled += count
    }
  }
}

extension BinaryError {
  /// A file ends earlier than it did when it was opened.
  package static func becameShorter(at offset: Int) -> BinaryError {
    BinaryError(.unreadable("the file became shorter while it was read"), at: offset)
  }
}
