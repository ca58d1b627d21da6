import Foundation
import TestSupport
import Testing

/// How many bytes conversion adds: a component travels, and is compiled, with all of them.
@Suite(.enabled(if: Tools.areInstalled, "WASI_UPLIFT_TOOLS is not set"))
struct SizeTests {
  /// The size of the component less that of the module, both without names and other custom
  /// sections.
  @Test(arguments: [
    (Program.c("hello"), 6000), (.wat("fd-write-only"), 2000), (.wat("no-wasi"), 160),
  ])
  func addsFewBytes(_ program: Program, _ limit: Int) async throws {
    let module = try await program.module()
    let folder = try TemporaryFolder()
    let component = folder.file("component.wasm")
    try await Uplift.convert(module, to: component)
    let added = try await strippedSize(component) - strippedSize(module)
    #expect(added <= limit)
  }

  private func strippedSize(_ file: URL) async throws -> Int {
    try await Command(
      Tools.required().program("wasm-tools"), ["strip", "--all", file.path]
    ).succeed().count
  }
}
