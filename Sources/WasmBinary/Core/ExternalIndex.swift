/// What an export refers to (core specification, section "External Indices").
package enum ExternalIndex: Hashable, Sendable {
  /// A function.
  case function(FunctionIndex)
  /// A table.
  case table(TableIndex)
  /// A memory.
  case memory(MemoryIndex)
  /// A global.
  case global(GlobalIndex)
  /// A tag.
  case tag(TagIndex)
}

extension ExternalIndex: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    let start = reader.offset
    let code = try reader.byte()
    switch code {
    case 0: self = .function(try reader.index())
    case 1: self = .table(try reader.index())
    case 2: self = .memory(try reader.index())
    case 3: self = .global(try reader.index())
    case 4: self = .tag(try reader.index())
    default: throw BinaryError(.unknownCode(UInt32(code), of: "kind of export"), at: start)
    }
  }

  package func encode(to writer: inout ByteWriter) {
    switch self {
    case .function(let index):
      writer.byte(0)
      writer.index(index)
    case .table(let index):
      writer.byte(1)
      writer.index(index)
    case .memory(let index):
      writer.byte(2)
      writer.index(index)
    case .global(let index):
      writer.byte(3)
      writer.index(index)
    case .tag(let index):
      writer.byte(4)
      writer.index(index)
    }
  }
}
