/// Sixteen bytes.
package struct Vector128: Hashable, Sendable {
  /// The low eight bytes, little-endian.
  package var low: UInt64
  /// The high eight bytes, little-endian.
  package var high: UInt64

  /// Makes a vector of two halves.
  package init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }
}

extension Vector128: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    low = try reader.littleEndian()
    high = try reader.littleEndian()
  }

  package func encode(to writer: inout ByteWriter) {
    writer.littleEndian(low)
    writer.littleEndian(high)
  }
}
