import Diagnostics
import Inspection

extension Diagnostic {
  /// The diagnostic as a JSON object, in one line, without the members that it has no value for:
  ///
  /// ```json
  /// {"severity":"error","code":"malformed","message":"…","file":"in.wasm","offset":13,"hint":"…"}
  /// ```
  var json: String {
    let members: [(String, JSONValue?)] = [
      ("severity", .string(severity.rawValue)), ("code", .string(code.rawValue)),
      ("message", .string(message)), ("file", file.map { .string($0) }),
      ("offset", offset.map { .integer($0) }), ("hint", hint.map { .string($0) }),
    ]
    let present = members.compactMap { name, value in
      value.map { JSONValue.Member(name: name, value: $0) }
    }
    return JSONValue.object(present).line
  }
}
