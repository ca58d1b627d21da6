/// The globals that a module defines (core specification, section "Global Section").
package struct GlobalSection: Hashable, Sendable {
  /// The globals, in order.
  package var globals: [Global]

  /// Makes a section out of globals.
  package init(_ globals: [Global] = []) { self.globals = globals }
}

/// One entry of the global section.
package struct Global: Hashable, Sendable {
  /// What the global is.
  package var type: GlobalType
  /// What it holds at first.
  package var initializer: ConstantExpression

  /// Makes a global.
  package init(_ type: GlobalType, initializer: ConstantExpression) {
    self.type = type
    self.initializer = initializer
  }
}

extension GlobalSection: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    globals = try reader.vector(of: "global", limit: Limit.definitions)
  }

  package func encode(to writer: inout ByteWriter) { writer.vector(globals) }
}

extension Global: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    type = try GlobalType(decoding: &reader)
    initializer = try ConstantExpression(decoding: &reader)
  }

  package func encode(to writer: inout ByteWriter) {
    type.encode(to: &writer)
    initializer.encode(to: &writer)
  }
}
