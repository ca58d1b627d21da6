package import Diagnostics
import Files
package import ModuleRewriter
import WasmBinary
import WasmText

/// Why a view of a binary cannot be given.
package struct InspectionError: Error, Hashable, Sendable {
  /// What is to be said about it.
  package var diagnostic: Diagnostic

  init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }

  /// The binary is wrong, or cannot be converted.
  package init(_ error: ConversionError) { diagnostic = error.diagnostic }

  /// The bytes of a binary are wrong.
  init(_ error: BinaryError, in source: any ByteSource) {
    self.init(ConversionError(error, in: source))
  }

  /// A text could not be printed.
  init(_ error: TextError, of source: any ByteSource) {
    switch error {
    case .input(let error): self.init(error, in: source)
    case .output(let error):
      self.init(
        Diagnostic(
          .error, .cannotWrite, "cannot be written: \(error.reason)", file: error.path))
    }
  }

  /// Nothing in the binary is called that.
  package static func unknown(_ what: String, _ name: String, hint: String? = nil) -> Self {
    Self(Diagnostic(.error, .unknownName, "there is no \(what) called \(name) in it", hint: hint))
  }
}
