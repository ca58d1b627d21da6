/// An instance of a component: a component with what it imports, or definitions put together.
package typealias ComponentInstance = InstanceDefinition<
  ComponentSpace.Components, ComponentInstanceArgument, ComponentInstanceExport
>

/// One argument of the instantiation of a component.
package struct ComponentInstanceArgument: Hashable, Sendable {
  /// The name that the component imports.
  package var name: Name
  /// What it gets.
  package var item: ComponentItem

  /// Makes an argument.
  package init(_ name: Name, _ item: ComponentItem) {
    self.name = name
    self.item = item
  }
}

/// One export of an instance that is put together.
package struct ComponentInstanceExport: Hashable, Sendable {
  /// Its name.
  package var name: ExternalName
  /// What it is.
  package var item: ComponentItem

  /// Makes an export.
  package init(_ name: ExternalName, _ item: ComponentItem) {
    self.name = name
    self.item = item
  }
}

extension ComponentInstanceArgument: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    name = try reader.name()
    item = try ComponentItem(decoding: &reader)
  }

  package func encode(to writer: inout ByteWriter) {
    writer.name(name)
    item.encode(to: &writer)
  }
}

extension ComponentInstanceExport: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    name = try ExternalName(decoding: &reader)
    item = try ComponentItem(decoding: &reader)
  }

  package func encode(to writer: inout ByteWriter) {
    name.encode(to: &writer)
    item.encode(to: &writer)
  }
}
