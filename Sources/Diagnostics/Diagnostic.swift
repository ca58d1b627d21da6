/// Something that the tool has to say about what it was given.
package struct Diagnostic: Hashable, Sendable {
  /// How much it matters.
  package var severity: Severity
  /// What it is about, as programs tell it apart.
  package var code: Code
  /// What there is to say, and where: one sentence without a full stop.
  package var message: String
  /// The file that it is about, as the user named it.
  package var file: String?
  /// Where in the file, in bytes from its start.
  package var offset: Int?
  /// What can be done about it, as a clause without a full stop.
  package var hint: String?

  /// Makes a diagnostic out of its parts.
  package init(
    _ severity: Severity, _ code: Code, _ message: String, file: String? = nil, offset: Int? = nil,
    hint: String? = nil
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.file = file
    self.offset = offset
    self.hint = hint
  }

  /// How much a diagnostic matters.
  package enum Severity: String, CaseIterable, Hashable, Sendable {
    /// What was asked for is not done.
    case error
    /// It is done, but may not do what somebody expects.
    case warning
    /// It is done; this is worth knowing.
    case note
  }
}

extension Diagnostic {
  /// The same, said of a file.
  package func about(_ file: some CustomStringConvertible) -> Diagnostic {
    var copy = self
    copy.file = "\(file)"
    return copy
  }
}

extension Diagnostic: CustomStringConvertible {
  /// The length that a message and its hint are each cut to, whatever names are in them: what comes
  /// from a file can be as long as the file.
  private static let limit = 2000

  /// What is said of the file, and what can be done about it, in one line: all that people read
  /// behind the severity.
  package var description: String {
    [file, message.shortened(to: Self.limit), hint?.shortened(to: Self.limit)].compactMap(\.self)
      .joined(separator: ": ").printable
  }
}
