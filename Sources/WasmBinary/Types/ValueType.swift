/// The type of a value (core specification, section "Value Types").
package enum ValueType: Hashable, Sendable {
  /// A 32-bit integer.
  case i32
  /// A 64-bit integer.
  case i64
  /// A 32-bit float.
  case f32
  /// A 64-bit float.
  case f64
  /// A 128-bit vector.
  case v128
  /// A reference.
  case reference(ReferenceType)
}

extension ValueType: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    let number: ValueType? =
      switch try reader.peek() {
      case 0x7f: .i32
      case 0x7e: .i64
      case 0x7d: .f32
      case 0x7c: .f64
      case 0x7b: .v128
      default: nil
      }
    if let number {
      _ = try reader.byte()
      self = number
    } else {
      self = .reference(try reader.referenceType(orElse: "value type"))
    }
  }

  package func encode(to writer: inout ByteWriter) {
    switch self {
    case .i32: writer.byte(0x7f)
    case .i64: writer.byte(0x7e)
    case .f32: writer.byte(0x7d)
    case .f64: writer.byte(0x7c)
    case .v128: writer.byte(0x7b)
    case .reference(let type): type.encode(to: &writer)
    }
  }
}
