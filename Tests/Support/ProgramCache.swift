import Foundation

/// Compiles programs, each once, and keeps them beside the tools that compiled them: their file
/// names hold a hash of the source and of the command line.
actor ProgramCache {
  static let shared = ProgramCache()

  private var modules: [Program: Task<URL, any Error>] = [:]

  func module(of program: Program) async throws -> URL {
    if let module = modules[program] { return try await module.value }
    let module = Task { try await Self.compile(program) }
    modules[program] = module
    return try await module.value
  }

  private static func compile(_ program: Program) async throws -> URL {
    let tools = try Tools.required()
    let folder = tools.folder.appending(path: "programs", directoryHint: .isDirectory)
    let command = program.compilation(with: tools, to: folder).arguments.joined(separator: " ")
    let sources = try program.sources().map { try Data(contentsOf: $0) }
    let key = fingerprint(sources.reduce(Data(command.utf8), +))
    // A program of a folder in the folder: what is cached has none.
    let name = program.name.split(separator: "/").last ?? ""
    let module = folder.appending(path: "\(name)-\(program.language.rawValue)-\(key).wasm")
    let files = FileManager.default
    if files.fileExists(atPath: module.path) { return module }

    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    let partial = folder.appending(path: ".\(UUID().uuidString).wasm")
    defer { try? files.removeItem(at: partial) }
    try await program.compilation(with: tools, to: partial).succeed()
    // Another run of the tests may have been faster; one is as good as the other.
    if !files.fileExists(atPath: module.path) { try files.moveItem(at: partial, to: module) }
    return module
  }

  /// 64-bit FNV-1a, in hexadecimal: enough to tell versions of a source apart.
  private static func fingerprint(_ data: Data) -> String {
    let hash = data.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return String(hash, radix: 16)
  }
}
