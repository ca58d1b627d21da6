package import Files

/// Takes a text as it is made, piece by piece, so that a long one is never held whole.
package protocol TextSink: AnyObject {
  /// Takes the next bytes of the text, which is UTF-8. A piece may end in the middle of a character.
  func write(_ bytes: UnsafeRawBufferPointer) throws(FileError)
}

/// Keeps a text in memory.
package final class TextInMemory: TextSink {
  /// The text so far, as UTF-8.
  package private(set) var bytes: [UInt8] = []
  /// The text so far.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Makes an empty text.
  package init() {}

  /// Adds to the text.
  package func write(_ bytes: UnsafeRawBufferPointer) { self.bytes.append(contentsOf: bytes) }
}

/// Writes a text to an open file.
package final class TextFile: TextSink {
  private let descriptor: Int32
  private let name: String

  /// Takes an open file, which somebody else closes, and the name that messages use for it.
  package init(descriptor: Int32, name: String) {
    self.descriptor = descriptor
    self.name = name
  }

  /// Writes the bytes at once.
  package func write(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
    do throws(System.Failure) {
      try System.write(descriptor, bytes)
    } catch {
      throw FileError("write", name, error.description)
    }
  }
}
