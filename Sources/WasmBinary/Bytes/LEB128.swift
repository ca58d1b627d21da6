// Variable-length integers (core specification, section "Integers").

extension ByteReader {
  /// Reads an unsigned integer of at most `bits` bits.
  private mutating func unsigned(bits: Int) throws(BinaryError) -> UInt64 {
    let start = offset
    var value: UInt64 = 0
    var shift = 0
    while true {
      let byte = try byte()
      let left = bits - shift
      if left < 7, (byte & 0x7f) >> left != 0, byte & 0x80 == 0 {
        throw BinaryError(.integerTooLarge, at: start)
      }
      value |= UInt64(byte & 0x7f) << shift
      if byte & 0x80 == 0 { return value }
      shift += 7
      if shift >= bits { throw BinaryError(.integerTooLong, at: start) }
    }
  }

  /// Reads a signed integer of at most `bits` bits.
  private mutating func signed(bits: Int) throws(BinaryError) -> Int64 {
    let start = offset
    var value: Int64 = 0
    var shift = 0
    while true {
      let byte = try byte()
      let left = bits - shift
      if left < 7, byte & 0x80 == 0 {
        // The bits beyond the type have to repeat its sign.
        let extended = Int8(bitPattern: byte << 1) >> 1
        guard extended >> (left - 1) == 0 || extended >> (left - 1) == -1 else {
          throw BinaryError(.integerTooLarge, at: start)
        }
      }
      value |= Int64(byte & 0x7f) << shift
      shift += 7
      if byte & 0x80 == 0 {
        return shift < 64 && byte & 0x40 != 0 ? value | -1 << shift : value
      }
      if shift >= bits { throw BinaryError(.integerTooLong, at: start) }
    }
  }

  /// Reads an unsigned 32-bit integer.
  package mutating func u32() throws(BinaryError) -> UInt32 { UInt32(try unsigned(bits: 32)) }
  /// Reads how many bytes or entries follow. What does not even fit into an `Int`, where that has 32
  /// bits, is more than there are.
  package mutating func size() throws(BinaryError) -> Int {
    guard let size = Int(exactly: try u32()) else { throw BinaryError(.unexpectedEnd, at: end) }
    return size
  }
  /// Reads an unsigned 64-bit integer.
  package mutating func u64() throws(BinaryError) -> UInt64 { try unsigned(bits: 64) }
  /// Reads a signed 32-bit integer.
  package mutating func s32() throws(BinaryError) -> Int32 { Int32(try signed(bits: 32)) }
  /// Reads a signed 33-bit integer, as block types and heap types are.
  package mutating func s33() throws(BinaryError) -> Int64 { try signed(bits: 33) }
  /// Reads a signed 64-bit integer.
  package mutating func s64() throws(BinaryError) -> Int64 { try signed(bits: 64) }
}

extension ByteWriter {
  /// Writes an unsigned integer in as few bytes as it needs.
  package mutating func u64(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      byte(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    byte(UInt8(rest))
  }

  /// Writes a signed integer in as few bytes as it needs.
  package mutating func s64(_ value: Int64) {
    var rest = value
    while rest < -64 || rest > 63 {
      byte(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    byte(UInt8(truncatingIfNeeded: rest) & 0x7f)
  }

  /// Writes an unsigned 32-bit integer.
  package mutating func u32(_ value: UInt32) { u64(UInt64(value)) }
  /// Writes a count or size, which fits into 32 bits.
  package mutating func length(_ value: Int) { u32(UInt32(value)) }
  /// Writes a signed 32-bit integer.
  package mutating func s32(_ value: Int32) { s64(Int64(value)) }
}
