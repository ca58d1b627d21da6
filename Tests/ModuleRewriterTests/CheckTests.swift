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

    init(_ sample: Sample, _ code: Diagnostic.Code, _ message: String) {
      self.sample = sample
      self.code = code
      self.message = message
    }
  }

  static let refusals: [Refusal] = [
    Refusal(
      Sample(imports: [Sample.write], customSections: ["linking"]), .isObjectFile,
      "this is an object file"),
    Refusal(
      Sample(memories: [Sample.page], customSections: ["dylink.0"]), .isSharedLibrary,
      "this is a shared library, which only a program that loads it can run"),
    Refusal(
      Sample(customSections: ["component-type:hello"]), .hasComponentType,
      """
      the section component-type:hello describes interfaces beyond Preview 1 (wit-bindgen makes \
      it), and these cannot be converted yet
      """),
    Refusal(
      Sample(imports: [
        Import(module: "host", name: "log", type: .function(1)), Sample.exit,
        Import(module: "env", name: "memory", type: .memory(Sample.page)),
        Import(module: "env", name: "heap", type: .memory(Sample.page)),
        Sample.preview1("fd_levitate", 1),
      ]), .unknownImport,
      "nobody provides host.log, env.heap (memory), wasi_snapshot_preview1.fd_levitate"),
    Refusal(
      Sample(imports: [
        Sample.preview1("fd_levitate", 1), Sample.exit, Sample.preview1("path_lost", 1),
        Sample.preview1("fd_levitate", 1), Sample.preview1("sock_accept", 3, from: .unstable),
      ]), .unknownImport,
      "WASI Preview 1 does not have fd_levitate, path_lost, wasi_unstable.sock_accept"),
    Refusal(
      Sample(imports: [Import(module: "wasi", name: "thread-spawn", type: .function(2))]),
      .needsThreads,
      "the module starts threads, which components cannot do: it imports wasi.thread-spawn"),
    Refusal(
      Sample(
        imports: [Sample.preview1("fd_write", 1), Sample.exit, Sample.preview1("proc_exit", 0)],
        memories: [Sample.page]), .wrongSignature,
      """
      fd_write is imported as (param i32), but is (param i32 i32 i32 i32) (result i32); proc_exit \
      is imported as a function without parameters or results, but is (param i32)
      """),
    Refusal(
      Sample(imports: [Sample.write, Sample.exit, Sample.preview1("fd_close", 2)]), .noMemory,
      "the module has no memory for what it imports: fd_write"),
    Refusal(
      Sample(imports: [Sample.write], memories: [MemoryType(Limits(minimum: 1), is64: true)]),
      .unsupportedMemory, "memory 0 has 64-bit addresses, which WASI cannot take"),
    Refusal(
      Sample(functions: [FunctionType([.i32])], exports: [Export("_start", .function(0))]),
      .wrongEntry, "_start has to have no parameters, but has the type (param i32)"),
    Refusal(
      Sample(memories: [Sample.page], exports: [Export("_initialize", .memory(0))]), .wrongEntry,
      "_initialize is exported, but is not a function"),
  ]

  @Test(arguments: refusals)
  func refuses(_ refusal: Refusal) throws {
    let error = #expect(throws: ConversionError.self) {
      try refusal.sample.survey.check(in: refusal.sample.main)
    }
    #expect(error?.diagnostic.code == refusal.code)
    #expect(error?.diagnostic.message == refusal.message)
  }

  @Test(arguments: [
    Sample(), Sample(imports: [Sample.exit]),
    Sample(imports: [Sample.write, Sample.write], memories: [Sample.page]),
    // Linked with its relocations kept, and a memory that Preview 1 never sees.
    Sample(imports: [Sample.write], memories: [Sample.page], customSections: ["linking"]),
    Sample(memories: [MemoryType(Limits(minimum: 1), is64: true)]),
  ])
  func accepts(_ sample: Sample) throws {
    try sample.survey.check(in: sample.main)
  }

  @Test(arguments: [
    ("", Diagnostic.Code.notWebAssembly, "this is not a WebAssembly module: it is empty"),
    (
      "\0asm", .notWebAssembly, "this is not a WebAssembly module: it ends within the preamble"
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
      "export section, export 0, at 0xd: 0x9 is no kind of export"
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
