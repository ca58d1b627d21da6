/// The tags that a module defines (core specification, section "Tag Section").
package struct TagSection: Hashable, Sendable {
  /// The tags, in order.
  package var types: [TagType]

  /// Makes a section out of tags.
  package init(_ types: [TagType] = []) { self.types = types }
}

extension TagSection: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    types = try reader.vector(of: "tag", limit: Limit.definitions)
  }

  package func encode(to writer: inout ByteWriter) { writer.vector(types) }
}
