import Diagnostics
import ModuleRewriter
import Testing
import WasmBinary

/// What is refused, and with which words.
struct CheckTests {
  struct Refusal: Sendable {
    var sample: Sample
    var code: Diagnostic.Code
    var message: String
  }

  static let refusals: [Refusal] = [
    Refusal(
      sample: Sample(imports: [Sample.write], customSections: ["linking"]),
      code: .isObjectFile,
      message: "this is an object file: link it into a program first, with wasm-ld"),
    Refusal(
      sample: Sample(customSections: ["component-type:hello"]),
      code: .hasComponentType,
      message: """
        the section component-type:hello describes interfaces beyond Preview 1 (wit-bindgen makes \
        it), and these cannot be converted yet
        """),
    Refusal(
      sample: Sample(imports: [
        Import(module: "host", name: "log", type: .function(1)), Sample.exit,
        Import(module: "env", name: "memory", type: .memory(Sample.page)),
        Import(module: "env", name: "heap", type: .memory(Sample.page)),
      ]),
      code: .unknownImport,
      message: """
        nobody provides host.log (function), env.heap (memory): link the program so that it imports \
        nothing but functions of wasi_snapshot_preview1
        """),
    Refusal(
      sample: Sample(imports: [
        Sample.preview1("fd_levitate", 1), Sample.exit, Sample.preview1("path_lost", 1),
        Sample.preview1("fd_levitate", 1), Sample.preview1("sock_accept", 3, from: .unstable),
      ]),
      code: .unknownImport,
      message: "WASI Preview 1 does not have fd_levitate, path_lost, wasi_unstable.sock_accept"),
    Refusal(
      sample: Sample(
        imports: [Sample.preview1("fd_write", 1), Sample.exit, Sample.preview1("proc_exit", 0)],
        memories: [Sample.page]),
      code: .wrongSignature,
      message: """
        fd_write is imported as (param i32), but is (param i32 i32 i32 i32) (result i32); proc_exit \
        is imported as a function without parameters or results, but is (param i32)
        """),
    Refusal(
      sample: Sample(imports: [Sample.write, Sample.exit, Sample.preview1("fd_close", 2)]),
      code: .noMemory,
      message: "the module has no memory for what it imports: fd_write"),
    Refusal(
      sample: Sample(
        imports: [Sample.write], memories: [MemoryType(Limits(minimum: 1), is64: true)]),
      code: .unsupportedMemory,
      message: """
        memory 0 has 64-bit addresses, which WASI cannot take: build the program for wasm32
        """),
    Refusal(
      sample: Sample(
        imports: [Sample.write],
        memories: [MemoryType(Limits(minimum: 1, maximum: 1), isShared: true)]),
      code: .unsupportedMemory,
      message: """
        memory 0 is shared between threads, which components cannot do: build the program without \
        threads
        """),
    Refusal(
      sample: Sample(
        imports: [Sample.write], memories: [MemoryType(Limits(minimum: 9), pageSizeLog2: 0)]),
      code: .unsupportedMemory,
      message: "memory 0 has pages of 1 bytes: build the program with pages of 65536 bytes"),
    Refusal(
      sample: Sample(functions: [FunctionType([.i32])], exports: [Export("_start", .function(0))]),
      code: .wrongEntry,
      message: "_start has to take and give nothing, but has the type (param i32)"),
    Refusal(
      sample: Sample(memories: [Sample.page], exports: [Export("_initialize", .memory(0))]),
      code: .wrongEntry, message: "_initialize is exported, but is no function"),
    Refusal(
      sample: Sample(
        imports: ["fd_close", "fd_sync", "fd_close"].map { Sample.preview1($0, 2) }),
      code: .notImplemented, message: "fd_close, fd_sync cannot be converted yet"),
  ]

  @Test(arguments: refusals)
  func refuses(_ refusal: Refusal) throws {
    #expect(throws: ConversionError(refusal.code, refusal.message)) {
      try refusal.sample.survey.check { !["fd_close", "fd_sync"].contains($0.name) }
    }
  }

  @Test(arguments: [
    Sample(), Sample(imports: [Sample.exit]),
    Sample(imports: [Sample.write, Sample.write], memories: [Sample.page]),
    // Linked with its relocations kept, and a memory that Preview 1 never sees.
    Sample(imports: [Sample.write], memories: [Sample.page], customSections: ["linking"]),
    Sample(memories: [MemoryType(Limits(minimum: 1), is64: true)]),
  ])
  func accepts(_ sample: Sample) throws {
    try sample.survey.check { _ in true }
  }

  @Test(arguments: [
    ("", Diagnostic.Code.notWebAssembly, "this is no WebAssembly module: it is empty"),
    (
      "\0asm", .notWebAssembly, "this is no WebAssembly module: it ends within the preamble"
    ),
    (
      "\n ;; a comment\n\t(module)", .notWebAssembly,
      "this is a module in text form: make a binary of it with `wasm-tools parse`"
    ),
    (
      "Dear (reader)", .notWebAssembly,
      "this is not a WebAssembly module: it does not begin with \\0asm"
    ),
    (
      "\0asm\u{d}\0\u{1}\0", .isComponent,
      "this is a component already: there is nothing to convert"
    ),
    (
      "\0asm\u{1}\0\0\0\u{7}\u{5}\u{1}\u{1}a\u{9}\0", .malformed,
      "export section, export 0, offset 0xd: 0x9 is no kind of export"
    ),
  ])
  func saysWhatIsNoModule(_ text: String, _ code: Diagnostic.Code, _ message: String) {
    let error = #expect(throws: ConversionError.self) {
      _ = try MainModule(MemorySource(Array(text.utf8)))
    }
    #expect(error?.diagnostic.code == code)
    #expect(error.map { "\($0)" } == message)
    #expect(error?.cause != nil)
    #expect(error?.diagnostic.offset == error?.cause?.offset)
  }
}
