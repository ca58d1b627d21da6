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
    ["convert", "in.wasm", "-o", "out.wasm", "--wasi", "0.3.0"],
    ["convert", "in.wasm", "-o", "out.wasm", "--wasi", "0.2"],
    ["convert", "in.wasm", "-o", "out.wasm", "--exit-code", "modulo"],
    ["convert", "in.wasm", "-o", "out.wasm", "--stub", "maybe"],
    ["convert", "in.wasm", "-o", "out.wasm", "--map", "env.log"],
    ["convert", "in.wasm", "-o", "out.wasm", "--map", "env.log=example:host"],
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

  /// What is worth knowing is said where it is asked for, and is no error.
  @Test(.enabled(if: Tools.areInstalled, "WASI_UPLIFT_TOOLS is not set"))
  func saysWhatIsWorthKnowing() async throws {
    let module = try await Program.c("exit42").module()
    let folder = try TemporaryFolder()
    let convert = ["convert", module.path, "-o", "out.wasm"]
    let verbose = try await Uplift.run(convert + ["--verbose"], in: folder.url)
    #expect(verbose.status == 0)
    #expect(verbose.output.isEmpty)
    #expect(
      verbose.errorText
        == "wasi-uplift: note: \(module.path): for exit codes alone the component needs a host with "
        + "WASI 0.2.12, such as Wasmtime 46: with --exit-code collapse, which keeps success and "
        + "failure, or --wasi 0.2.0, any host with WASI 0.2.0 runs it\n")
    for silent in [convert, convert + ["--verbose", "--exit-code=collapse"]] {
      let result = try await Uplift.run(silent, in: folder.url)
      #expect(result == Command.Result(status: 0, output: Data(), errors: Data()))
    }
  }

  /// Such a name would be read as that of another file.
  @Test func namesHaveToBeUTF8() async throws {
    let folder = try TemporaryFolder()
    var command = Command(
      URL(filePath: "/bin/sh"),
      ["-c", #"exec "$0" convert "$(printf 'a\377')" -o out.wasm"#, Uplift.program.path])
    command.folder = folder.url
    let result = try await command.run()
    #expect(result.status == 2)
    #expect(result.errorText == "wasi-uplift: error: argument 2, a\u{fffd}, is not UTF-8\n")
    #expect(try folder.names() == [])
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
