import Foundation
import TestSupport
import Testing

/// A component that wasm-tools makes of a world of the folder `Worlds`, with a module in it that
/// does nothing.
struct ForeignComponent: Hashable, CustomTestStringConvertible {
  var name: String

  static let all = ["types", "world", "names"].map(ForeignComponent.init)

  var testDescription: String { name }

  /// Makes it in a folder.
  func made(in folder: TemporaryFolder, beside test: String = #filePath) async throws -> URL {
    let world = URL(fileURLWithPath: test).deletingLastPathComponent()
      .appending(path: "Worlds/\(name)")
    let tools = try Tools.required().program("wasm-tools")
    let module = folder.file("\(name).core.wasm")
    let component = folder.file("\(name).wasm")
    try await Command(
      tools,
      ["component", "embed", "--dummy", "-w", "w", world.path, "-o", module.path]
    ).succeed()
    try await Command(tools, ["component", "new", module.path, "-o", component.path]).succeed()
    return component
  }
}
