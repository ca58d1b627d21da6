import Diagnostics

/// Something to be said about a module that was to be converted.
public struct Diagnostic: Hashable, Sendable {
  /// How much it matters.
  public var severity: Severity
  /// What it is about, as programs tell it apart.
  public var code: Code
  /// What there is to say, and where: one sentence without a full stop.
  public var message: String
  /// The file that it is about, where it was read from one.
  public var file: String?
  /// Where in the module, in bytes from its start.
  public var offset: Int?
  /// What can be done about it, as a clause without a full stop.
  public var hint: String?

  init(_ diagnostic: Diagnostics.Diagnostic) {
    severity = Severity(rawValue: diagnostic.severity.rawValue)
    code = Code(diagnostic.code)
    message = diagnostic.message
    file = diagnostic.file
    offset = diagnostic.offset
    hint = diagnostic.hint
  }
}

extension Diagnostic {
  /// How much a diagnostic matters.
  public struct Severity: RawRepresentable, Hashable, Sendable {
    /// `error`, `warning` or `note`.
    public var rawValue: String

    /// Makes a severity out of its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// There is no component.
    public static let error = Severity(rawValue: "error")
    /// There is one, but it may not do what somebody expects.
    public static let warning = Severity(rawValue: "warning")
    /// There is one; this is worth knowing.
    public static let note = Severity(rawValue: "note")
  }

  /// What a diagnostic is about: words with dashes, such as `unknown-import`. The documentation of
  /// the command explains each. A code is never given another meaning, and new ones can appear.
  /// There is a constant for each, such as ``unknownImport``.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The words.
    public var rawValue: String

    /// Makes a code out of its words.
    public init(rawValue: String) { self.rawValue = rawValue }
  }
}

extension Diagnostic: CustomStringConvertible {
  /// What is said of the file, and what can be done about it, in one line.
  public var description: String {
    [file, message, hint].compactMap(\.self).joined(separator: ": ")
  }
}
