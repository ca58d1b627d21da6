package import Foundation

/// A guest program of the folder `Programs` beside the test that runs it.
package struct Program: Hashable, Sendable {
  /// What it is written in: the name of the folder in `Programs`, and of the extension.
  package enum Language: String, Sendable {
    case c, go, wat
    /// Go, in the tests that a package of its library has.
    case goTests
  }

  package let language: Language
  package let name: String
  /// The program itself.
  package let source: URL

  package static func c(_ name: String, beside test: String = #filePath) -> Program {
    Program(.c, name, beside: test)
  }

  package static func go(_ name: String, beside test: String = #filePath) -> Program {
    Program(.go, name, beside: test)
  }

  /// The tests that a package of Go's library has, such as `os`.
  package static func goTests(of package: String) throws -> Program {
    let folder = try Tools.required().goFolder().appending(path: "src/\(package)")
    return Program(
      .goTests, package, source: folder.appending(path: "\(folder.lastPathComponent)_test.go"))
  }

  package static func wat(_ name: String, beside test: String = #filePath) -> Program {
    Program(.wat, name, beside: test)
  }

  private init(_ language: Language, _ name: String, source: URL) {
    self.language = language
    self.name = name
    self.source = source
  }

  private init(_ language: Language, _ name: String, beside test: String) {
    let folder = URL(fileURLWithPath: test).deletingLastPathComponent()
    let path = "Programs/\(language.rawValue)/\(name).\(language.rawValue)"
    self.init(language, name, source: folder.appending(path: path))
  }

  /// The compiled module.
  package func module() async throws -> URL { try await ProgramCache.shared.module(of: self) }

  /// The source, and the headers that lie beside it.
  func sources() throws -> [URL] {
    let folder = source.deletingLastPathComponent()
    let headers = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "h" }
    return [source] + headers.sorted { $0.path < $1.path }
  }

  /// How it is compiled to `output`.
  func compilation(with tools: Tools, to output: URL) -> Command {
    switch language {
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
      return go(["build", "-trimpath", "-o", output.path, source.path], with: tools)
    case .goTests:
      return go(["test", "-c", "-vet=off", "-trimpath", "-o", output.path, name], with: tools)
    case .wat:
      return Command(
        tools.program("wasm-tools"), ["parse", source.path, "-o", output.path])
    }
  }

  private func go(_ arguments: [String], with tools: Tools) -> Command {
    var go = Command(tools.program("go"), arguments)
    go.environment = [
      "GOOS": "wasip1", "GOARCH": "wasm", "GOFLAGS": "", "GOTOOLCHAIN": "local",
      "GOENV": "off", "GO111MODULE": "off", "GOWORK": "off",
      "GOCACHE": tools.folder.appending(path: "cache/go").path,
      "GOPATH": tools.folder.appending(path: "cache/gopath").path,
    ]
    return go
  }
}
