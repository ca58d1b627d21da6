import Foundation
import TestSupport
import Testing

/// Every input of the folder `Refusals` is refused in the words beside it, with status 1, and
/// nothing is written.
@Suite(.enabled(if: Tools.areInstalled, "WASI_UPLIFT_TOOLS is not set"), .timeLimit(.minutes(5)))
struct RefusalCatalogueTests {
  @Test(arguments: [
    "files", "binary", "proposals", "imports", "hosts", "modules", "choices", "warnings",
  ])
  func refuses(_ name: String) async throws {
    let file = RefusalFile.folder.appending(path: "\(name).txt")
    var catalogue = try RefusalFile(String(contentsOf: file, encoding: .utf8))
    for index in catalogue.entries.indices {
      let entry = catalogue.entries[index]
      let message = try await message(for: entry)
      if RefusalFile.isRecording { catalogue.entries[index].message = message }
      #expect(message == catalogue.entries[index].message, "\(name): \(entry.title)")
    }
    if RefusalFile.isRecording {
      try catalogue.text.write(to: file, atomically: true, encoding: .utf8)
    }
  }

  /// What the tool says of an input, without the names of the tool and of the file.
  private func message(for entry: RefusalFile.Entry) async throws -> String {
    let folder = try TemporaryFolder()
    try await entry.input().write(to: folder.file("in.wasm"))
    let result = try await Uplift.run(
      ["convert", "in.wasm", "-o", "out.wasm"] + entry.options, in: folder.url)
    #expect(result.status == 1, "\(entry.title)")
    #expect(result.output.isEmpty, "\(entry.title)")
    #expect(try folder.names() == ["in.wasm"], "\(entry.title)")
    let prefix = "wasi-uplift: error: in.wasm: "
    #expect(result.errorText.hasPrefix(prefix), "\(entry.title): \(result.errorText)")
    #expect(result.errorText.filter { $0 == "\n" }.count == 1, "\(entry.title)")
    return result.errorText.dropFirst(prefix.count).trimmingCharacters(in: .newlines)
  }

  /// That there is something to hold the tool against.
  @Test func theCatalogueIsWhole() throws {
    let files = try FileManager.default.contentsOfDirectory(
      at: RefusalFile.folder, includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "txt" }
    let entries = try files.flatMap {
      try RefusalFile(String(contentsOf: $0, encoding: .utf8)).entries
    }
    #expect(entries.count >= 60)
    #expect(Set(entries.map(\.title)).count == entries.count)
  }
}
