import Foundation
import TestSupport
import Testing

/// `wasi-uplift adapter`: the synthesized modules alone.
@Suite struct AdapterCommandTests {
  @Test func printsWhatFunctionsNeed() async throws {
    let both = try await Uplift.run(["adapter", "--functions", "fd_read,fd_write"])
    #expect(both.status == 0)
    #expect(both.outputText.hasPrefix("(module $store\n"))
    #expect(both.outputText.contains("\n(module $adapter\n"))
    let one = try await Uplift.run(["adapter", "--functions", "sched_yield"])
    #expect(one.outputText.hasPrefix("(module $store\n") && !one.outputText.contains("$adapter"))
  }

  @Test(.enabled(if: Tools.areInstalled, "WASI_UPLIFT_TOOLS is not set"))
  func writesTheModulesOfTheComponent() async throws {
    let folder = try TemporaryFolder()
    let module = try await Program.endToEnd(.c("hello")).module()
    let component = folder.file("component.wasm")
    try await Uplift.convert(module, to: component)
    for name in ["store", "adapter"] {
      let (alone, inside) = (folder.file("alone.wasm"), folder.file("inside.wasm"))
      try await Command(
        Uplift.program, ["adapter", module.path, "--only", name, "-o", alone.path]
      ).succeed()
      try await Command(
        Uplift.program, ["inspect", component.path, "--extract", name, "-o", inside.path]
      ).succeed()
      #expect(try Data(contentsOf: alone) == Data(contentsOf: inside))
      try await Uplift.validate(alone, features: "wasm2")
    }
  }

  @Test(arguments: [
    (["--functions", "fd_nothing"], 1, "WASI Preview 1 does not have fd_nothing"),
    (["--functions", "sched_yield", "--only", "adapter"], 1, "there is no adapter: none is need"),
    ([], 2, "either INPUT or --functions has to be given"),
    (["--functions", "fd_read", "-o", "/dev/null"], 2, "choose one with --only"),
  ])
  func refusals(_ arguments: [String], _ status: Int32, _ message: String) async throws {
    let result = try await Uplift.run(["adapter"] + arguments)
    #expect(result.status == status)
    #expect(result.errorText.contains(message))
  }
}
