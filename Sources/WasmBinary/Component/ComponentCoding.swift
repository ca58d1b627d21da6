// What the parts of a component have in common in their coding.

extension ByteReader {
  /// Reads something that may be missing (component model, `Binary.md`, production `<T>?`).
  mutating func optional<T>(
    _ body: (inout ByteReader) throws(BinaryError) -> T
  ) throws(BinaryError) -> T? {
    try flag("optional part") ? try body(&self) : nil
  }

  /// Reads something that may be missing, and knows how to read itself.
  mutating func optional<T: BinaryCodable>(_: T.Type = T.self) throws(BinaryError) -> T? {
    try optional { reader throws(BinaryError) in try T(decoding: &reader) }
  }

  /// Reads a byte that is 0 or 1: `what` it stands for is what an error says.
  mutating func flag(_ what: String) throws(BinaryError) -> Bool {
    let start = offset
    switch try byte() {
    case 0x00: return false
    case 0x01: return true
    case let code: throw BinaryError(.unknownCode(UInt32(code), of: what), at: start)
    }
  }

  /// Reads a byte that can be nothing but `expected`.
  mutating func expect(_ expected: UInt8, _ what: String) throws(BinaryError) {
    let start = offset
    let code = try byte()
    guard code == expected else {
      throw BinaryError(.unknownCode(UInt32(code), of: what), at: start)
    }
  }
}

extension ByteWriter {
  /// Writes something that may be missing.
  mutating func optional(_ part: (some BinaryCodable)?) {
    byte(part == nil ? 0x00 : 0x01)
    part?.encode(to: &self)
  }

  /// Writes the code that says what an index is of, or what is done with it, and the index.
  mutating func coded<Space>(_ code: UInt8, _ index: Index<Space>) {
    byte(code)
    self.index(index)
  }
}
