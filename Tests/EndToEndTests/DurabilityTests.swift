import Foundation
import TestSupport
import Testing

/// The place of an output never holds anything but a whole file, whatever happens: see
/// `Scripts/durability.py`, which kills the command and fills disks. Places and sources that are not
/// files, and signals while it waits: see `Scripts/places.py`.
@Suite(.enabled(if: Tools.areInstalled, "WASI_UPLIFT_TOOLS is not set"))
struct DurabilityTests {
  @Test(arguments: [
    "killed", "terminated", "batch-terminated", "full", "left", "at-once", "waiting",
  ])
  func anOutputIsWholeOrNotThere(_ check: String) async throws {
    try await run("durability", check)
  }

  @Test(arguments: [
    "obstacles", "another-user", "streams", "signals", "linker", "temporary-folder", "first-bytes",
    "replaced",
  ])
  func anyPlaceIsWrittenTo(_ check: String) async throws {
    try await run("places", check)
  }

  private func run(_ script: String, _ check: String) async throws {
    let folder = try TemporaryFolder()
    try smallestCommand.write(to: folder.file("small.wasm"))
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "Scripts/\(script).py")
    var python = try Command(
      Tools.required().program("python3"), [file.path, check, Uplift.program.path])
    python.folder = folder.url
    let result = try await python.run()
    #expect(result.status == 0, "\(result.outputText)\(result.errorText)")
    print("\(script), \(check): \(result.outputText)", terminator: "")
  }
}
