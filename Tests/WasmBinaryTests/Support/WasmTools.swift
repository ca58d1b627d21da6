import Foundation
import TestSupport

/// wasm-tools, and modules to hold it against.
enum WasmTools {
  static var areInstalled: Bool { Tools.areInstalled }

  /// Other people's modules, as many as are there.
  static let modules: [URL] = {
    guard let folder = Tools.installed?.folder else { return [] }
    let modules = try? FileManager.default.contentsOfDirectory(
      at: folder.appending(path: "modules"), includingPropertiesForKeys: nil)
    return (modules ?? []).filter { $0.pathExtension == "wasm" }.sorted { $0.path < $1.path }
  }()

  /// The binary of a module of the folder `Modules`.
  static func parse(_ name: String) async throws -> [UInt8] {
    let source = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent()
      .appending(path: "../Modules/\(name).wat")
      .standardizedFileURL
    return try await run(["parse", source.path])
  }

  /// A binary as text.
  static func print(_ binary: [UInt8]) async throws -> [UInt8] {
    try await run(["print"], input: binary)
  }

  /// Runs wasm-tools and returns what it printed.
  static func run(_ arguments: [String], input: [UInt8] = []) async throws -> [UInt8] {
    var command = Command(try Tools.required().program("wasm-tools"), arguments)
    command.input = Data(input)
    return try await [UInt8](command.succeed())
  }
}
