import ModuleRewriter
import Testing
import WasmBinary

struct SurveyTests {
  @Test func findsWhatACommandWants() throws {
    let sample = Sample(
      imports: [
        Sample.write,
        Import(
          module: "env", name: "table", type: .table(TableType(.function, Limits(minimum: 1)))),
        Sample.preview1("fd_close", 2, from: .unstable), Sample.write,
      ],
      functions: [FunctionType(), FunctionType()], memories: [Sample.page],
      exports: [Export("memory", .memory(0)), Export("_start", .function(4))],
      start: 3, customSections: ["producers", "name"])
    #expect(
      try sample.survey.description == """
        import 0: wasi_snapshot_preview1.fd_write (param i32 i32 i32 i32) (result i32)
        import 2: wasi_unstable.fd_close (param i32) (result i32)
        import 3: wasi_snapshot_preview1.fd_write (param i32 i32 i32 i32) (result i32)
        import 1: env.table (table), foreign
        memory 0: 1 pages, exported as memory
        command, start section is function 3, _start is function 4
        export memory
        export _start
        custom section producers
        custom section name
        """)
    #expect(try sample.survey.preview1.map(\.function) == [0, 1, 2])
  }

  @Test(arguments: [
    (Sample(memories: [Sample.page]), "memory 0: 1 pages, not exported"),
    (
      Sample(memories: [Sample.page, Sample.page], exports: [Export("heap", .memory(1))]),
      "memory 1: 1 pages, exported as heap"
    ),
    (
      Sample(
        memories: [Sample.page, Sample.page],
        exports: [Export("heap", .memory(0)), Export("memory", .memory(1))]),
      "memory 1: 1 pages, exported as memory"
    ),
    (
      Sample(imports: [Import(module: "env", name: "memory", type: .memory(Sample.page))]),
      "memory 0: 1 pages, imported from env.memory"
    ),
    (
      Sample(imports: [Import(module: "other", name: "memory", type: .memory(Sample.page))]),
      "nil"
    ),
    // One that nobody provides is no reason to take none.
    (
      Sample(
        imports: [Import(module: "other", name: "memory", type: .memory(Sample.page))],
        memories: [Sample.page]),
      "memory 1: 1 pages, not exported"
    ),
  ])
  func findsTheMemory(_ sample: Sample, _ expected: String) throws {
    #expect(try sample.survey.memory.map { "\($0)" } ?? "nil" == expected)
  }

  @Test(arguments: [
    (["_start"], EntrySurvey.Kind.command), (["_initialize"], .reactor),
    (["_initialize", "_start"], .command), (["start"], .library),
  ])
  func tellsKindsOfProgramsApart(_ names: [Name], _ kind: EntrySurvey.Kind) throws {
    let sample = Sample(
      functions: [FunctionType()], exports: names.map { Export($0, .function(0)) })
    #expect(try sample.survey.entry.kind == kind)
  }
}
