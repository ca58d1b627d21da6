import Diagnostics

/// How names and bytes are spelled (core specification, sections "Strings" and "Identifiers" of the
/// text format).
enum Spelling {
  /// What stands for an integer below 16.
  static func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }

  /// Whether each character of ASCII can be in an identifier that goes without quotes.
  private static let isIdentifierCharacter: [Bool] = {
    let marks = Set("!#$%&'*+-./:<=>?@\\^_`|~".utf8)
    return (0..<128).map { code in
      let character = Character(Unicode.Scalar(UInt8(code)))
      return marks.contains(UInt8(code)) || character.isLetter || character.isNumber
    }
  }()

  /// Writes a name as an identifier, between quotes where it has to be. The name is not empty.
  static func identifier(_ name: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "$"))
    if name.utf8.allSatisfy({ $0 < 128 && isIdentifierCharacter[Int($0)] }) {
      bytes.append(contentsOf: name.utf8)
    } else {
      quote(name, to: &bytes)
    }
  }

  /// Writes a text between quotes. What cannot be seen, or changes how its surroundings look, is
  /// escaped.
  static func quote(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    if text.utf8.allSatisfy({ isPlain[Int($0)] }) {
      bytes.append(contentsOf: text.utf8)
    } else {
      for (scalar, isShown) in ShownScalars(text) { escape(scalar, isShown, to: &bytes) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether each byte stands for itself between quotes.
  private static let isPlain: [Bool] = (0..<256).map { byte in
    (0x20..<0x7f).contains(byte) && byte != 0x22 && byte != 0x5c
  }

  /// Writes one byte of a data segment: a character of ASCII, or two digits.
  static func escape(_ byte: UInt8, to bytes: inout [UInt8]) {
    guard !isPlain[Int(byte)] else {
      bytes.append(byte)
      return
    }
    bytes.append(UInt8(ascii: "\\"))
    bytes.append(hexadecimalDigit(byte >> 4))
    bytes.append(hexadecimalDigit(byte & 0xf))
  }

  private static func escape(_ scalar: Unicode.Scalar, _ isShown: Bool, to bytes: inout [UInt8]) {
    switch scalar {
    case "\"", "\\": bytes += [UInt8(ascii: "\\"), UInt8(scalar.value)]
    case "\t": bytes += Array("\\t".utf8)
    case "\n": bytes += Array("\\n".utf8)
    case "\r": bytes += Array("\\r".utf8)
    case _ where isShown: bytes.append(contentsOf: String(scalar).utf8)
    default: bytes += Array("\\u{\(String(scalar.value, radix: 16))}".utf8)
    }
  }
}
