/// What a global is (core specification, section "Global Types").
package struct GlobalType: Hashable, Sendable {
  /// What it holds.
  package var valueType: ValueType
  /// Whether it can be assigned to.
  package var isMutable: Bool

  /// Makes the type of a global.
  package init(_ valueType: ValueType, isMutable: Bool = false) {
    self.valueType = valueType
    self.isMutable = isMutable
  }
}

extension GlobalType: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    valueType = try ValueType(decoding: &reader)
    // Shared globals have the next bit.
    guard try reader.peek() & ~1 != 2 else {
      throw reader.error(.proposal(.sharedEverythingThreads))
    }
    isMutable = try reader.mutability()
  }

  package func encode(to writer: inout ByteWriter) {
    valueType.encode(to: &writer)
    writer.byte(isMutable ? 1 : 0)
  }
}
