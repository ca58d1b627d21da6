/// What a module gives to others (core specification, section "Export Section").
package struct ExportSection: Hashable, Sendable {
  /// The exports, in order.
  package var entries: [Export]

  /// Makes a section out of exports.
  package init(_ entries: [Export] = []) { self.entries = entries }
}

/// One entry of the export section.
package struct Export: Hashable, Sendable {
  /// Its name.
  package var name: Name
  /// What it refers to.
  package var item: ExternalIndex

  /// Makes an export.
  package init(_ name: Name, _ item: ExternalIndex) {
    self.name = name
    self.item = item
  }
}

extension ExportSection: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    entries = try reader.vector(of: "export", limit: Limit.definitions)
  }

  package func encode(to writer: inout ByteWriter) { writer.vector(entries) }
}

extension Export: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    name = try reader.name()
    item = try ExternalIndex(decoding: &reader)
  }

  package func encode(to writer: inout ByteWriter) {
    writer.name(name)
    item.encode(to: &writer)
  }
}
