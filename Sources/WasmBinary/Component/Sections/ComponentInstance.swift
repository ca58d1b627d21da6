/// An instance of a component: a component with what it imports, or definitions put together.
public typealias ComponentInstance = InstanceDefinition<
  ComponentSpace.Components, ComponentInstanceArgument, ComponentInstanceExport
>

/// One argument of the instantiation of a component.
public struct ComponentInstanceArgument: Hashable, Sendable {
  /// The name that the component imports.
  public var name: String
  /// What it gets.
  public var item: ComponentItem

  /// Makes an argument.
  public init(_ name: String, _ item: ComponentItem) {
    self.name = name
    self.item = item
  }
}

/// One export of an instance that is put together.
public struct ComponentInstanceExport: Hashable, Sendable {
  /// Its name.
  public var name: ExternalName
  /// What it is.
  public var item: ComponentItem

  /// Makes an export.
  public init(_ name: ExternalName, _ item: ComponentItem) {
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
