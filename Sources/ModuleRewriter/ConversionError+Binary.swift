import Diagnostics
package import WasmBinary

extension ConversionError {
  /// Says of a module that could not be decoded what it is instead, as far as that can be told.
  ///
  /// - Parameters:
  ///   - error: What the decoder found.
  ///   - source: What it decoded.
  package init(_ error: BinaryError, in source: any ByteSource) {
    // A module within a component has a preamble too.
    let isOfFile = error.path.isEmpty && error.offset < 8
    switch error.problem {
    case .wrongLayer(found: .component) where isOfFile:
      self.init(
        .isComponent, "this is a component already", hint: "there is nothing to convert",
        cause: error)
    case .noPreamble where isOfFile:
      let format = ForeignFormat(of: source)
      self.init(.notWebAssembly, format.message, hint: format.hint, cause: error)
    case .proposal(let proposal):
      self.init(.needsProposal, "\(error)", hint: "\(proposal.advice)", cause: error)
    case .unreadable(let reason):
      self.init(.unreadable, "the input cannot be read: \(reason)", cause: error)
    case .unknownVersion(let version, layer: 0) where isOfFile:
      self.init(
        .malformed,
        "the module is of version \(version) of its format, and there is only version 1",
        cause: error)
    case .unknownVersion(let version, layer: 1) where isOfFile:
      self.init(
        .malformed,
        "this is a component of version \(version) of its format, which is not the one "
          + "that hosts know",
        hint: "make it anew with a current tool", cause: error)
    case .unexpectedEnd where source.count < 8:
      self.init(
        .notWebAssembly, "this is no WebAssembly module: it ends within the preamble", cause: error)
    default:
      self.init(.malformed, "\(error)", cause: error)
    }
  }
}
