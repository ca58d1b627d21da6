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
  /// After how many seconds it is killed: long after anything that still makes progress has ended.
  package var patience: TimeInterval = 600

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
  private static let starting = NSLock()

  package init(_ program: URL, _ arguments: [String]) {
    self.program = program
    self.arguments = arguments
  }

  /// Runs it and waits.
  ///
  /// - Throws: where it cannot be started, or does not end.
  package func run() async throws -> Result {
    let scratch = try TemporaryFolder()
    try input.write(to: scratch.file("input"))
    for name in ["output", "errors"] { try Data().write(to: scratch.file(name)) }

    let process = Process()
    // A program that never stops writing must not fill the disk: 200 MB are more than any needs.
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments =
      ["-c", "ulimit -f 400000 && exec \"$0\" \"$@\"", program.path] + arguments
    process.currentDirectoryURL = folder
    process.environment = Self.inherited.merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: scratch.file("input"))
    process.standardOutput = try FileHandle(forWritingTo: scratch.file("output"))
    process.standardError = try FileHandle(forWritingTo: scratch.file("errors"))

    // Not `terminate`: the signal may be blocked, and is then in everything that is started.
    let watchdog = DispatchWorkItem { [process] in kill(process.processIdentifier, SIGKILL) }
    try await withCheckedThrowingContinuation { (ended: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in ended.resume() }
      do {
        // Foundation starts processes from several threads at once, and has crashed at it.
        try Self.starting.withLock { try process.run() }
        DispatchQueue.global().asyncAfter(deadline: .now() + patience, execute: watchdog)
      } catch {
        process.terminationHandler = nil
        ended.resume(throwing: Failure("\(program.path) cannot be run: \(error)"))
      }
    }
    watchdog.cancel()

    let signalled = process.terminationReason == .uncaughtSignal
    return Result(
      status: signalled ? 128 + process.terminationStatus : process.terminationStatus,
      output: try Data(contentsOf: scratch.file("output")),
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
