extension Diagnostic {
  /// The diagnostic as a JSON object, in one line, without the members that it has no value for:
  ///
  /// ```json
  /// {"severity":"error","code":"malformed","message":"…","file":"in.wasm","offset":13,"hint":"…"}
  /// ```
  package var json: String {
    var members: [(String, String)] = [
      ("severity", Self.quoted(severity.rawValue)), ("code", Self.quoted(code.rawValue)),
      ("message", Self.quoted(message)),
    ]
    if let file { members.append(("file", Self.quoted(file))) }
    if let offset { members.append(("offset", "\(offset)")) }
    if let hint { members.append(("hint", Self.quoted(hint))) }
    return "{\(members.map { "\"\($0)\":\($1)" }.joined(separator: ","))}"
  }

  /// A text as a JSON string (RFC 8259, section 7).
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\u{0}"..<" ", "\u{7f}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
