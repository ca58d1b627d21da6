/// Something that a component gives, which gets a new index by this (component model, `Binary.md`,
/// section "Import and Export Definitions").
package struct ComponentExport: Hashable, Sendable {
  /// Its name.
  package var name: ExternalName
  /// What it is.
  package var item: ComponentItem
  /// The type that it is given as, where that is not its own.
  package var type: ComponentExternalType?

  /// Makes an export.
  package init(_ name: ExternalName, _ item: ComponentItem, as type: ComponentExternalType? = nil) {
    self.name = name
    self.item = item
    self.type = type
  }
}

extension ComponentExport: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    name = try ExternalName(decoding: &reader)
    item = try ComponentItem(decoding: &reader)
    type = try reader.optional()
  }

  package func encode(to writer: inout ByteWriter) {
    name.encode(to: &writer)
    item.encode(to: &writer)
    writer.optional(type)
  }
}
