/// A piece of a binary that is read and written by the same type.
package protocol BinaryCodable {
  /// Reads one such piece, and leaves the reader behind it.
  init(decoding reader: inout ByteReader) throws(BinaryError)
  /// Writes this piece in its shortest form.
  func encode(to writer: inout ByteWriter)
}
