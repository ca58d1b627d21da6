/// The type of a value as another type refers to it (component model, `Binary.md`, production
/// `valtype`).
package enum ComponentValueType: Hashable, Sendable {
  /// A type that has a name in every component.
  case primitive(PrimitiveType)
  /// A type that the component defines.
  case type(ComponentTypeIndex)
}

/// The types of values that need no definition, by their codes (component model, `Binary.md`,
/// production `primvaltype`).
package enum PrimitiveType: UInt8, CaseIterable, Hashable, Sendable {
  /// `bool`
  case bool = 0x7f
  /// `s8`
  case s8 = 0x7e
  /// `u8`
  case u8 = 0x7d
  /// `s16`
  case s16 = 0x7c
  /// `u16`
  case u16 = 0x7b
  /// `s32`
  case s32 = 0x7a
  /// `u32`
  case u32 = 0x79
  /// `s64`
  case s64 = 0x78
  /// `u64`
  case u64 = 0x77
  /// `f32`
  case f32 = 0x76
  /// `f64`
  case f64 = 0x75
  /// `char`
  case char = 0x74
  /// `string`
  case string = 0x73
  /// `error-context`
  case errorContext = 0x64
}

extension PrimitiveType {
  /// What the text format calls it, and WIT.
  package var keyword: StaticString {
    switch self {
    case .bool: "bool"
    case .s8: "s8"
    case .u8: "u8"
    case .s16: "s16"
    case .u16: "u16"
    case .s32: "s32"
    case .u32: "u32"
    case .s64: "s64"
    case .u64: "u64"
    case .f32: "f32"
    case .f64: "f64"
    case .char: "char"
    case .string: "string"
    case .errorContext: "error-context"
    }
  }
}

extension ComponentValueType: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    let start = reader.offset
    let code = try reader.peek()
    if let type = PrimitiveType(rawValue: code) {
      _ = try reader.byte()
      self = .primitive(type)
    } else if let index = UInt32(exactly: try reader.s33()) {
      self = .type(ComponentTypeIndex(index))
    } else {
      throw BinaryError(.unknownCode(UInt32(code), of: "value type"), at: start)
    }
  }

  package func encode(to writer: inout ByteWriter) {
    switch self {
    case .primitive(let type): writer.byte(type.rawValue)
    // A signed integer, so that no index looks like the code of a primitive type.
    case .type(let index): writer.s64(Int64(index.rawValue))
    }
  }
}
