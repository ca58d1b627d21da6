/// What a table is (core specification, section "Table Types").
package struct TableType: Hashable, Sendable {
  /// What its elements are.
  package var element: ReferenceType
  /// The sizes it can have, in elements.
  package var limits: Limits
  /// Whether its indices are 64-bit integers.
  package var is64: Bool

  /// Makes the type of a table.
  package init(_ element: ReferenceType, _ limits: Limits, is64: Bool = false) {
    self.element = element
    self.limits = limits
    self.is64 = is64
  }
}

extension TableType: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    let element = try ReferenceType(decoding: &reader)
    let (limits, flags) = try Limits.decode(from: &reader, allowed: [.maximum, .is64])
    self.init(element, limits, is64: flags.contains(.is64))
  }

  package func encode(to writer: inout ByteWriter) {
    element.encode(to: &writer)
    limits.encode(to: &writer, flags: is64 ? .is64 : [])
  }
}
