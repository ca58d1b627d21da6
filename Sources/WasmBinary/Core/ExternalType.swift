/// What an import is (core specification, section "External Types").
package enum ExternalType: Hashable, Sendable {
  /// A function.
  case function(TypeIndex)
  /// A table.
  case table(TableType)
  /// A memory.
  case memory(MemoryType)
  /// A global.
  case global(GlobalType)
  /// A tag.
  case tag(TagType)
}

extension ExternalType: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    let start = reader.offset
    let code = try reader.byte()
    switch code {
    case 0: self = .function(try reader.index())
    case 1: self = .table(try TableType(decoding: &reader))
    case 2: self = .memory(try MemoryType(decoding: &reader))
    case 3: self = .global(try GlobalType(decoding: &reader))
    case 4: self = .tag(try TagType(decoding: &reader))
    // A function of exactly its type.
    case 0x20: throw BinaryError(.proposal(.customDescriptors), at: start)
    default: throw BinaryError(.unknownCode(UInt32(code), of: "external type"), at: start)
    }
  }

  package func encode(to writer: inout ByteWriter) {
    switch self {
    case .function(let type):
      writer.byte(0)
      writer.index(type)
    case .table(let type):
      writer.byte(1)
      type.encode(to: &writer)
    case .memory(let type):
      writer.byte(2)
      type.encode(to: &writer)
    case .global(let type):
      writer.byte(3)
      type.encode(to: &writer)
    case .tag(let type):
      writer.byte(4)
      type.encode(to: &writer)
    }
  }
}
