/// What an import or export of a component is (component model, `Binary.md`, production
/// `externdesc`).
package enum ComponentExternalType: Hashable, Sendable {
  /// A core module of a type.
  case coreModule(CoreTypeIndex)
  /// A function of a type.
  case function(ComponentTypeIndex)
  /// A value of a type.
  case value(ComponentValueType)
  /// A type that is the same as one that is known.
  case typeEqual(ComponentTypeIndex)
  /// A resource type of which nothing is known.
  case resource
  /// A component of a type.
  case component(ComponentTypeIndex)
  /// An instance of a type.
  case instance(ComponentTypeIndex)
}

extension ComponentExternalType: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    let start = reader.offset
    switch try reader.byte() {
    case 0x00:
      try reader.expect(CoreSort.module.rawValue, "core sort of an import or export")
      self = .coreModule(try reader.index())
    case 0x01: self = .function(try reader.index())
    case 0x02: self = .value(try ComponentValueType(decoding: &reader))
    case 0x03:
      self = try reader.flag("bound of a type") ? .resource : .typeEqual(try reader.index())
    case 0x04: self = .component(try reader.index())
    case 0x05: self = .instance(try reader.index())
    case let code: throw BinaryError(.unknownCode(UInt32(code), of: "external type"), at: start)
    }
  }

  package func encode(to writer: inout ByteWriter) {
    switch self {
    case .coreModule(let type):
      writer.byte(0x00)
      writer.coded(CoreSort.module.rawValue, type)
    case .function(let type): writer.coded(0x01, type)
    case .value(let type):
      writer.byte(0x02)
      type.encode(to: &writer)
    case .typeEqual(let type):
      writer.byte(0x03)
      writer.coded(0x00, type)
    case .resource: writer.bytes([0x03, 0x01])
    case .component(let type): writer.coded(0x04, type)
    case .instance(let type): writer.coded(0x05, type)
    }
  }
}

extension ComponentExternalType {
  /// What something of this type is, and so the index space that it is in.
  package var sort: ComponentSort {
    switch self {
    case .coreModule: .core(.module)
    case .function: .function
    case .value: .value
    case .typeEqual, .resource: .type
    case .component: .component
    case .instance: .instance
    }
  }
}
