import Foundation
import TestSupport
import Testing

/// Hosts that misbehave, and what a converted program makes of it. The hosts are in Python, since
/// Wasmtime's package for it lets a test supply WASI itself.
@Suite(.serialized, .enabled(if: Tools.areInstalled, "WASI_UPLIFT_TOOLS is not set"))
struct HostTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

  /// The files of `checks`, but for what they share.
  static let groups: [String] = {
    let checks = folder.appending(path: "checks").path
    let files = (try? FileManager.default.contentsOfDirectory(atPath: checks)) ?? []
    let names = files.filter { $0.hasSuffix(".py") }.map { String($0.dropLast(3)) }
    return names.filter { !["__init__", "places"].contains($0) }.sorted()
  }()

  @Test(arguments: groups)
  func misbehaving(_ group: String) async throws {
    let tools = try Tools.required()
    let result = try await Command(
      tools.program("python3"),
      [
        Self.folder.appending(path: "run").path, "--tools", tools.folder.path,
        "--uplift", Uplift.program.path, group,
      ]
    ).run()
    let lines = result.outputText.split(separator: "\n")
    for line in lines where line.hasPrefix("FAILED") { Issue.record("\(line)") }
    #expect(result.status == 0, "\(result.errorText)")
    // What was skipped needs a module that an older tools folder lacks.
    #expect(lines.contains { $0.hasPrefix("passed") || $0.hasPrefix("skipped") })
  }
}
