import Foundation
import TestSupport
import Testing

/// What the README shows of the program is what the program prints.
struct ReadmeTests {
  @Test func showsWhatInspectPrints() async throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    let module = root.appending(path: "Examples/hello/hello.wasm")
    let output = try await Uplift.run(["inspect", module.standardized.path]).outputText
    let shown = readme.split(separator: "\n", omittingEmptySubsequences: false)
      .drop { $0 != "    Functions of Preview 1, and what each needs of WASI 0.2" }
      .prefix { $0.hasPrefix("    ") }.map { $0.dropFirst(4) }
    #expect(shown.count > 1)
    #expect(output.contains(shown.joined(separator: "\n") + "\n\n"))
  }
}
