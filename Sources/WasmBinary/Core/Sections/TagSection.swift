/// The tags that a module defines (core specification, section "Tag Section").
public struct TagSection: Hashable, Sendable {
  /// The tags, in order.
  public var types: [TagType]

  /// Makes a section out of tags.
  public init(_ types: [TagType] = []) { self.types = types }
}

extension TagSection: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    types = try reader.vector(of: "tag", limit: Limit.definitions)
  }

  package func encode(to writer: inout ByteWriter) { writer.vector(types) }
}
