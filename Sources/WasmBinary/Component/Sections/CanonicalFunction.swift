/// A function that crosses between components and core modules (component model, `Binary.md`,
/// section "Canonical Definitions").
package enum CanonicalFunction: Hashable, Sendable {
  /// A function of the component, made of a core function. The only one that is not itself a core
  /// function.
  case lift(CoreFunctionIndex, [CanonicalOption], ComponentTypeIndex)
  /// A core function that calls a function of the component.
  case lower(ComponentFunctionIndex, [CanonicalOption])
  /// Makes a handle of a resource out of its representation.
  case resourceNew(ComponentTypeIndex)
  /// Drops a handle of a resource.
  case resourceDrop(ComponentTypeIndex)
  /// Gives the representation behind a handle of a resource.
  case resourceRepresentation(ComponentTypeIndex)
  /// A built-in function of asynchronous components.
  case asynchronous(AsyncBuiltin)
}

extension CanonicalFunction: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    switch try reader.peek() {
    case 0x00:
      _ = try reader.byte()
      try reader.expect(0x00, "lifted sort")
      let function: CoreFunctionIndex = try reader.index()
      let options: [CanonicalOption] = try reader.vector(of: "option")
      self = .lift(function, options, try reader.index())
    case 0x01:
      _ = try reader.byte()
      try reader.expect(0x00, "lowered sort")
      let function: ComponentFunctionIndex = try reader.index()
      self = .lower(function, try reader.vector(of: "option"))
    case 0x02:
      _ = try reader.byte()
      self = .resourceNew(try reader.index())
    case 0x03:
      _ = try reader.byte()
      self = .resourceDrop(try reader.index())
    case 0x04:
      _ = try reader.byte()
      self = .resourceRepresentation(try reader.index())
    default:
      self = .asynchronous(try AsyncBuiltin(decoding: &reader))
    }
  }

  package func encode(to writer: inout ByteWriter) {
    switch self {
    case .lift(let function, let options, let type):
      writer.byte(0x00)
      writer.coded(0x00, function)
      writer.vector(options)
      writer.index(type)
    case .lower(let function, let options):
      writer.byte(0x01)
      writer.coded(0x00, function)
      writer.vector(options)
    case .resourceNew(let type): writer.coded(0x02, type)
    case .resourceDrop(let type): writer.coded(0x03, type)
    case .resourceRepresentation(let type): writer.coded(0x04, type)
    case .asynchronous(let function): function.encode(to: &writer)
    }
  }
}
