/// How many data segments there are, said before the code that mentions them (core specification,
/// section "Data Count Section").
package struct DataCountSection: Hashable, Sendable {
  /// How many there are.
  package var count: UInt32

  /// Makes a section out of a count.
  package init(_ count: UInt32) { self.count = count }
}

extension DataCountSection: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) { count = try reader.u32() }

  package func encode(to writer: inout ByteWriter) { writer.u32(count) }
}
