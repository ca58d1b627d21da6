/// The tables that a module defines (core specification, section "Table Section").
package struct TableSection: Hashable, Sendable {
  /// The tables, in order.
  package var tables: [Table]

  /// Makes a section out of tables.
  package init(_ tables: [Table] = []) { self.tables = tables }
}

/// One entry of the table section.
package struct Table: Hashable, Sendable {
  /// What the table is.
  package var type: TableType
  /// What every element is at first. Null where nothing is said.
  package var initializer: ConstantExpression?

  /// Makes a table.
  package init(_ type: TableType, initializer: ConstantExpression? = nil) {
    self.type = type
    self.initializer = initializer
  }
}

extension TableSection: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    tables = try reader.vector(of: "table", limit: Limit.tables)
  }

  package func encode(to writer: inout ByteWriter) { writer.vector(tables) }
}

extension Table: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    guard try reader.peek() == 0x40 else {
      self.init(try TableType(decoding: &reader))
      return
    }
    _ = try reader.byte()
    let start = reader.offset
    let reserved = try reader.byte()
    guard reserved == 0 else {
      throw BinaryError(.unknownCode(UInt32(reserved), of: "table attribute"), at: start)
    }
    let type = try TableType(decoding: &reader)
    self.init(type, initializer: try ConstantExpression(decoding: &reader))
  }

  package func encode(to writer: inout ByteWriter) {
    if initializer != nil { writer.bytes([0x40, 0x00]) }
    type.encode(to: &writer)
    initializer?.encode(to: &writer)
  }
}
