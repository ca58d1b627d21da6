/// A new resource type (component model, `Binary.md`, production `resourcetype`).
package struct ResourceType: Hashable, Sendable {
  /// What a handle stands for, in the component that defines the type.
  package var representation: ValueType
  /// What is called when the last handle is dropped.
  package var destructor: CoreFunctionIndex?

  /// Makes a resource type.
  package init(representation: ValueType = .i32, destructor: CoreFunctionIndex? = nil) {
    self.representation = representation
    self.destructor = destructor
  }
}

extension ResourceType: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    representation = try ValueType(decoding: &reader)
    destructor = try reader.optional()
  }

  package func encode(to writer: inout ByteWriter) {
    representation.encode(to: &writer)
    writer.optional(destructor)
  }
}
