package import Foundation

/// A program, what it is given, and what comes of it.
package struct BehaviourCase: Sendable {
  package var name: String
  package var program: Program
  package var arguments: [String] = []
  /// As `NAME=value`.
  package var environment: [String] = []
  package var input = Data()
  /// What comes on stdin instead, bit by bit: each when the guest has made a file.
  package var slowInput: [SlowInput] = []
  /// A line of shell that runs the engine, which is its `"$@"`: with a limit, or into a pipe.
  package var shell: String?
  /// What the folder that the guest is given holds at first; nil gives it none.
  package var files: FileTree?
  /// What the guest knows that folder as.
  package var mount = "data"
  package var expected = Expectation()
  package var oracle = Oracle.engine
  /// What the engine has to be told to run the program as it is.
  package var nativeOptions: [String]
  /// What the conversion is told.
  package var conversionOptions: [String]

  package init(
    name: String, program: Program, arguments: [String] = [], environment: [String] = [],
    input: Data = Data(), slowInput: [SlowInput] = [], shell: String? = nil, files: FileTree? = nil,
    mount: String = "data", expected: Expectation = Expectation(), oracle: Oracle = .engine,
    nativeOptions: [String] = [], conversionOptions: [String] = []
  ) {
    self.name = name
    self.program = program
    self.arguments = arguments
    self.environment = environment
    self.input = input
    self.slowInput = slowInput
    self.shell = shell
    self.files = files
    self.mount = mount
    self.expected = expected
    self.oracle = oracle
    self.nativeOptions = nativeOptions
    self.conversionOptions = conversionOptions
  }
}

/// A piece of a slow input. It comes when the guest says so, and not after a while: no test
/// depends on who is faster.
package struct SlowInput: Sendable {
  /// The file of the guest's folder that is waited for.
  package var file: String
  package var text: String

  package init(_ file: String, _ text: String) {
    self.file = file
    self.text = text
  }
}

extension [SlowInput] {
  /// A shell script that writes the pieces to stdout. It gives up when there is a file of the name
  /// that it goes by.
  var script: String {
    let pieces = map { "arrives \($0.file); printf %s '\($0.text)'" }.joined(separator: "; ")
    return """
      arrives() { until [ -e "$1" ] || [ -e "$0" ]; do sleep 0.02; done; }
      \(pieces)
      """
  }
}

/// What is known beforehand.
package struct Expectation: Sendable {
  package var status: Int32 = 0
  /// What stdout says; nil where only the engine's own Preview 1 can tell.
  package var output: String? = ""
  /// The same for stderr.
  package var errors: String? = ""

  /// What the folder holds afterwards; nil where it is as it was, or only the engine can tell.
  package var files: FileTree?

  package init(
    status: Int32 = 0, output: String? = "", errors: String? = "", files: FileTree? = nil
  ) {
    self.status = status
    self.output = output
    self.errors = errors
    self.files = files
  }
}

/// Who says what is right.
package enum Oracle: Sendable, Equatable {
  /// The engine's own Preview 1: both have to behave alike, in everything.
  case engine
  /// The expectation, because the engine's own Preview 1 does something else, for this reason.
  case expectation(because: String)
}

/// All that can be seen of a run.
package struct Behaviour {
  package var status: Int32
  package var output: String
  package var errors: String
  package var files: FileTree

  /// Whether it is what was expected.
  package func meets(_ expected: Expectation) -> Bool {
    status == expected.status
      && (expected.output.map { $0 == output } ?? true)
      && (expected.errors.map { $0 == errors } ?? true)
  }
}

extension BehaviourCase: CustomStringConvertible {
  package var description: String { name }
}

extension BehaviourCase {
  /// Runs the program as it is, on the engine's own Preview 1.
  package func runNatively(on engine: String = "wasmtime") async throws -> Behaviour {
    try await run(program.module(), options: nativeOptions, on: engine)
  }

  /// Runs a module or a component with what the case gives, in a fresh folder. The engine is told
  /// the extra options besides.
  package func run(
    _ file: URL, options extra: [String] = [], on engine: String = "wasmtime"
  ) async throws -> Behaviour {
    let tools = try Tools.required()
    let folder = try TemporaryFolder()
    // The guest's own name must not depend on the file's, which differs between the two.
    var options = ["run", "--argv0", program.name] + extra
    for variable in environment { options += ["--env", variable] }
    if let files {
      try files.write(to: folder.url)
      options += ["--dir", "\(folder.url.path)::\(mount)"]
    }
    var wasmtime = Command(tools.program(engine), options + [file.path] + arguments)
    let scratch = try TemporaryFolder()
    let slow = "{ \(slowInput.script); } | { \"$@\"; status=$?; : > \"$0\"; exit $status; }"
    if let script = slowInput.isEmpty ? shell : slow {
      let words = ["-c", script, scratch.file("ended").path, wasmtime.program.path]
      wasmtime = Command(URL(fileURLWithPath: "/bin/sh"), words + wasmtime.arguments)
      wasmtime.folder = folder.url
    }
    wasmtime.input = input
    wasmtime.environment = ["RUST_BACKTRACE": "0"]
    let result = try await wasmtime.run()
    return Behaviour(
      status: result.status, output: result.outputText, errors: result.errorText,
      files: try FileTree(readingFrom: folder.url))
  }
}
