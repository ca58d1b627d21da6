/// The type of a block (core specification, section "Block Types").
package enum BlockType: Hashable, Sendable {
  /// Takes and gives nothing.
  case empty
  /// Takes nothing and gives one value.
  case value(ValueType)
  /// Takes and gives what a function type says.
  case type(TypeIndex)
}

extension BlockType: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    let start = reader.offset
    let code = try reader.peek()
    if code == 0x40 {
      _ = try reader.byte()
      self = .empty
    } else if code & 0xc0 == 0x40 {
      // A negative integer of one byte, as the codes of all value types are.
      self = .value(try ValueType(decoding: &reader))
    } else if let index = UInt32(exactly: try reader.s33()) {
      self = .type(TypeIndex(index))
    } else {
      throw BinaryError(.unknownCode(UInt32(code), of: "block type"), at: start)
    }
  }

  package func encode(to writer: inout ByteWriter) {
    switch self {
    case .empty: writer.byte(0x40)
    case .value(let type): type.encode(to: &writer)
    case .type(let index): writer.s64(Int64(index.rawValue))
    }
  }
}
