/// Types that can refer to each other (core specification, section "Recursive Types").
package struct RecursionGroup: Hashable, Sendable {
  /// The types, in the order of their indices.
  package var types: [SubType]
  /// Whether `rec` is written even where there is one type, which says nothing more than the type
  /// alone does.
  package var isExplicit: Bool

  /// Makes a group of types.
  package init(_ types: [SubType], isExplicit: Bool = true) {
    self.types = types
    self.isExplicit = isExplicit
  }

  /// Makes the group of one type, which goes without `rec`.
  package init(_ type: SubType) {
    self.init([type], isExplicit: false)
  }
}

extension RecursionGroup: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    if try reader.peek() == 0x4e {
      _ = try reader.byte()
      self.init(try reader.vector(of: "type of the group"))
    } else {
      self.init(try SubType(decoding: &reader))
    }
  }

  package func encode(to writer: inout ByteWriter) {
    if !isExplicit, let type = types.first, types.count == 1 {
      type.encode(to: &writer)
    } else {
      writer.byte(0x4e)
      writer.vector(types)
    }
  }
}

/// A type, its supertypes, and whether it can have subtypes (core specification, section
/// "Recursive Types").
package struct SubType: Hashable, Sendable {
  /// Whether no other type can name it as a supertype.
  package var isFinal: Bool
  /// The types whose values its values are too. At most one is valid today.
  package var supertypes: [TypeIndex]
  /// What it is made of.
  package var composite: CompositeType

  /// Makes a type.
  package init(_ composite: CompositeType, supertypes: [TypeIndex] = [], isFinal: Bool = true) {
    self.isFinal = isFinal
    self.supertypes = supertypes
    self.composite = composite
  }
}

extension SubType: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    let code = try reader.peek()
    if code == 0x50 || code == 0x4f {
      _ = try reader.byte()
      isFinal = code == 0x4f
      supertypes = try reader.vector(of: "supertype")
    } else {
      isFinal = true
      supertypes = []
    }
    composite = try CompositeType(decoding: &reader)
  }

  package func encode(to writer: inout ByteWriter) {
    // A final type without supertypes is its composite type alone.
    if !isFinal || !supertypes.isEmpty {
      writer.byte(isFinal ? 0x4f : 0x50)
      writer.vector(supertypes)
    }
    composite.encode(to: &writer)
  }
}
