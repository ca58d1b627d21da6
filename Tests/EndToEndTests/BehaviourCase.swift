import Foundation

/// A program, what it is given, and what comes of it.
struct BehaviourCase: Sendable {
  var name: String
  var program: Program
  var arguments: [String] = []
  /// As `NAME=value`.
  var environment: [String] = []
  var input = Data()
  /// What the folder that the guest is given holds at first; nil gives it none.
  var files: FileTree?
  /// What the guest knows that folder as.
  var mount = "data"
  var expected = Expectation()
  var oracle = Oracle.engine
}

/// What is known beforehand.
struct Expectation: Sendable {
  var status: Int32 = 0
  /// What stdout says; nil where only the engine's own Preview 1 can tell.
  var output: String? = ""
  /// The same for stderr.
  var errors: String? = ""
}

/// Who says what is right.
enum Oracle: Sendable, Equatable {
  /// The engine's own Preview 1: both have to behave alike, in everything.
  case engine
  /// The expectation, because the engine's own Preview 1 does something else, for this reason.
  case expectation(because: String)
}

/// All that can be seen of a run.
struct Behaviour {
  var status: Int32
  var output: String
  var errors: String
  var files: FileTree

  /// Whether it is what was expected.
  func meets(_ expected: Expectation) -> Bool {
    status == expected.status
      && (expected.output.map { $0 == output } ?? true)
      && (expected.errors.map { $0 == errors } ?? true)
  }
}

extension BehaviourCase: CustomStringConvertible {
  var description: String { name }
}

extension BehaviourCase {
  /// Runs a module or a component with what the case gives, in a fresh folder.
  func run(_ file: URL) async throws -> Behaviour {
    let tools = try Tools.required()
    let folder = try TemporaryFolder()
    // The guest's own name must not depend on the file's, which differs between the two.
    var options = ["run", "--argv0", program.name]
    for variable in environment { options += ["--env", variable] }
    if let files {
      try files.write(to: folder.url)
      options += ["--dir", "\(folder.url.path)::\(mount)"]
    }
    var wasmtime = Command(tools.program("wasmtime"), options + [file.path] + arguments)
    wasmtime.input = input
    wasmtime.environment = ["RUST_BACKTRACE": "0"]
    let result = try await wasmtime.run()
    return Behaviour(
      status: result.status, output: result.outputText, errors: result.errorText,
      files: try FileTree(readingFrom: folder.url))
  }
}
