/// An instance of a component (component model, `Binary.md`, section "Instance Definitions").
public enum ComponentInstance: Hashable, Sendable {
  /// A component with its imports.
  case instantiate(ComponentIndex, [Argument])
  /// Definitions of the component, put together.
  case exports([Export])

  /// One argument of an instantiation.
  public struct Argument: Hashable, Sendable {
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
  public struct Export: Hashable, Sendable {
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
}

extension ComponentInstance: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    let start = reader.offset
    switch try reader.byte() {
    case 0x00:
      let component: ComponentIndex = try reader.index()
      self = .instantiate(component, try reader.vector(of: "argument"))
    case 0x01:
      self = .exports(try reader.vector(of: "export"))
    case let code:
      throw BinaryError(.unknownCode(UInt32(code), of: "instance"), at: start)
    }
  }

  package func encode(to writer: inout ByteWriter) {
    switch self {
    case .instantiate(let component, let arguments):
      writer.coded(0x00, component)
      writer.vector(arguments)
    case .exports(let exports):
      writer.byte(0x01)
      writer.vector(exports)
    }
  }
}

extension ComponentInstance.Argument: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    name = try reader.name()
    item = try ComponentItem(decoding: &reader)
  }

  package func encode(to writer: inout ByteWriter) {
    writer.name(name)
    item.encode(to: &writer)
  }
}

extension ComponentInstance.Export: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    name = try ExternalName(decoding: &reader)
    item = try ComponentItem(decoding: &reader)
  }

  package func encode(to writer: inout ByteWriter) {
    name.encode(to: &writer)
    item.encode(to: &writer)
  }
}
