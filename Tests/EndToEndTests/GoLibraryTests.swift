import Foundation
import TestSupport
import Testing

/// The tests that Go has of its own package `os`: two hundred of what programs do with files, by those
/// who know. Natively on the engine's own Preview 1 and converted they have the same outcome.
@Suite(.enabled(if: Tools.areInstalled, "WASI_UPLIFT_TOOLS is not set"))
struct GoLibraryTests {
  @Test func testsOfOsHaveTheSameOutcome() async throws {
    let module = try await Program.goTests(of: "os").module()
    let folder = try TemporaryFolder()
    let component = folder.file("component.wasm")
    try await Uplift.convert(module, to: component)
    let native = try await run(module)
    #expect(native.status == 0, "natively: \(native.errorText)")
    let converted = try await run(component)
    #expect(converted.status == native.status, "\(converted.errorText)")
    #expect(outcomes(native).count > 200)
    for difference in outcomes(converted).difference(from: outcomes(native)) {
      switch difference {
      case .insert(_, let line, _): Issue.record("converted alone: \(line)")
      case .remove(_, let line, _): Issue.record("expected: \(line)")
      }
    }
  }

  /// Runs them in a folder of their own, which is all that they can see.
  private func run(_ file: URL) async throws -> Command.Result {
    let tools = try Tools.required()
    let folder = try TemporaryFolder()
    let files = FileManager.default
    for name in ["go", "src", "tmp"] {
      try files.createDirectory(at: folder.file(name), withIntermediateDirectories: false)
    }
    try files.copyItem(at: tools.goFolder().appending(path: "src/os"), to: folder.file("src/os"))
    for name in ["go.env", "LICENSE", "CONTRIBUTING.md"] {
      try Data(name.utf8).write(to: folder.file("go/\(name)"))
    }
    // There is no /dev here. The tests that do the same on paths of all shapes take most of the time.
    let tests = ["-test.v", "-test.short", "-test.skip=DevNull|TestRootMulti"]
    var engine = Command(
      tools.program("wasmtime"),
      [
        "run", "-O", "opt-level=0,regalloc-algorithm=single-pass",
        "-W", "max-wasm-stack=33554432,async-stack-size=50331648", "--argv0", "os.test",
        "--dir", "\(folder.url.path)::/", "--env", "PWD=/src/os", "--env", "GOROOT=/go",
        "--env", "TMPDIR=/tmp", file.path,
      ] + tests)
    engine.environment = ["RUST_BACKTRACE": "0"]
    return try await engine.run()
  }

  /// Each test and what came of it, without how long it took. They end in any order.
  private func outcomes(_ result: Command.Result) -> [String] {
    result.outputText.split(separator: "\n")
      .map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { $0.hasPrefix("--- ") }
      .map { String($0.prefix { $0 != "(" }) }
      .sorted()
  }
}
