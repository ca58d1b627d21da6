import Foundation
import TestSupport
import Testing

/// The same verdicts as wasm-tools, on a small sample. `Tests/compare-validators` takes larger ones.
@Suite(.enabled(if: Tools.areInstalled)) struct ComparisonTests {
  @Test func agreesWithWasmTools() async throws {
    let tools = try Tools.required()
    let scratch = try TemporaryFolder()
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent()
    var modules: [String] = []
    for name in ["gc", "instructions", "memories", "sections", "compact-imports"] {
      let module = scratch.file("\(name).wasm")
      try await Command(
        tools.program("wasm-tools"),
        ["parse", sources.appending(path: "WasmBinaryTests/Modules/\(name).wat").path, "-o"]
          + [module.path]
      ).succeed()
      modules.append(module.path)
    }
    try await Command(
      sources.appending(path: "compare-validators"),
      [tools.folder.path, Uplift.program.path, "--count", "60"] + modules
    ).succeed()
  }
}
