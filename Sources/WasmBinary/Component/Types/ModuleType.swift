/// The type of a core module (component model, `Binary.md`, production `core:moduletype`).
package struct ModuleType: Hashable, Sendable {
  /// What the module imports and exports, and the types of that, in order.
  package var declarators: [Declarator]

  /// Makes the type of a module.
  package init(_ declarators: [Declarator] = []) { self.declarators = declarators }

  /// One declaration in the type of a module.
  package enum Declarator: Hashable, Sendable {
    /// Something that the module imports.
    case `import`(Import)
    /// Types that later declarations refer to.
    case type(RecursionGroup)
    /// A definition of the components around the type, `count` levels further out.
    case outer(count: UInt32, CoreItem)
    /// Something that the module exports, and its type.
    case export(Name, ExternalType)
  }
}

extension ModuleType: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    declarators = try reader.vector(of: "declarator", limit: Limit.moduleDeclarators)
  }

  package func encode(to writer: inout ByteWriter) { writer.vector(declarators) }
}

extension ModuleType.Declarator: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    let start = reader.offset
    switch try reader.byte() {
    case 0x00:
      let module = try reader.name()
      let name = try reader.name()
      self = .import(
        Import(module: module, name: name, type: try ExternalType(decoding: &reader)))
    case 0x01: self = .type(try RecursionGroup(decoding: &reader))
    case 0x02:
      let sort = try CoreSort(decoding: &reader)
      try reader.expect(0x01, "alias in the type of a module")
      let count = try reader.u32()
      self = .outer(count: count, try CoreItem(sort, decodingIndex: &reader))
    case 0x03: self = .export(try reader.name(), try ExternalType(decoding: &reader))
    case let code: throw BinaryError(.unknownCode(UInt32(code), of: "declarator"), at: start)
    }
  }

  package func encode(to writer: inout ByteWriter) {
    switch self {
    case .import(let entry):
      writer.byte(0x00)
      writer.name(entry.module)
      writer.name(entry.name)
      entry.type.encode(to: &writer)
    case .type(let group):
      writer.byte(0x01)
      group.encode(to: &writer)
    case .outer(let count, let item):
      writer.byte(0x02)
      item.sort.encode(to: &writer)
      writer.byte(0x01)
      writer.u32(count)
      item.encodeIndex(to: &writer)
    case .export(let name, let type):
      writer.byte(0x03)
      writer.name(name)
      type.encode(to: &writer)
    }
  }
}
