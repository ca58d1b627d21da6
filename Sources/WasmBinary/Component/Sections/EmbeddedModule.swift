/// A core module in a component (component model, `Binary.md`, production `core:module`).
package enum EmbeddedModule: Sendable {
  /// The bytes of a module as they are. Nothing is known of them.
  case source(SourceRange)
  /// A module that is written when the component is.
  case module(CoreModule)
  /// A module that has been written, but for the ranges of a source that it copies.
  case written(ByteWriter)
}

extension EmbeddedModule: BinaryCodable {
  /// Reads nothing: the module is all that is left.
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    self = .source(try reader.range(count: reader.remaining))
  }

  package func encode(to writer: inout ByteWriter) {
    switch self {
    case .source(let range): writer.range(range)
    case .module(let module): module.encode(to: &writer)
    case .written(let module): writer.append(module)
    }
  }
}
