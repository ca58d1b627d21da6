package import Foundation

/// A program of the host's, to be run once.
///
/// Its output goes to files and is read when it has ended: no pipe can fill up, and none can leak
/// into another program that a test starts at the same time.
package struct Command {
  package var program: URL
  package var arguments: [String]
  package var input = Data()
  /// The folder that it runs in.
  package var folder: URL?
  /// Added to the environment of the tests.
  package var environment: [String: String] = [:]

  /// What a program that ended leaves, beside files.
  package struct Result: Equatable {
    /// 128 plus its number where a signal ended it.
    package var status: Int32
    package var output: Data
    package var errors: Data

    package init(status: Int32, output: Data, errors: Data) {
      self.status = status
      self.output = output
      self.errors = errors
    }

    package var errorText: String { String(decoding: errors, as: UTF8.self) }
    package var outputText: String { String(decoding: output, as: UTF8.self) }
  }

  private static let inherited = ProcessInfo.processInfo.environment

  package init(_ program: URL, _ arguments: [String]) {
    self.program = program
    self.arguments = arguments
  }

  /// Runs it and waits.
  ///
  /// - Throws: where it cannot be started, or does not end within ``Patience``.
  package func run() async throws -> Result {
    let scratch = try TemporaryFolder()
    try input.write(to: scratch.file("input"))
    for name in ["output", "errors"] { try Data().write(to: scratch.file(name)) }

    // A program that never stops writing must not fill the disk: 200 MB are more than most need.
    let shell = ["-c", "ulimit -S -f 400000 && cd \"$0\" && exec \"$@\"", folder?.path ?? "."]
    let process = try ChildProcess(
      "/bin/sh", shell + [program.path] + arguments,
      environment: Self.inherited.merging(environment) { $1 },
      streams: ["input", "output", "errors"].map(scratch.file))
    let patience = Patience()
    let watchdog = DispatchWorkItem {
      patience.end()
      process.kill()
    }
    DispatchQueue.global().asyncAfter(deadline: .now() + patience.seconds, execute: watchdog)
    let status = await process.wait()
    watchdog.cancel()
    guard !patience.hasEnded else {
      throw Failure(
        "\(program.lastPathComponent) \(arguments.joined(separator: " ")): killed by the tests after "
          + "\(Int(patience.seconds)) s, which is for hangs alone: WASI_UPLIFT_PATIENCE=2 doubles it"
      )
    }

    return Result(
      status: status, output: try Data(contentsOf: scratch.file("output")),
      errors: try Data(contentsOf: scratch.file("errors")))
  }

  /// Runs it and returns what it printed.
  ///
  /// - Throws: also where its status is not 0, with what it said.
  @discardableResult
  package func succeed() async throws -> Data {
    let result = try await run()
    guard result.status == 0 else {
      throw Failure(
        "\(program.lastPathComponent) \(arguments.joined(separator: " ")): status "
          + "\(result.status)\n\(result.errorText)")
    }
    return result.output
  }
}
