/// What a module needs from others (core specification, section "Import Section").
package struct ImportSection: Hashable, Sendable {
  /// The imports, in order.
  package var entries: [Import]

  /// Makes a section out of imports.
  package init(_ entries: [Import] = []) { self.entries = entries }
}

/// One entry of the import section.
package struct Import: Hashable, Sendable {
  /// The name of the module that it comes from.
  package var module: Name
  /// Its name in that module.
  package var name: Name
  /// What it is.
  package var type: ExternalType

  /// Makes an import.
  package init(module: Name, name: Name, type: ExternalType) {
    self.module = module
    self.name = name
    self.type = type
  }
}

/// Groups are read as what they abbreviate, and written one by one, which every engine understands.
extension ImportSection: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    entries = try Self.groups(decoding: &reader).flatMap(\.imports)
  }

  /// Reads the imports in the groups that they are written in.
  package static func groups(
    decoding reader: inout ByteReader
  ) throws(BinaryError) -> [ImportGroup] {
    try reader.vector(of: "import", limit: Limit.definitions) { reader throws(BinaryError) in
      try ImportGroup(decoding: &reader)
    }
  }

  package func encode(to writer: inout ByteWriter) {
    writer.vector(entries) { writer, entry in
      writer.name(entry.module)
      writer.name(entry.name)
      entry.type.encode(to: &writer)
    }
  }
}
