import Diagnostics
import Files
import WasmBinary

/// LLVM's linker for WebAssembly, which makes modules out of object files.
struct WasmLinker: Hashable {
  /// The program.
  var path: String
  /// What comes before all other arguments.
  var flavor: [String] = []

  /// How many bytes of arguments are given one by one. What is more goes through a file: systems
  /// begin to refuse at twice of this.
  private static let room = 1 << 17

  /// The linker to be used.
  ///
  /// - Parameter named: What the user says that it is: a path, or a name to be looked for.
  /// - Throws: Where there is none.
  init(named: String?) throws(Failure) {
    if let named {
      if let path = named.contains("/") ? named : Self.program(named, in: Self.searchPath) {
        self.path = path
        return
      }
      throw .noLinker("there is no \(named) in PATH")
    }
    // What lies beside this program was put there for it.
    let here = System.thisProgram.map { [Self.folder(of: $0)] } ?? []
    for folder in here + Self.searchPath + Self.swiftToolchain {
      if let path = Self.program("wasm-ld", in: [folder]) {
        self.path = path
        return
      }
      if let path = Self.program("rust-lld", in: [folder]) {
        self.path = path
        flavor = ["-flavor", "wasm"]
        return
      }
    }
    throw .noLinker("there is no wasm-ld beside this program, in PATH, or beside `swift`")
  }

  /// The folders that programs are looked for in.
  private static var searchPath: [String] {
    (System.environment("PATH") ?? "").split(separator: ":").map(String.init)
  }

  /// Where the Swift in use keeps its programs: what PATH has may be a link there.
  private static var swiftToolchain: [String] {
    guard let swift = program("swift", in: searchPath),
      let resolved = System.resolvingLinks(in: swift)
    else { return [] }
    return [folder(of: resolved)]
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }

  private static func program(_ name: String, in folders: [String]) -> String? {
    folders.lazy.map { "\($0)/\(name)" }.first(where: System.mayRun)
  }

  /// Runs it, with this program's streams.
  ///
  /// - Parameters:
  ///   - arguments: What it is given.
  ///   - scratch: A folder for a file of arguments, where there are many.
  /// - Returns: The status that it ended with.
  /// - Throws: Where it cannot be run, or does not end by itself.
  func run(_ arguments: [String], scratch: TemporaryFolder) throws(Failure) -> Int32 {
    var arguments = arguments
    if arguments.reduce(0, { $0 + $1.utf8.count + 1 }) > Self.room {
      // Another name than the module's, which is in the same folder and called as the user says.
      let isTaken = arguments.last == scratch.file("arguments")
      let file = scratch.file(isTaken ? "list" : "arguments")
      var contents = ByteWriter()
      contents.bytes(LinkerLine.responseFile(arguments).utf8)
      do throws(FileError) {
        try OutputFile.path(file).write(contents)
      } catch {
        throw .file(error)
      }
      arguments = ["--rsp-quoting=posix", "@\(file)"]
    }
    let ending: System.Ending
    do throws(System.Failure) {
      ending = try System.run(path, flavor + arguments)
    } catch {
      throw failed("cannot be run: \(error)")
    }
    switch ending {
    case .exited(let status): return status
    case .killed(let signal): throw failed("was ended by signal \(signal)")
    }
  }

  private func failed(_ message: String) -> Failure {
    Failure(.input, Diagnostic(.error, .linkerFailed, message, file: path))
  }
}

extension Failure {
  fileprivate static func noLinker(_ message: String) -> Failure {
    Failure(
      .input,
      Diagnostic(.error, .linkerNotFound, message, hint: "say with --wasm-ld-path where it is"))
  }
}
