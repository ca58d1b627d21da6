/// A type of a component (component model, `Binary.md`, production `deftype`).
package enum ComponentTypeDefinition: Hashable, Sendable {
  /// The type of a value.
  case value(DefinedValueType)
  /// The type of a function.
  case function(ComponentFunctionType)
  /// The type of a component.
  case component(ComponentType)
  /// The type of an instance.
  case instance(InstanceType)
  /// A new resource type.
  case resource(ResourceType)
}

extension ComponentTypeDefinition: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    switch try reader.peek() {
    case 0x40, 0x43: self = .function(try ComponentFunctionType(decoding: &reader))
    case 0x41:
      _ = try reader.byte()
      self = .component(
        try reader.nested { reader throws(BinaryError) in try ComponentType(decoding: &reader) })
    case 0x42:
      _ = try reader.byte()
      self = .instance(
        try reader.nested { reader throws(BinaryError) in try InstanceType(decoding: &reader) })
    case 0x3f:
      _ = try reader.byte()
      self = .resource(try ResourceType(decoding: &reader))
    default: self = .value(try DefinedValueType(decoding: &reader))
    }
  }

  package func encode(to writer: inout ByteWriter) {
    switch self {
    case .value(let type): type.encode(to: &writer)
    case .function(let type): type.encode(to: &writer)
    case .component(let type):
      writer.byte(0x41)
      type.encode(to: &writer)
    case .instance(let type):
      writer.byte(0x42)
      type.encode(to: &writer)
    case .resource(let type):
      writer.byte(0x3f)
      type.encode(to: &writer)
    }
  }
}
