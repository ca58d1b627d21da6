package import Diagnostics
package import WasmBinary

/// Why a module is not converted.
package struct ConversionError: Error, Hashable, Sendable {
  /// What the user is told. Its severity is `error`.
  package var diagnostic: Diagnostic
  /// What is wrong with the bytes, where it is they that are wrong.
  package var cause: BinaryError?

  /// Makes an error out of its parts.
  ///
  /// - Parameters:
  ///   - code: What it is about.
  ///   - message: What went wrong and where, in one sentence without a full stop.
  ///   - hint: What can be done about it, as a clause.
  ///   - cause: What is wrong with the bytes. Its offset becomes the diagnostic's.
  package init(
    _ code: Diagnostic.Code, _ message: String, hint: String? = nil, cause: BinaryError? = nil
  ) {
    diagnostic = Diagnostic(.error, code, message, offset: cause?.offset, hint: hint)
    self.cause = cause
  }
}

extension ConversionError: CustomStringConvertible {
  /// What went wrong, and what can be done about it.
  package var description: String { "\(diagnostic)" }
}
