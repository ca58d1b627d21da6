/// What a reference refers to (core specification, section "Heap Types").
package enum HeapType: Hashable, Sendable {
  /// `noexn`
  case noException
  /// `nofunc`
  case noFunction
  /// `noextern`
  case noExternal
  /// `none`
  case none
  /// `func`
  case function
  /// `extern`
  case external
  /// `any`
  case any
  /// `eq`
  case equatable
  /// `i31`
  case i31
  /// `struct`
  case structure
  /// `array`
  case array
  /// `exn`
  case exception
  /// A defined type.
  case defined(TypeIndex)
}

extension HeapType: BinaryCodable {
  /// The abstract types, by code: the first is 0x74, and each has one less than the one before it.
  private static let abstractTypes: [HeapType] = [
    .noException, .noFunction, .noExternal, .none, .function, .external, .any, .equatable, .i31,
    .structure, .array, .exception,
  ]

  /// The abstract type that `code` stands for, where there is one.
  package init?(abstract code: UInt8) {
    let position = 0x74 - Int(code)
    guard Self.abstractTypes.indices.contains(position) else { return nil }
    self = Self.abstractTypes[position]
  }

  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    let start = reader.offset
    let code = try reader.peek()
    if let abstract = HeapType(abstract: code) {
      _ = try reader.byte()
      self = abstract
      return
    }
    guard let index = UInt32(exactly: try reader.s33()) else {
      throw BinaryError(
        unknown: UInt32(code), of: "heap type", Proposal(referenceType: code), at: start)
    }
    self = .defined(TypeIndex(index))
  }

  package func encode(to writer: inout ByteWriter) {
    if case .defined(let index) = self {
      // A signed integer, so that no index looks like the code of an abstract type.
      writer.s64(Int64(index.rawValue))
    } else if let position = Self.abstractTypes.firstIndex(of: self) {
      writer.byte(UInt8(0x74 - position))
    }
  }
}
