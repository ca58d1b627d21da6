extension FunctionBody {
  /// Whether its bytes could be those of a call of one of these functions, or of a reference to one.
  ///
  /// Where they could, ``code()`` says whether they are. Of a large module this leaves few bodies to be
  /// decoded.
  ///
  /// - Throws: What is wrong with reading the bytes.
  package func canMention(_ functions: Set<FunctionIndex>) throws(BinaryError) -> Bool {
    let bytes = try contents.bytes()
    return bytes.withUnsafeBufferPointer { bytes in
      for (position, byte) in bytes.enumerated() where Self.isMention(byte) {
        if let index = Self.index(in: bytes[(position + 1)...]), functions.contains(index) {
          return true
        }
      }
      return false
    }
  }

  /// Whether it is the opcode of `call`, `return_call` or `ref.func`, behind which the index is.
  private static func isMention(_ byte: UInt8) -> Bool {
    byte == 0x10 || byte == 0x12 || byte == 0xd2
  }

  /// The index that bytes begin with, which can be written longer than it has to be.
  private static func index(in bytes: Slice<UnsafeBufferPointer<UInt8>>) -> FunctionIndex? {
    var value: UInt32 = 0
    for (position, byte) in bytes.prefix(5).enumerated() {
      value |= UInt32(byte & 0x7f) << (7 * UInt32(position))
      if byte < 0x80 { return FunctionIndex(value) }
    }
    return nil
  }
}
