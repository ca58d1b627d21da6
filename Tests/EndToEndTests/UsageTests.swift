import Foundation
import TestSupport
import Testing

/// The command line itself.
@Suite struct UsageTests {
  @Test(arguments: [
    [], ["levitate"], ["--levitate"], ["convert"], ["convert", "in.wasm"],
    ["convert", "-o", "out.wasm"], ["convert", "in.wasm", "-o"],
    ["convert", "in.wasm", "other.wasm", "-o", "out.wasm"],
    ["convert", "in.wasm", "-o", "out.wasm", "--levitate"],
  ])
  func wrongUseIsStatus2(_ arguments: [String]) async throws {
    let folder = try TemporaryFolder()
    let result = try await Uplift.run(arguments, in: folder.url)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.errorText.hasPrefix("wasi-uplift: error: "), "it says: \(result.errorText)")
    #expect(try folder.names() == [])
  }

  @Test(arguments: [["--help"], ["convert", "--help"], ["convert", "in.wasm", "--help"]])
  func helpIsAnAnswer(_ arguments: [String]) async throws {
    let result = try await Uplift.run(arguments)
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
    #expect(result.outputText.contains("convert"))
    #expect(result.outputText.contains("--help"))
  }

  @Test func versionIsAnAnswer() async throws {
    let result = try await Uplift.run(["--version"])
    #expect(result.status == 0)
    #expect(result.outputText.wholeMatch(of: /wasi-uplift \d+\.\d+\.\d+(-\w+)?\n/) != nil)
  }

  /// A name that begins with a dash is a file after `--`.
  @Test func aDoubleDashEndsTheOptions() async throws {
    let folder = try TemporaryFolder()
    try smallestCommand.write(to: folder.file("-in.wasm"))
    let result = try await Uplift.run(
      ["convert", "-o", "out.wasm", "--", "-in.wasm"], in: folder.url)
    #expect(result.status == 0, "stderr: \(result.errorText)")
    #expect(try folder.names() == ["-in.wasm", "out.wasm"])
  }
}
