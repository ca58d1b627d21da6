// Integers of a fixed width, the least significant byte first (core specification, sections
// "Floating-Point" and "Bytes").

extension ByteReader {
  /// Reads an integer that takes as many bytes as its type has.
  package mutating func littleEndian<T: FixedWidthInteger>(
    _: T.Type = T.self
  ) throws(BinaryError) -> T {
    var value: T = 0
    for shift in stride(from: 0, to: T.bitWidth, by: 8) {
      value |= T(try byte()) << shift
    }
    return value
  }
}

extension ByteWriter {
  /// Writes an integer in as many bytes as its type has.
  package mutating func littleEndian(_ value: some FixedWidthInteger) {
    for shift in stride(from: 0, to: value.bitWidth, by: 8) {
      byte(UInt8(truncatingIfNeeded: value >> shift))
    }
  }
}
