/// How an instance is made (component model, `Binary.md`, section "Instance Definitions"). Those of
/// core modules and those of components differ in what they are given and what they export.
package enum InstanceDefinition<Space, Given, Exported> {
  /// One argument of an instantiation.
  package typealias Argument = Given
  /// One export of an instance that is put together.
  package typealias Export = Exported

  /// A module or component with its imports.
  case instantiate(Index<Space>, [Argument])
  /// Definitions of the component, put together.
  case exports([Export])
}

extension InstanceDefinition: Sendable where Given: Sendable, Exported: Sendable {}
extension InstanceDefinition: Equatable where Given: Equatable, Exported: Equatable {}
extension InstanceDefinition: Hashable where Given: Hashable, Exported: Hashable {}

extension InstanceDefinition: BinaryCodable where Given: BinaryCodable, Exported: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    let start = reader.offset
    switch try reader.byte() {
    case 0x00:
      let definition: Index<Space> = try reader.index()
      self = .instantiate(definition, try reader.vector(of: "argument", limit: Limit.arguments))
    case 0x01:
      self = .exports(try reader.vector(of: "export", limit: Limit.arguments))
    case let code:
      throw BinaryError(.unknownCode(UInt32(code), of: "instance"), at: start)
    }
  }

  package func encode(to writer: inout ByteWriter) {
    switch self {
    case .instantiate(let definition, let arguments):
      writer.coded(0x00, definition)
      writer.vector(arguments)
    case .exports(let exports):
      writer.byte(0x01)
      writer.vector(exports)
    }
  }
}
