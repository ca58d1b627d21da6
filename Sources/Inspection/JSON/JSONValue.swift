import Diagnostics
package import Files
package import WasmText

/// A value of JSON (RFC 8259), whose members are written in the order in which they are given.
package enum JSONValue: Sendable {
  /// `null`
  case null
  /// `true` or `false`
  case bool(Bool)
  /// A number without a fraction.
  case integer(Int)
  /// A string.
  case string(String)
  /// An array of so many elements, each of which is made when it is written: there can be very many.
  case array(count: Int, element: @Sendable (Int) -> JSONValue)
  /// An object.
  case object([Member])

  /// A member of an object.
  package struct Member: Sendable {
    /// Its name.
    package var name: String
    /// Its value.
    package var value: JSONValue

    /// Makes a member out of its parts.
    package init(name: String, value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// The value as text, indented by two blanks a level, with a line break at its end.
  package var text: String {
    var text = ""
    write(to: &text, indentation: "") { _ in }
    return text + "\n"
  }

  /// Writes the text piece by piece, so that all of it need not be in memory.
  package func write(to sink: any TextSink) throws(FileError) {
    var text = ""
    var failure: FileError?
    func pass(_ text: inout String) {
      text.withUTF8 { bytes in
        do throws(FileError) {
          if failure == nil { try sink.write(UnsafeRawBufferPointer(bytes)) }
        } catch {
          failure = error
        }
      }
      text.removeAll(keepingCapacity: true)
    }
    write(to: &text, indentation: "") { text in
      if text.utf8.count >= Self.pieceSize { pass(&text) }
    }
    text += "\n"
    pass(&text)
    if let failure { throw failure }
  }

  private static let pieceSize = 1 << 16

  /// The value as text without line breaks.
  package var line: String {
    switch self {
    case .array(let count, let element):
      "[" + (0..<count).map { element($0).line }.joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { "\(Self.string($0.name).line):\($0.value.line)" }.joined(separator: ",")
        + "}"
    case .null, .bool, .integer, .string:
      String(text.dropLast())
    }
  }

  /// Adds the value to a text, and lets `pass` take the text away after each element.
  private func write(
    to text: inout String, indentation: String, passing pass: (inout String) -> Void
  ) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .string(let value): Self.write(value, to: &text)
    case .array(let count, let element):
      Self.write(count, in: ("[", "]"), to: &text, indentation) { index, text, indentation in
        element(index).write(to: &text, indentation: indentation, passing: pass)
        pass(&text)
      }
    case .object(let members):
      Self.write(members.count, in: ("{", "}"), to: &text, indentation) {
        index, text, indentation in
        Self.write(members[index].name, to: &text)
        text += ": "
        members[index].value.write(to: &text, indentation: indentation, passing: pass)
      }
    }
  }

  private static func write(
    _ count: Int, in brackets: (String, String), to text: inout String, _ indentation: String,
    _ element: (Int, inout String, String) -> Void
  ) {
    text += brackets.0
    let inner = indentation + "  "
    for index in 0..<count {
      text += (index == 0 ? "\n" : ",\n") + inner
      element(index, &text, inner)
    }
    if count > 0 { text += "\n" + indentation }
    text += brackets.1
  }

  private static func write(_ string: String, to text: inout String) {
    text += "\""
    defer { text += "\"" }
    guard string.utf8.allSatisfy({ $0 < 0x80 }) else {
      for (scalar, isShown) in ShownScalars(string) { write(scalar, isShown: isShown, to: &text) }
      return
    }
    // Nearly everything is plain, and to take it in pieces is many times faster.
    var rest = string.utf8[...]
    while let odd = rest.firstIndex(where: { !isPlain($0) }) {
      text += Substring(rest[..<odd])
      write(Unicode.Scalar(rest[odd]), isShown: rest[odd] >= 0x20 && rest[odd] < 0x7f, to: &text)
      rest = rest[rest.index(after: odd)...]
    }
    text += Substring(rest)
  }

  private static func write(_ scalar: Unicode.Scalar, isShown: Bool, to text: inout String) {
    switch scalar {
    case "\"": text += "\\\""
    case "\\": text += "\\\\"
    case "\n": text += "\\n"
    case "\t": text += "\\t"
    // What is not shown steers the terminals on which JSON is looked at as well, and "<" begins an
    // element in the pages that it is put into.
    case _ where !isShown || scalar == "<":
      for unit in UTF16.encode(scalar) ?? .init() {
        let digits = String(unit, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    default: text.unicodeScalars.append(scalar)
    }
  }

  /// Whether a byte of a string means itself, wherever the text is put.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"): false
    default: (0x20..<0x7f).contains(byte)
    }
  }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
  /// Makes an object.
  package init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(members.map { Member(name: $0.0, value: $0.1) })
  }
}

extension JSONValue: ExpressibleByStringLiteral {
  /// Makes a string.
  package init(stringLiteral value: String) { self = .string(value) }
}

extension JSONValue {
  /// A string, or `null` where there is none.
  init(_ string: String?) { self = string.map { .string($0) } ?? .null }
  /// A number, or `null` where there is none.
  init(_ integer: Int?) { self = integer.map { .integer($0) } ?? .null }
  /// An array of strings.
  package init(_ strings: [String]) { self.init(strings) { .string($0) } }
  /// An array of what `value` makes of each element.
  init<Element: Sendable>(
    _ elements: [Element], _ value: @escaping @Sendable (Element) -> JSONValue
  ) {
    self = .array(count: elements.count) { value(elements[$0]) }
  }
}
