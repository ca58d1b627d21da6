/// A core instance: a module with the instance that stands for each name which it imports from, or
/// core definitions put together.
package typealias CoreInstance = InstanceDefinition<
  ComponentSpace.CoreModules, CoreInstanceArgument, CoreInstanceExport
>

/// One argument of the instantiation of a core module.
package struct CoreInstanceArgument: Hashable, Sendable {
  /// The module name that the module imports from.
  package var name: Name
  /// Whose exports it gets.
  package var instance: CoreInstanceIndex

  /// Makes an argument.
  package init(_ name: Name, _ instance: CoreInstanceIndex) {
    self.name = name
    self.instance = instance
  }
}

/// One export of a core instance that is put together.
package struct CoreInstanceExport: Hashable, Sendable {
  /// Its name.
  package var name: Name
  /// What it is.
  package var item: CoreItem

  /// Makes an export.
  package init(_ name: Name, _ item: CoreItem) {
    self.name = name
    self.item = item
  }
}

extension CoreInstanceArgument: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    name = try reader.name()
    try reader.expect(CoreSort.instance.rawValue, "argument of a core module")
    instance = try reader.index()
  }

  package func encode(to writer: inout ByteWriter) {
    writer.name(name)
    writer.coded(CoreSort.instance.rawValue, instance)
  }
}

extension CoreInstanceExport: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    name = try reader.name()
    item = try CoreItem(decoding: &reader)
  }

  package func encode(to writer: inout ByteWriter) {
    writer.name(name)
    item.encode(to: &writer)
  }
}
