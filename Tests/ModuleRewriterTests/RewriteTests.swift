import ModuleRewriter
import Testing
import WasmBinary

struct RewriteTests {
  /// All three changes, in a module that holds a name that would be taken.
  static let sample = Sample(
    imports: [
      Sample.write, Sample.exit, Sample.write, Sample.preview1("fd_write#2", 3), Sample.write,
      Sample.preview1("fd_write", 3, from: .unstable),
    ],
    functions: [FunctionType(), FunctionType()], memories: [Sample.page],
    exports: [Export("_start", .function(7)), Export("start", .function(6))], start: 6,
    customSections: ["first", "last"])

  @Test func changesNothingWithoutNeed() throws {
    let sample = Sample(
      imports: [Sample.write, Sample.preview1("fd_write", 3, from: .unstable)],
      functions: [FunctionType()], memories: [Sample.page], exports: [Export("m", .memory(0))])
    let rewrite = Rewrite(for: try sample.survey, sharesMemory: true)
    #expect(rewrite.isEmpty)
    guard case .source(let range) = rewrite.apply(to: try sample.main) else {
      Issue.record("the module is not embedded as it is")
      return
    }
    #expect(try range.bytes() == sample.bytes)
  }

  @Test func keepsTheStartSectionWithoutPreview1() throws {
    let sample = Sample(functions: [FunctionType()], start: 0)
    #expect(Rewrite(for: try sample.survey, sharesMemory: true).isEmpty)
  }

  @Test func findsNamesThatAreFree() throws {
    let rewrite = Rewrite(for: try Self.sample.survey, sharesMemory: true)
    #expect(rewrite.startExport == Export("start#2", .function(6)))
    #expect(rewrite.memoryExport == Export("memory", .memory(0)))
    #expect(rewrite.importRenames.map(\.position) == [2, 4])
    #expect(rewrite.importRenames.map(\.name) == ["fd_write#3", "fd_write#4"])
  }

  /// Each import counts on from the last one of its name, past those that are taken.
  @Test func findsNamesForVeryManyEqualImports() throws {
    let taken = (2...1000).map { Sample.preview1("fd_write#\($0)", 3) }
    let equal = Array(repeating: Sample.write, count: 3000)
    let sample = Sample(imports: taken + equal, memories: [Sample.page])
    let renames = Rewrite(for: try sample.survey, sharesMemory: false).importRenames
    #expect(renames.map(\.name) == (1001...3999).map { "fd_write#\($0)" })
    #expect(renames.map(\.position) == (1000...3998).map { $0 })
  }

  @Test func changesWhatItSaysAndNothingElse() throws {
    let main = try Self.sample.main
    let rewrite = Rewrite(for: try Self.sample.survey, sharesMemory: true)
    let changed = try MainModule(MemorySource(bytes(of: rewrite.apply(to: main))))

    #expect(changed.sections.map(\.id) == main.sections.map(\.id).filter { $0 != .start })
    #expect(
      changed.module.imports?.entries.map(\.name) == [
        "fd_write", "proc_exit", "fd_write#3", "fd_write#2", "fd_write#4", "fd_write",
      ])
    #expect(
      changed.module.exports?.entries.map(\.name) == ["_start", "start", "memory", "start#2"])
    let kept: (MainModule) throws -> [[UInt8]] = { main in
      try main.sections.filter { ![.import, .export, .start].contains($0.id) }
        .map { try $0.range.bytes() }
    }
    #expect(try kept(changed) == kept(main))
    #expect(Rewrite(for: try Survey(changed), sharesMemory: true).isEmpty)
  }

  @Test func putsExportsWhereTheyBelong() throws {
    let sample = Sample(
      imports: [Sample.exit], functions: [FunctionType()], memories: [Sample.page], start: 1,
      customSections: ["first", "last"])
    let rewrite = Rewrite(for: try sample.survey, sharesMemory: true)
    let changed = try MainModule(MemorySource(bytes(of: rewrite.apply(to: sample.main))))
    #expect(
      changed.sections.map(\.id) == [
        .custom, .type, .import, .function, .memory, .export, .code, .custom,
      ])
  }

  /// A section that is copied keeps a size that is written with more bytes than it needs, as
  /// linkers do it.
  @Test func copiesPaddedSizes() throws {
    let padded: [UInt8] = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 0x81, 0x80, 0x80, 0x80, 0, 0]
    let memory: [UInt8] = [5, 3, 1, 0, 1]
    let main = try MainModule(MemorySource(padded + memory))
    var rewrite = Rewrite(for: try Survey(main), sharesMemory: true)
    rewrite.memoryExport = Export("m", .memory(0))
    #expect(
      try bytes(of: rewrite.apply(to: main)) == padded + memory + [7, 5, 1, 1, 0x6d, 2, 0])
  }

  private func bytes(of module: EmbeddedModule) throws -> [UInt8] {
    switch module {
    case .source(let range): return try range.bytes()
    case .written(let writer): return try writer.bytes()
    case .module(let module):
      var writer = ByteWriter()
      module.encode(to: &writer)
      return try writer.bytes()
    }
  }
}
