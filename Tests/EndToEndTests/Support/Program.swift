import Foundation

/// A guest program of the folder `Programs`, in the language that it is written in.
enum Program: Hashable, Sendable {
  case c(String)
  case go(String)
  case wat(String)

  var name: String {
    switch self {
    case .c(let name), .go(let name), .wat(let name): name
    }
  }

  var language: String {
    switch self {
    case .c: "c"
    case .go: "go"
    case .wat: "wat"
    }
  }

  var source: URL {
    URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent()
      .appending(path: "../Programs/\(language)/\(name).\(language)")
      .standardizedFileURL
  }

  /// The compiled module.
  func module() async throws -> URL { try await ProgramCache.shared.module(of: self) }

  /// How it is compiled to `output`.
  func compilation(with tools: Tools, to output: URL) -> Command {
    switch self {
    case .c:
      var zig = Command(
        tools.program("zig"),
        [
          "cc", "-target", "wasm32-wasi", "-Oz", "-Wall", "-Wextra", "-Werror",
          source.path, "-o", output.path,
        ])
      zig.environment = [
        "ZIG_GLOBAL_CACHE_DIR": tools.folder.appending(path: "cache/zig").path,
        "ZIG_LOCAL_CACHE_DIR": tools.folder.appending(path: "cache/zig").path,
      ]
      return zig
    case .go:
      var go = Command(
        tools.program("go"), ["build", "-trimpath", "-o", output.path, source.path])
      go.environment = [
        "GOOS": "wasip1", "GOARCH": "wasm", "GOFLAGS": "", "GOTOOLCHAIN": "local",
        "GOENV": "off", "GO111MODULE": "off", "GOWORK": "off",
        "GOCACHE": tools.folder.appending(path: "cache/go").path,
        "GOPATH": tools.folder.appending(path: "cache/gopath").path,
      ]
      return go
    case .wat:
      return Command(
        tools.program("wasm-tools"), ["parse", source.path, "-o", output.path])
    }
  }
}

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
    let key = fingerprint(try Data(contentsOf: program.source) + Data(command.utf8))
    let module = folder.appending(path: "\(program.name)-\(program.language)-\(key).wasm")
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
