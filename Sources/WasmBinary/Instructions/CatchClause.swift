/// What a `try_table` catches.
package enum CatchClause: Hashable, Sendable {
  /// `catch`
  case tag(TagIndex, LabelIndex)
  /// `catch_ref`
  case tagReference(TagIndex, LabelIndex)
  /// `catch_all`
  case all(LabelIndex)
  /// `catch_all_ref`
  case allReference(LabelIndex)
}

extension CatchClause: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    let start = reader.offset
    switch try reader.byte() {
    case 0x00: self = .tag(try reader.index(), try reader.index())
    case 0x01: self = .tagReference(try reader.index(), try reader.index())
    case 0x02: self = .all(try reader.index())
    case 0x03: self = .allReference(try reader.index())
    case let code: throw BinaryError(.unknownCode(UInt32(code), of: "catch clause"), at: start)
    }
  }

  package func encode(to writer: inout ByteWriter) {
    switch self {
    case .tag(let tag, let label):
      writer.byte(0x00)
      writer.index(tag)
      writer.index(label)
    case .tagReference(let tag, let label):
      writer.byte(0x01)
      writer.index(tag)
      writer.index(label)
    case .all(let label):
      writer.byte(0x02)
      writer.index(label)
    case .allReference(let label):
      writer.byte(0x03)
      writer.index(label)
    }
  }
}
