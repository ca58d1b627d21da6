import Foundation
import TestSupport
import Testing

/// How many instances, memories and tables an engine has to allow: the numbers of the page *Differences*.
@Suite(.enabled(if: Tools.areInstalled, "WASI_UPLIFT_TOOLS is not set"))
struct EngineLimitTests {
  /// With the smallest that is enough, and with one less.
  @Test(arguments: [
    (
      program: Program.c("hello"), limits: ["max-instances": 3, "max-memories": 2, "max-tables": 2]
    ),
    (.c("files"), ["max-instances": 3, "max-memories": 2, "max-tables": 2]),
    (.wat("no-wasi"), ["max-instances": 2]),
  ])
  func areAsDocumented(_ program: Program, _ limits: [String: Int]) async throws {
    let folder = try TemporaryFolder()
    let component = folder.file("component.wasm")
    try await Uplift.convert(program.module(), to: component)
    func run(_ limits: [String: Int]) async throws -> Command.Result {
      let options = limits.sorted { $0.key < $1.key }.flatMap { ["-W", "\($0)=\($1)"] }
      return try await Command(
        Tools.required().program("wasmtime"), ["run"] + options + [component.path]
      ).run()
    }
    func isRefused(_ result: Command.Result) -> Bool {
      result.errorText.contains("resource limit exceeded")
    }
    #expect(try await !isRefused(run(limits)))
    for (name, limit) in limits {
      #expect(try await isRefused(run([name: limit - 1])), "\(name)")
    }
  }
}
