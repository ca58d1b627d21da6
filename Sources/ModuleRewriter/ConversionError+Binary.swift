import Diagnostics
package import WasmBinary

extension ConversionError {
  /// Says of a module that could not be decoded what it is instead, as far as that can be told.
  ///
  /// - Parameters:
  ///   - error: What the decoder found.
  ///   - source: What it decoded.
  package init(_ error: BinaryError, in source: any ByteSource) {
    switch error.problem {
    case .wrongLayer(found: .component):
      self.init(
        .isComponent, "this is a component already", hint: "there is nothing to convert",
        cause: error)
    case .noPreamble:
      let (message, hint) = Self.notWebAssembly(source)
      self.init(.notWebAssembly, message, hint: hint, cause: error)
    case .unreadable(let reason):
      self.init(.unreadable, "the input cannot be read: \(reason)", cause: error)
    case .unexpectedEnd where source.count < 8:
      self.init(
        .notWebAssembly, "this is no WebAssembly module: it ends within the preamble", cause: error)
    default:
      let place = error.path + ["offset 0x\(String(error.offset, radix: 16))"]
      self.init(
        .malformed, "\(place.joined(separator: ", ")): \(error.problem)", cause: error)
    }
  }

  private static func notWebAssembly(_ source: any ByteSource) -> (message: String, hint: String?) {
    if source.count == 0 { return ("this is no WebAssembly module: it is empty", nil) }
    let start = (try? SourceRange(source, 0..<min(source.count, 4096)).bytes()) ?? []
    if isText(start) {
      return ("this is a module in text form", "make a binary of it with `wasm-tools parse`")
    }
    return ("this is not a WebAssembly module: it does not begin with \\0asm", nil)
  }

  /// Whether bytes begin as the text format does: with a parenthesis, behind blanks and comments.
  private static func isText(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while true {
      rest = rest.drop { $0 == UInt8(ascii: " ") || (0x09...0x0d).contains($0) }
      guard rest.starts(with: ";;".utf8) else { break }
      rest = rest.drop { $0 != UInt8(ascii: "\n") }
    }
    return rest.first == UInt8(ascii: "(")
  }
}
