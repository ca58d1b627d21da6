/// How values cross between components and core modules (component model, `Binary.md`, production
/// `canonopt`).
package enum CanonicalOption: Hashable, Sendable {
  /// Strings are UTF-8, as they are where nothing is said.
  case utf8
  /// Strings are UTF-16.
  case utf16
  /// Strings are Latin-1, or UTF-16 where they have to.
  case latin1OrUTF16
  /// The memory that pointers are into.
  case memory(CoreMemoryIndex)
  /// The function that makes room in that memory.
  case realloc(CoreFunctionIndex)
  /// The function that is called when the result has been read.
  case postReturn(CoreFunctionIndex)
  /// The core function does not wait.
  case async
  /// The function that goes on with what the core function has begun.
  case callback(CoreFunctionIndex)
  /// The type of the core function, which `gc` needs.
  case coreType(CoreTypeIndex)
  /// Values cross as references of garbage collection, not through linear memory.
  case gc
}

extension CanonicalOption: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    let start = reader.offset
    switch try reader.byte() {
    case 0x00: self = .utf8
    case 0x01: self = .utf16
    case 0x02: self = .latin1OrUTF16
    case 0x03: self = .memory(try reader.index())
    case 0x04: self = .realloc(try reader.index())
    case 0x05: self = .postReturn(try reader.index())
    case 0x06: self = .async
    case 0x07: self = .callback(try reader.index())
    case 0x08: self = .coreType(try reader.index())
    case 0x09: self = .gc
    case let code: throw BinaryError(.unknownCode(UInt32(code), of: "canonical option"), at: start)
    }
  }

  package func encode(to writer: inout ByteWriter) {
    switch self {
    case .utf8: writer.byte(0x00)
    case .utf16: writer.byte(0x01)
    case .latin1OrUTF16: writer.byte(0x02)
    case .memory(let memory): writer.coded(0x03, memory)
    case .realloc(let function): writer.coded(0x04, function)
    case .postReturn(let function): writer.coded(0x05, function)
    case .async: writer.byte(0x06)
    case .callback(let function): writer.coded(0x07, function)
    case .coreType(let type): writer.coded(0x08, type)
    case .gc: writer.byte(0x09)
    }
  }
}
