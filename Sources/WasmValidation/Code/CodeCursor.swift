import WasmBinary

/// Reads instructions that are in memory as a whole, without making values of them.
///
/// What it understands is what ``WasmBinary/ByteReader`` does; it is there because validation reads
/// every byte of all code.
struct CodeCursor {
  private let start: UnsafePointer<UInt8>
  private var next: UnsafePointer<UInt8>
  private let end: UnsafePointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    // There is no code in no bytes, but there is a place for it to be missing from.
    start = bytes.baseAddress ?? UnsafePointer(bitPattern: 1).unsafelyUnwrapped
    next = start
    end = start + bytes.count
  }

  var isAtEnd: Bool { next == end }
  /// How many bytes were read.
  var position: Int { next - start }
  /// How many are left.
  var remaining: Int { end - next }

  @inline(__always)
  mutating func byte() throws(Violation) -> UInt8 {
    guard next != end else { throw .unexpectedEnd }
    defer { next += 1 }
    return next.pointee
  }

  func peek() throws(Violation) -> UInt8 {
    guard next != end else { throw .unexpectedEnd }
    return next.pointee
  }

  @inline(__always)
  mutating func skip(_ count: Int) throws(Violation) {
    guard count <= end - next else { throw .unexpectedEnd }
    next += count
  }

  @inline(__always)
  mutating func u32() throws(Violation) -> UInt32 {
    guard next != end else { throw .unexpectedEnd }
    let first = next.pointee
    if first < 0x80 {
      next += 1
      return UInt32(first)
    }
    return UInt32(truncatingIfNeeded: try unsigned(bits: 32))
  }

  @inline(__always)
  mutating func u64() throws(Violation) -> UInt64 {
    guard next != end else { throw .unexpectedEnd }
    let first = next.pointee
    if first < 0x80 {
      next += 1
      return UInt64(first)
    }
    return try unsigned(bits: 64)
  }

  /// Reads a signed integer of at most `bits` bits.
  @inline(__always)
  mutating func signed(bits: Int) throws(Violation) -> Int64 {
    guard next != end else { throw .unexpectedEnd }
    let first = next.pointee
    if first < 0x80 {
      next += 1
      return Int64(Int8(bitPattern: first << 1) >> 1)
    }
    return try longSigned(bits: bits)
  }

  @inline(never)
  private mutating func unsigned(bits: Int) throws(Violation) -> UInt64 {
    var value: UInt64 = 0
    var shift = 0
    while true {
      let byte = try byte()
      let left = bits - shift
      value |= UInt64(byte & 0x7f) << UInt64(shift)
      if byte & 0x80 == 0 {
        if left < 7, byte >> UInt8(left) != 0 { throw .integerTooLarge }
        return value
      }
      shift += 7
      if shift >= bits { throw .integerTooLong }
    }
  }

  @inline(never)
  private mutating func longSigned(bits: Int) throws(Violation) -> Int64 {
    var value: Int64 = 0
    var shift = 0
    while true {
      let byte = try byte()
      let left = bits - shift
      value |= Int64(byte & 0x7f) << Int64(shift)
      if byte & 0x80 == 0 {
        let extended = Int8(bitPattern: byte << 1) >> 1
        // The bits beyond the type have to repeat its sign.
        if left < 7, extended >> Int8(left - 1) != 0, extended >> Int8(left - 1) != -1 {
          throw .integerTooLarge
        }
        shift += 7
        return shift < 64 && byte & 0x40 != 0 ? value | -1 << Int64(shift) : value
      }
      shift += 7
      if shift >= bits { throw .integerTooLong }
    }
  }
}

// Types, as they stand within code.
extension CodeCursor {
  /// Reads the type of a value, or says what else a byte is that could be one.
  mutating func valueType(in types: TypeView) throws(Violation) -> OperandType {
    let code = try byte()
    switch code {
    case 0x7f: return .i32
    case 0x7e: return .i64
    case 0x7d: return .f32
    case 0x7c: return .f64
    case 0x7b: return .v128
    case 0x63, 0x64: return try reference(isNullable: code == 0x63, in: types)
    default:
      guard let abstract = HeapType(abstract: code), let heap = HeapCode(abstract) else {
        throw Proposal(referenceType: code).map { .proposal($0) }
          ?? .unknownCode(UInt32(code), .valueType)
      }
      return .reference(heap)
    }
  }

  /// Reads a heap type, and gives the reference to it.
  mutating func reference(isNullable: Bool, in types: TypeView) throws(Violation) -> OperandType {
    let code = try peek()
    if let abstract = HeapType(abstract: code), let heap = HeapCode(abstract) {
      _ = try byte()
      return .reference(heap, isNullable: isNullable)
    }
    guard let index = UInt32(exactly: try signed(bits: 33)) else {
      throw Proposal(referenceType: code).map { .proposal($0) }
        ?? .unknownCode(UInt32(code), .heapType)
    }
    return .reference(defined: try types.canonical(index), isNullable: isNullable)
  }
}
