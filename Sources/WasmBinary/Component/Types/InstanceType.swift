/// The type of an instance (component model, `Binary.md`, production `instancetype`).
package struct InstanceType: Hashable, Sendable {
  /// What the instance exports, and the types of that, in order. The index spaces begin anew.
  package var declarators: [Declarator]

  /// Makes the type of an instance.
  package init(_ declarators: [Declarator] = []) { self.declarators = declarators }

  /// One declaration in the type of an instance.
  package enum Declarator: Hashable, Sendable {
    /// A core type that later declarations refer to.
    case coreType(CoreTypeDefinition)
    /// A type that later declarations refer to.
    case type(ComponentTypeDefinition)
    /// A definition of what is around the type, or of an instance that was declared before.
    case alias(Alias)
    /// Something that the instance exports, and its type. A type that is exported gets a new index
    /// by this.
    case export(ExternalName, ComponentExternalType)
  }
}

extension InstanceType: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    declarators = try reader.vector(of: "declarator", limit: Limit.definitions)
  }

  package func encode(to writer: inout ByteWriter) { writer.vector(declarators) }
}

extension InstanceType.Declarator: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    let start = reader.offset
    switch try reader.byte() {
    case 0x00: self = .coreType(try CoreTypeDefinition(decoding: &reader))
    case 0x01: self = .type(try ComponentTypeDefinition(decoding: &reader))
    case 0x02: self = .alias(try Alias(decoding: &reader))
    case 0x04:
      let name = try ExternalName(decoding: &reader)
      self = .export(name, try ComponentExternalType(decoding: &reader))
    case let code: throw BinaryError(.unknownCode(UInt32(code), of: "declarator"), at: start)
    }
  }

  package func encode(to writer: inout ByteWriter) {
    switch self {
    case .coreType(let type):
      writer.byte(0x00)
      type.encode(to: &writer)
    case .type(let type):
      writer.byte(0x01)
      type.encode(to: &writer)
    case .alias(let alias):
      writer.byte(0x02)
      alias.encode(to: &writer)
    case .export(let name, let type):
      writer.byte(0x04)
      name.encode(to: &writer)
      type.encode(to: &writer)
    }
  }
}
