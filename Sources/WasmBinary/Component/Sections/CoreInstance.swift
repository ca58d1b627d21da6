/// A core instance (component model, `Binary.md`, section "Instance Definitions").
public enum CoreInstance: Hashable, Sendable {
  /// A module with its imports: for each name of a module to import from, the instance that stands
  /// for it.
  case instantiate(CoreModuleIndex, [Argument])
  /// Definitions of the component, put together.
  case exports([Export])

  /// One argument of an instantiation.
  public struct Argument: Hashable, Sendable {
    /// The module name that the module imports from.
    public var name: String
    /// Whose exports it gets.
    public var instance: CoreInstanceIndex

    /// Makes an argument.
    public init(_ name: String, _ instance: CoreInstanceIndex) {
      self.name = name
      self.instance = instance
    }
  }

  /// One export of an instance that is put together.
  public struct Export: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// What it is.
    public var item: CoreItem

    /// Makes an export.
    public init(_ name: String, _ item: CoreItem) {
      self.name = name
      self.item = item
    }
  }
}

extension CoreInstance: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    let start = reader.offset
    switch try reader.byte() {
    case 0x00:
      let module: CoreModuleIndex = try reader.index()
      self = .instantiate(module, try reader.vector(of: "argument"))
    case 0x01:
      self = .exports(try reader.vector(of: "export"))
    case let code:
      throw BinaryError(.unknownCode(UInt32(code), of: "core instance"), at: start)
    }
  }

  package func encode(to writer: inout ByteWriter) {
    switch self {
    case .instantiate(let module, let arguments):
      writer.coded(0x00, module)
      writer.vector(arguments)
    case .exports(let exports):
      writer.byte(0x01)
      writer.vector(exports)
    }
  }
}

extension CoreInstance.Argument: BinaryCodable {
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

extension CoreInstance.Export: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    name = try reader.name()
    item = try CoreItem(decoding: &reader)
  }

  package func encode(to writer: inout ByteWriter) {
    writer.name(name)
    item.encode(to: &writer)
  }
}
