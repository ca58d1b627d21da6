import Diagnostics
import Files

/// Why there is no component.
public struct ConversionError: Error, Hashable, Sendable {
  /// What is wrong. At least one is an error.
  public var diagnostics: [Diagnostic]

  init(_ diagnostics: [Diagnostics.Diagnostic]) {
    self.diagnostics = diagnostics.map(Diagnostic.init)
  }

  init(reading error: FileError) { self.init(.cannotRead, "cannot be read", error) }
  init(writing error: FileError) { self.init(.cannotWrite, "cannot be written", error) }

  private init(_ code: Diagnostics.Diagnostic.Code, _ message: String, _ error: FileError) {
    self.init([
      Diagnostics.Diagnostic(.error, code, "\(message): \(error.reason)", file: error.path)
    ])
  }
}

extension ConversionError: CustomStringConvertible {
  /// What is wrong, one sentence a line.
  public var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}
