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
  /// What the user is told, in one sentence.
  var message: String

  /// Something is wrong with what was to be worked on.
  static func input(_ message: some CustomStringConvertible) -> Failure {
    Failure(status: .input, message: "\(message)")
  }

  /// Something is wrong with how the program was called.
  static func usage(_ message: String) -> Failure { Failure(status: .usage, message: message) }
}
