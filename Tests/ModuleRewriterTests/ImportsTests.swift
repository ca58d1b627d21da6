import ComponentModel
import Diagnostics
import ModuleRewriter
import Testing
import WASI
import WasmBinary

/// Least privilege: what components import, for what modules import and what was chosen.
@Suite struct ImportsTests {
  /// A module by what it imports, and how it is converted.
  struct Row {
    var imports: [Name]
    var edition = Preview1Edition.snapshot
    var choices: [Choice] = []

    enum Choice: String {
      case collapse = "--exit-code collapse"
      case wasi11 = "--wasi 0.2.11"
      case wasi12 = "--wasi 0.2.12"
      case wasi99 = "--wasi 0.2.99"
      case keepPreopens = "--keep-preopens"
    }

    var title: String {
      let origin = edition == .snapshot ? [] : ["from \(edition.rawValue)"]
      let names = imports.isEmpty ? "nothing" : imports.joined(separator: " ")
      return ([names] + origin + choices.map(\.rawValue)).joined(separator: ", ")
    }

    var options: ConversionOptions {
      choices.reduce(into: ConversionOptions()) { options, choice in
        switch choice {
        case .collapse: options.exitCode = .collapse
        case .wasi11: options.wasiVersion = PackageVersion(0, 2, 11)
        case .wasi12: options.wasiVersion = PackageVersion(0, 2, 12)
        case .wasi99: options.wasiVersion = PackageVersion(0, 2, 99)
        case .keepPreopens: options.keepsPreopens = true
        }
      }
    }
  }

  /// What C hello world imports from Preview 1.
  private static let hello: [Name] = [
    "args_get", "args_sizes_get", "fd_close", "fd_fdstat_get", "fd_seek", "fd_write", "proc_exit",
  ]

  static let rows: [Row] = [
    Row(imports: []),
    Row(imports: [], choices: [.keepPreopens]),
    Row(imports: ["sched_yield"]),
    Row(imports: ["sched_yield"], choices: [.keepPreopens]),
    Row(imports: ["proc_exit"]),
    Row(imports: ["proc_exit"], choices: [.wasi11]),
    Row(imports: ["proc_exit"], choices: [.wasi12]),
    Row(imports: ["proc_exit"], choices: [.wasi99]),
    Row(imports: ["proc_exit"], choices: [.collapse]),
    Row(imports: ["args_get", "args_sizes_get"]),
    Row(imports: ["environ_get"]),
    Row(imports: ["clock_time_get"]),
    Row(imports: ["random_get"]),
    Row(imports: ["fd_write"]),
    Row(imports: ["fd_write"], choices: [.keepPreopens]),
    Row(imports: ["fd_read"]),
    Row(imports: ["fd_read", "fd_write"]),
    Row(imports: ["fd_seek"]),
    Row(imports: ["fd_seek"], edition: .unstable),
    Row(imports: ["fd_filestat_get"]),
    Row(imports: ["fd_filestat_get"], edition: .unstable),
    Row(imports: ["poll_oneoff"]),
    Row(imports: ["poll_oneoff"], edition: .unstable),
    Row(imports: hello),
    Row(imports: hello, choices: [.wasi11]),
    Row(imports: hello, choices: [.keepPreopens]),
    Row(imports: ["fd_prestat_get", "fd_prestat_dir_name"]),
    Row(imports: ["path_open"]),
    Row(imports: ["path_open", "fd_read"]),
    Row(imports: ["path_open", "fd_write"]),
    Row(imports: ["path_unlink_file"]),
    Row(imports: ["path_filestat_get"], edition: .unstable),
  ]

  @Test func areThoseRecorded() throws {
    var text = ""
    for row in Self.rows {
      let module = try CoreModule.command(importing: row.imports, from: row.edition)
      let converter = Converter(options: row.options)
      let assembly = try converter.assembly(for: MemorySource(module.encoded()))
      let imports = assembly.steps.flatMap { step -> [ImportPlan.Import] in
        if case .importInterfaces(let plan) = step { plan.imports } else { [] }
      }
      // What is planned is what a decoder finds.
      let bytes = try converter.convert(MemorySource(module.encoded())).component.bytes()
      #expect(try Self.importedNames(in: bytes) == imports.map { Name($0.name) }, "\(row.title)")

      text += row.title + "\n"
      for entry in imports {
        let dropped = entry.dropped.map { Interface.dropName(of: $0) }
        let used = (entry.functions.map(\.exportName) + dropped).joined(separator: ", ")
        text += "  \(entry.name): \(used.isEmpty ? "only its types" : used)\n"
      }
    }
    try Snapshot.check(text, "imports.txt")
  }

  @Test func exitCodesAreNotedWhereTheyAloneNeedANewerHost() throws {
    func notes(_ row: Row) throws -> [Diagnostic.Code] {
      let module = try CoreModule.command(importing: row.imports, from: row.edition)
      return try Converter(options: row.options).convert(MemorySource(module.encoded()))
        .diagnostics.map(\.code)
    }
    #expect(try notes(Row(imports: Self.hello)) == [.exitCodeNeedsNewerHost])
    #expect(try notes(Row(imports: Self.hello, choices: [.collapse])) == [])
    #expect(try notes(Row(imports: Self.hello, choices: [.wasi11])) == [])
    #expect(try notes(Row(imports: ["fd_write"])) == [])
    #expect(try notes(Row(imports: [])) == [])
  }

  private static func importedNames(in component: [UInt8]) throws -> [Name] {
    try Component(decoding: MemorySource(component)).sections.flatMap { section -> [Name] in
      if case .imports(let entries) = section { entries.map(\.name.name) } else { [] }
    }
  }
}
