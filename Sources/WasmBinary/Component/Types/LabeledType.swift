/// A field of a record or a parameter of a function (component model, `Binary.md`, production
/// `labelvaltype`).
package struct LabeledType: Hashable, Sendable {
  /// Its name.
  package var label: Name
  /// Its type.
  package var type: ComponentValueType

  /// Makes a field or parameter.
  package init(_ label: Name, _ type: ComponentValueType) {
    self.label = label
    self.type = type
  }
}

extension LabeledType: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    label = try reader.name()
    type = try ComponentValueType(decoding: &reader)
  }

  package func encode(to writer: inout ByteWriter) {
    writer.name(label)
    type.encode(to: &writer)
  }
}

/// A case of a variant (component model, `Binary.md`, production `case`).
package struct VariantCase: Hashable, Sendable {
  /// Its name.
  package var label: Name
  /// The type of what comes with it, where something does.
  package var type: ComponentValueType?

  /// Makes a case.
  package init(_ label: Name, _ type: ComponentValueType? = nil) {
    self.label = label
    self.type = type
  }
}

extension VariantCase: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    label = try reader.name()
    type = try reader.optional()
    // Once said which case this one refines.
    try reader.expect(0x00, "end of a case")
  }

  package func encode(to writer: inout ByteWriter) {
    writer.name(label)
    writer.optional(type)
    writer.byte(0x00)
  }
}
