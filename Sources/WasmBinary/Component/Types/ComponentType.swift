/// The type of a component (component model, `Binary.md`, production `componenttype`).
package struct ComponentType: Hashable, Sendable {
  /// What the component imports and exports, and the types of that, in order. The index spaces
  /// begin anew.
  package var declarators: [Declarator]

  /// Makes the type of a component.
  package init(_ declarators: [Declarator] = []) { self.declarators = declarators }

  /// One declaration in the type of a component.
  package enum Declarator: Hashable, Sendable {
    /// Something that the component imports.
    case `import`(ComponentImport)
    /// What the type of an instance can declare as well.
    case declarator(InstanceType.Declarator)
  }
}

extension ComponentType: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    declarators = try reader.vector(of: "declarator", limit: Limit.definitions)
  }

  package func encode(to writer: inout ByteWriter) { writer.vector(declarators) }
}

extension ComponentType.Declarator: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    if try reader.peek() == 0x03 {
      _ = try reader.byte()
      self = .import(try ComponentImport(decoding: &reader))
    } else {
      self = .declarator(try InstanceType.Declarator(decoding: &reader))
    }
  }

  package func encode(to writer: inout ByteWriter) {
    switch self {
    case .import(let entry):
      writer.byte(0x03)
      entry.encode(to: &writer)
    case .declarator(let declarator): declarator.encode(to: &writer)
    }
  }
}
