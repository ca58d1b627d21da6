/// Something that a component needs (component model, `Binary.md`, section "Import and Export
/// Definitions").
package struct ComponentImport: Hashable, Sendable {
  /// Its name.
  package var name: ExternalName
  /// What it has to be.
  package var type: ComponentExternalType

  /// Makes an import.
  package init(_ name: ExternalName, _ type: ComponentExternalType) {
    self.name = name
    self.type = type
  }
}

extension ComponentImport: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    name = try ExternalName(decoding: &reader)
    type = try ComponentExternalType(decoding: &reader)
  }

  package func encode(to writer: inout ByteWriter) {
    name.encode(to: &writer)
    type.encode(to: &writer)
  }
}
