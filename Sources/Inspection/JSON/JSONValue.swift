import Diagnostics

/// A value of JSON (RFC 8259), whose members are written in the order in which they are given.
package enum JSONValue: Hashable, Sendable {
  /// `null`
  case null
  /// `true` or `false`
  case bool(Bool)
  /// A number without a fraction.
  case integer(Int)
  /// A string.
  case string(String)
  /// An array.
  case array([JSONValue])
  /// An object.
  case object([Member])

  /// A member of an object.
  package struct Member: Hashable, Sendable {
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
    write(to: &text, indentation: "")
    return text + "\n"
  }

  /// The value as text without line breaks.
  package var line: String {
    switch self {
    case .array(let values):
      "[" + values.map(\.line).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { "\(Self.string($0.name).line):\($0.value.line)" }.joined(separator: ",")
        + "}"
    case .null, .bool, .integer, .string:
      String(text.dropLast())
    }
  }

  private func write(to text: inout String, indentation: String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .string(let value): Self.write(value, to: &text)
    case .array(let values):
      Self.write(values, in: ("[", "]"), to: &text, indentation) { value, text, indentation in
        value.write(to: &text, indentation: indentation)
      }
    case .object(let members):
      Self.write(members, in: ("{", "}"), to: &text, indentation) { member, text, indentation in
        Self.write(member.name, to: &text)
        text += ": "
        member.value.write(to: &text, indentation: indentation)
      }
    }
  }

  private static func write<Element>(
    _ elements: [Element], in brackets: (String, String), to text: inout String,
    _ indentation: String, _ element: (Element, inout String, String) -> Void
  ) {
    text += brackets.0
    let inner = indentation + "  "
    for (index, value) in elements.enumerated() {
      text += (index == 0 ? "\n" : ",\n") + inner
      element(value, &text, inner)
    }
    if !elements.isEmpty { text += "\n" + indentation }
    text += brackets.1
  }

  private static func write(_ string: String, to text: inout String) {
    text += "\""
    for (scalar, isShown) in ShownScalars(string) {
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
    text += "\""
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
  init(_ strings: [String]) { self = .array(strings.map { .string($0) }) }
  /// An array of what `value` makes of each element.
  init<Element>(_ elements: [Element], _ value: (Element) -> JSONValue) {
    self = .array(elements.map(value))
  }
}
