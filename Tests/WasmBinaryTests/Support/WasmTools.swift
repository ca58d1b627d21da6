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
  static func parse(_ name: String) throws -> [UInt8] {
    let source = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent()
      .appending(path: "../Modules/\(name).wat")
      .standardizedFileURL
    return try run(["parse", source.path])
  }

  /// A binary as text.
  static func print(_ binary: [UInt8]) throws -> [UInt8] { try run(["print"], input: binary) }

  /// Runs wasm-tools and returns what it printed. Both ends are files, which cannot fill up.
  static func run(_ arguments: [String], input: [UInt8] = []) throws -> [UInt8] {
    let tools = try Tools.required()
    let scratch = FileManager.default.temporaryDirectory
      .appending(path: "wasi-uplift-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let inputFile = scratch.appending(path: "input")
    let outputFile = scratch.appending(path: "output")
    try Data(input).write(to: inputFile)
    try Data().write(to: outputFile)

    let process = Process()
    process.executableURL = tools.program("wasm-tools")
    process.arguments = arguments
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    process.standardOutput = try FileHandle(forWritingTo: outputFile)
    try process.run()
    process.waitUntilExit()
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      throw Failure("wasm-tools \(arguments) ended with \(process.terminationStatus)")
    }
    return try [UInt8](Data(contentsOf: outputFile))
  }
}
