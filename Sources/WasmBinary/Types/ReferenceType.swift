/// The type of a reference: what it refers to, and whether it can be null (core specification,
/// section "Reference Types").
package struct ReferenceType: Hashable, Sendable {
  /// What it refers to.
  package var heapType: HeapType
  /// Whether it can be null.
  package var isNullable: Bool

  /// Makes the type of a reference to `heapType`.
  package init(_ heapType: HeapType, isNullable: Bool = true) {
    self.heapType = heapType
    self.isNullable = isNullable
  }

  /// `funcref`
  package static let function = ReferenceType(.function)
  /// `externref`
  package static let external = ReferenceType(.external)
}

extension ReferenceType: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    self = try reader.referenceType(orElse: "reference type")
  }

  package func encode(to writer: inout ByteWriter) {
    // A nullable reference to an abstract type is that type's own byte.
    if !isNullable {
      writer.byte(0x64)
    } else if case .defined = heapType {
      writer.byte(0x63)
    }
    heapType.encode(to: &writer)
  }
}

extension ByteReader {
  /// Reads a reference type where a `what` has to be, which is what an error says.
  mutating func referenceType(orElse what: String) throws(BinaryError) -> ReferenceType {
    let start = offset
    let code = try peek()
    switch code {
    case 0x63, 0x64:
      _ = try byte()
      return ReferenceType(try HeapType(decoding: &self), isNullable: code == 0x63)
    default:
      guard let heapType = HeapType(abstract: code) else {
        throw BinaryError(
          unknown: UInt32(code), of: what, Proposal(referenceType: code), at: start)
      }
      _ = try byte()
      return ReferenceType(heapType)
    }
  }
}
