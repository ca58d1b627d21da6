import Foundation
import TestSupport
import Testing

/// What is at the output's place is never anything but a whole file, whatever happens: see
/// `Scripts/durability.py`, which kills the command and fills disks.
@Suite(.enabled(if: Tools.areInstalled, "WASI_UPLIFT_TOOLS is not set"))
struct DurabilityTests {
  @Test(arguments: [
    "killed", "terminated", "batch-terminated", "full", "left", "at-once", "waiting",
  ])
  func anOutputIsWholeOrNotThere(_ check: String) async throws {
    let folder = try TemporaryFolder()
    try smallestCommand.write(to: folder.file("small.wasm"))
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "Scripts/durability.py")
    var python = try Command(
      Tools.required().program("python3"), [script.path, check, Uplift.program.path])
    python.folder = folder.url
    let result = try await python.run()
    #expect(result.status == 0, "\(result.outputText)\(result.errorText)")
    print("durability, \(check): \(result.outputText)", terminator: "")
  }
}
