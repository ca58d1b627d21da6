extension OpcodeTable {
  /// Reads an opcode, and says what is known of it.
  static func row(decoding reader: inout ByteReader) throws(BinaryError) -> Row {
    let start = reader.offset
    let byte = try reader.byte()
    var code = UInt32(byte)
    if isPrefix(byte) {
      let number = try reader.u32()
      guard number <= 0xffff else {
        throw BinaryError(.unknownCode(number, of: "instruction"), at: start)
      }
      code = code << 16 | number
    }
    guard let row = row(code) else {
      throw BinaryError(unknown: code, of: "instruction", Proposal(opcode: code), at: start)
    }
    return row
  }
}

extension Opcode: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    self = try OpcodeTable.row(decoding: &reader).opcode
  }

  package func encode(to writer: inout ByteWriter) {
    let prefix = UInt8(rawValue >> 16)
    if prefix == 0 {
      writer.byte(UInt8(rawValue))
    } else {
      writer.byte(prefix)
      writer.u32(rawValue & 0xffff)
    }
  }
}
