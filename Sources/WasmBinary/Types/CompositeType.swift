/// What a defined type is made of (core specification, section "Composite Types").
package enum CompositeType: Hashable, Sendable {
  /// `func`
  case function(FunctionType)
  /// `struct`
  case structure([FieldType])
  /// `array`
  case array(FieldType)
}

extension CompositeType: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    let start = reader.offset
    let code = try reader.byte()
    switch code {
    case 0x60: self = .function(try FunctionType(decoding: &reader))
    case 0x5f: self = .structure(try reader.vector(of: "field", limit: Limit.fields))
    case 0x5e: self = .array(try FieldType(decoding: &reader))
    default:
      throw BinaryError(
        unknown: UInt32(code), of: "composite type", Proposal(compositeType: code), at: start)
    }
  }

  package func encode(to writer: inout ByteWriter) {
    switch self {
    case .function(let type):
      writer.byte(0x60)
      type.encode(to: &writer)
    case .structure(let fields):
      writer.byte(0x5f)
      writer.vector(fields)
    case .array(let element):
      writer.byte(0x5e)
      element.encode(to: &writer)
    }
  }
}

/// A field of a structure, or the element of an array (core specification, section "Field Types").
package struct FieldType: Hashable, Sendable {
  /// What is stored.
  package var storage: StorageType
  /// Whether it can be assigned to.
  package var isMutable: Bool

  /// Makes the type of a field.
  package init(_ storage: StorageType, isMutable: Bool) {
    self.storage = storage
    self.isMutable = isMutable
  }
}

extension FieldType: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    storage = try StorageType(decoding: &reader)
    isMutable = try reader.mutability()
  }

  package func encode(to writer: inout ByteWriter) {
    storage.encode(to: &writer)
    writer.byte(isMutable ? 1 : 0)
  }
}

/// What a field stores: a value, or an integer that is too narrow to be one.
package enum StorageType: Hashable, Sendable {
  /// A value.
  case value(ValueType)
  /// An 8-bit integer.
  case i8
  /// A 16-bit integer.
  case i16
}

extension StorageType: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    switch try reader.peek() {
    case 0x78:
      _ = try reader.byte()
      self = .i8
    case 0x77:
      _ = try reader.byte()
      self = .i16
    default:
      self = .value(try ValueType(decoding: &reader))
    }
  }

  package func encode(to writer: inout ByteWriter) {
    switch self {
    case .value(let type): type.encode(to: &writer)
    case .i8: writer.byte(0x78)
    case .i16: writer.byte(0x77)
    }
  }
}

extension ByteReader {
  /// Reads whether a field or global can be assigned to.
  mutating func mutability() throws(BinaryError) -> Bool {
    let start = offset
    switch try byte() {
    case 0: return false
    case 1: return true
    case let code: throw BinaryError(.unknownCode(UInt32(code), of: "mutability"), at: start)
    }
  }
}
