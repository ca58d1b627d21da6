/// A core type of a component (component model, `Binary.md`, production `core:type`).
package enum CoreTypeDefinition: Hashable, Sendable {
  /// Types of core values.
  case group(RecursionGroup)
  /// The type of a module.
  case module(ModuleType)
}

extension CoreTypeDefinition: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    switch try reader.peek() {
    case 0x50:
      _ = try reader.byte()
      self = .module(try ModuleType(decoding: &reader))
    case 0x00:
      // Says that the 0x50 behind it begins a type that can have subtypes, not the type of a module.
      _ = try reader.byte()
      guard try reader.peek() == 0x50 else {
        throw reader.error(.malformed("a type that can have subtypes begins with 0x50"))
      }
      self = .group(try RecursionGroup(decoding: &reader))
    default:
      self = .group(try RecursionGroup(decoding: &reader))
    }
  }

  package func encode(to writer: inout ByteWriter) {
    switch self {
    case .module(let type):
      writer.byte(0x50)
      type.encode(to: &writer)
    case .group(let group):
      if !group.isExplicit, group.types.count == 1, !group.types[0].isFinal { writer.byte(0x00) }
      group.encode(to: &writer)
    }
  }
}
