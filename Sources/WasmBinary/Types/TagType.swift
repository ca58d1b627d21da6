/// What a tag is: an exception whose values are the parameters of a function type (core
/// specification, section "Tag Types").
package struct TagType: Hashable, Sendable {
  /// A function type without results.
  package var function: TypeIndex

  /// Makes the type of a tag.
  package init(_ function: TypeIndex) { self.function = function }
}

extension TagType: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    let start = reader.offset
    let attribute = try reader.byte()
    guard attribute == 0 else {
      throw BinaryError(.unknownCode(UInt32(attribute), of: "tag attribute"), at: start)
    }
    function = try reader.index()
  }

  package func encode(to writer: inout ByteWriter) {
    writer.byte(0)
    writer.index(function)
  }
}
