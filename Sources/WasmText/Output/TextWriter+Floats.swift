extension TextWriter {
  /// Writes a float: the shortest decimal number that is read as the same bits.
  mutating func float(_ bits: UInt32) {
    let value = Float(bitPattern: bits)
    guard !value.isNaN else {
      nan(
        isNegative: value.sign == .minus, payload: UInt64(bits & 0x7f_ffff), canonical: 0x40_0000)
      return
    }
    decimal(value)
  }

  /// Writes a float: the shortest decimal number that is read as the same bits.
  mutating func float(_ bits: UInt64) {
    let value = Double(bitPattern: bits)
    guard !value.isNaN else {
      nan(
        isNegative: value.sign == .minus, payload: bits & 0xf_ffff_ffff_ffff,
        canonical: 0x8_0000_0000_0000)
      return
    }
    decimal(value)
  }

  /// Writes what is no number. The payload that arithmetic gives goes without saying.
  private mutating func nan(isNegative: Bool, payload: UInt64, canonical: UInt64) {
    text(isNegative ? "-nan" : "nan")
    guard payload != canonical else { return }
    text(":0x")
    hexadecimalDigits(payload)
  }
}
