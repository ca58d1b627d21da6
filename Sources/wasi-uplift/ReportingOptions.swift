import Diagnostics
import Files

/// How diagnostics are said: the options that every command has which says any.
struct ReportingOptions: Sendable {
  var isVerbose = false
  var isQuiet = false
  var isJSON = false
  var warningsAreErrors = false

  /// How they are declared.
  static var group: OptionGroup<Self> {
    OptionGroup(
      title: "Diagnostics",
      options: [
        Option(
          "-v", "--verbose", to: \.isVerbose,
          help: "Says on standard error also what is worth knowing: notes."),
        Option("-q", "--quiet", to: \.isQuiet, help: "Says nothing but errors."),
        Option(
          "--json", to: \.isJSON,
          help: "Says each diagnostic as a JSON object, one a line, notes too."),
        Option(
          "--werror", to: \.warningsAreErrors,
          help: "Takes warnings for errors: nothing is written where there is one."),
      ])
  }

  /// Whether a diagnostic is said.
  func says(_ diagnostic: Diagnostic) -> Bool {
    switch diagnostic.severity {
    case .error: true
    case .warning: !isQuiet
    case .note: !isQuiet && (isVerbose || isJSON)
    }
  }

  /// Says diagnostics on standard error, those that are wanted.
  func report(_ diagnostics: [Diagnostic]) { write(diagnostics.filter(says)) }

  /// Says what takes place at the moment, which is a note that nobody has to ask for.
  func announce(_ diagnostic: Diagnostic) {
    if !isQuiet { write([diagnostic]) }
  }

  /// Writes diagnostics. Where even that cannot be done, the exit status has to do.
  private func write(_ diagnostics: [Diagnostic]) {
    let lines = diagnostics.map(\.shortened).map { isJSON ? PrintableText($0.json) : text(of: $0) }
    guard !lines.isEmpty else { return }
    // At once, so that the lines of two programs that run at a time do not mix.
    try? System.write(System.standardError, lines.map { "\($0.text)\n" }.joined())
  }

  private func text(of diagnostic: Diagnostic) -> PrintableText {
    "\(Program.name): \(diagnostic.severity.rawValue): \(diagnostic.text)"
  }

  /// Diagnostics as they count here.
  ///
  /// - Throws: All of them, where there is an error among them, or a warning that is taken for one.
  func judged(_ diagnostics: [Diagnostic]) throws(Failure) -> [Diagnostic] {
    let judged = diagnostics.map { diagnostic in
      guard warningsAreErrors, diagnostic.severity == .warning else { return diagnostic }
      var error = diagnostic
      error.severity = .error
      return error
    }
    guard !judged.contains(where: { $0.severity == .error }) else {
      throw Failure(.input, judged)
    }
    return judged
  }
}
