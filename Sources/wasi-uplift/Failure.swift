import Diagnostics
import Files

/// How the program ends.
enum ExitStatus: Int32, CaseIterable {
  case success = 0
  case input = 1
  case usage = 2

  /// What it means.
  var help: String {
    switch self {
    case .success: "Done."
    case .input: "The input cannot be converted, or a file cannot be read or written."
    case .usage: "The command line is wrong."
    }
  }
}

/// Why the program ends without having done what it was asked to do.
struct Failure: Error, Hashable {
  /// What it ends with.
  var status: ExitStatus
  /// What the user is told that was not said yet.
  var diagnostics: [Diagnostic]

  /// Makes a failure out of its parts.
  init(_ status: ExitStatus, _ diagnostics: [Diagnostic]) {
    self.status = status
    self.diagnostics = diagnostics
  }

  /// Makes a failure out of one thing to be said.
  init(_ status: ExitStatus, _ diagnostic: Diagnostic) { self.init(status, [diagnostic]) }

  /// A file cannot be read or written.
  static func file(_ error: FileError) -> Failure { Failure(.input, Diagnostic(error)) }

  /// Something is wrong with how the program was called.
  static func usage(_ message: String, hint: String? = nil) -> Failure {
    Failure(.usage, Diagnostic(.error, .wrongUse, message, hint: hint))
  }
}

extension Diagnostic {
  /// What is said of a file that cannot be read or written.
  init(_ error: FileError) {
    self.init(
      .error, error.action == "read" ? .cannotRead : .cannotWrite,
      "cannot be \(error.action == "read" ? "read" : "written"): \(error.reason)", file: error.path)
  }
}
