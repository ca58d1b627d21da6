package import Foundation

/// The outside programs that the tests run, as `Tests/setup-tools` installs them.
package struct Tools: Sendable {
  /// Holds `bin`, `modules`, and what the tests compile.
  package let folder: URL

  /// The tools in the folder that `WASI_UPLIFT_TOOLS` names. Without it, the tests that need one
  /// are skipped.
  package static let installed: Tools? = ProcessInfo.processInfo.environment["WASI_UPLIFT_TOOLS"]
    .map { Tools(folder: URL(fileURLWithPath: $0, isDirectory: true)) }

  package static var areInstalled: Bool { installed != nil }

  /// The engine that knows nothing of WASI 0.2.12.
  package static let oldHost = "wasmtime-42"
  /// Tools that were installed before it was one of them lack it.
  package static var haveOldHost: Bool {
    installed.map { FileManager.default.fileExists(atPath: $0.program(oldHost).path) } ?? false
  }

  /// The engines at hand, by major version, the oldest first. The newest goes by its plain name.
  package static var engines: [(version: Int, program: String)] {
    guard let installed else { return [] }
    let old = (36...48).map { ($0, "wasmtime-\($0)") }.filter { _, name in
      FileManager.default.fileExists(atPath: installed.program(name).path)
    }
    return old + [(49, "wasmtime")]
  }

  package static func required() throws -> Tools {
    guard let installed else { throw Failure("WASI_UPLIFT_TOOLS is not set") }
    return installed
  }

  package func program(_ name: String) -> URL { folder.appending(path: "bin/\(name)") }

  /// Runs a tool on a file that comes after its other arguments.
  ///
  /// - Parameters:
  ///   - tool: The tool's name.
  ///   - arguments: The other arguments.
  ///   - contents: The file's.
  ///   - name: The file's: what it ends in matters to some tools.
  /// - Returns: what the tool printed.
  /// - Throws: where the tool's status is not 0, with what it said.
  @discardableResult
  package func run(
    _ tool: String, _ arguments: [String], on contents: [UInt8], as name: String = "input.wasm"
  ) async throws -> Data {
    let folder = try TemporaryFolder()
    let file = folder.file(name)
    try Data(contents).write(to: file)
    return try await Command(program(tool), arguments + [file.path]).succeed()
  }

  /// Where Go is, with the sources of its library.
  package func goFolder() throws -> URL {
    let libraries = folder.appending(path: "lib")
    for name in try FileManager.default.contentsOfDirectory(atPath: libraries.path) {
      let go = libraries.appending(path: "\(name)/site-packages/go", directoryHint: .isDirectory)
      if FileManager.default.fileExists(atPath: go.path) { return go }
    }
    throw Failure("\(libraries.path) has no Go")
  }

  /// A module of somebody else's, or nothing where it was not fetched.
  package func module(_ name: String) -> URL? {
    let file = folder.appending(path: "modules/\(name).wasm")
    return FileManager.default.fileExists(atPath: file.path) ? file : nil
  }
}

/// Why a test could not do what it set out to do.
package struct Failure: Error, CustomStringConvertible {
  package let description: String
  package init(_ description: String) { self.description = description }
}
