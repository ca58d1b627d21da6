import TestSupport

/// A module of some shape, and what comes of it.
struct Shape: Sendable, CustomStringConvertible {
  /// What it is called, in the tests and in the documentation.
  var name: String
  var program: Program
  /// What the conversion is told.
  var options: [String] = []
  /// Words that the conversion says.
  var says: [String] = []
  /// What validation has to know of besides WebAssembly 2.0.
  var feature: String?
  /// What the engine has to be told.
  var engine: [String] = []
  var runs: [Run]

  var description: String { name }

  init(
    _ name: String, _ program: String, options: [String] = [], says: [String] = [],
    feature: String? = nil, engine: [String] = [], _ runs: Run...
  ) {
    self.name = name
    self.program = .wat(program)
    self.options = options
    self.says = says
    self.feature = feature
    self.engine = engine
    self.runs = runs
  }

  /// What is done with the component, and what is seen then.
  struct Run: Sendable {
    /// The function that is called; without, it is run as a command.
    var call: String?
    var status: Int32 = 0
    var output = ""
    /// Words that stderr holds.
    var errors: [String] = []

    static func prints(_ output: String, status: Int32 = 0) -> Run {
      Run(status: status, output: output)
    }
    static func exits(_ status: Int32) -> Run { Run(status: status) }
    static func call(_ call: String, gives output: String) -> Run {
      Run(call: call, output: output + "\n")
    }
    static func traps(_ call: String? = nil, showing errors: String...) -> Run {
      Run(call: call, status: 134, errors: errors)
    }
  }
}

extension Shape {
  static let all = memories + entries + imports + exports + features + languages

  private static let memories = [
    Shape("memory under another name", "memory-other-name", .prints("hello\n")),
    Shape("memory not exported", "memory-not-exported", .prints("hello\n")),
    Shape("memory from env.memory", "memory-imported", .prints("hello\nhello\n")),
    Shape(
      "memory from env.memory, exported again", "shapes/memory-imported-exported",
      .prints("hello\n")),
    Shape(
      "memory from anywhere, chosen", "shapes/memory-named-import",
      options: ["--memory", "js.mem"],
      .prints("hello\n")),
    Shape(
      "several memories, one exported as memory", "shapes/memory-second-exported",
      feature: "multi-memory", .prints("hello\n")),
    Shape(
      "several memories, none exported as memory", "shapes/memory-chosen",
      says: ["warning:", "--memory", "memory 0"], feature: "multi-memory", .prints("heap\n")),
    Shape(
      "several memories, chosen by name", "shapes/memory-chosen", options: ["--memory", "texts"],
      feature: "multi-memory", .prints("texts\n")),
    Shape(
      "several memories, chosen by number", "shapes/memory-chosen", options: ["--memory", "1"],
      feature: "multi-memory", .prints("texts\n")),
    Shape(
      "pages of one byte", "shapes/memory-small-pages", says: ["custom-page-sizes"],
      feature: "custom-page-sizes", engine: ["-W", "custom-page-sizes"],
      .prints("abcdefghijklmnopqrst", status: 21)),
    Shape(
      "shared memory without threads", "shapes/memory-shared", says: ["warning:", "single thread"],
      feature: "threads", .prints("hello\n")),
    Shape(
      "shared env.memory, threads never started", "shapes/memory-shared-imported",
      options: ["--stub", "trap"], says: ["warning:", "wasi.thread-spawn"], feature: "threads",
      .prints("hello\n")),
    Shape(
      "64-bit memory beside WASI's", "shapes/memory64-beside", feature: "memory64,multi-memory",
      .prints("hello\n")),
    Shape("no memory", "no-memory", .exits(3)),
    Shape("no WASI", "no-wasi", .exits(0)),
  ]

  private static let entries = [
    Shape("start section with WASI, _start", "start-writes", .prints("start\nmain\n")),
    Shape("start section without WASI, _start", "shapes/start-without-wasi", .exits(6)),
    Shape("start section alone", "shapes/start-alone", .call("status()", gives: "7")),
    Shape(
      "start section, _initialize", "shapes/start-and-initialize",
      .call("steps()", gives: "start\ninit\n12")),
    Shape("start section, its name taken", "shapes/start-name-taken", .exits(8)),
    Shape(
      "_initialize and _start", "shapes/initialize-and-start", says: ["_initialize"], .exits(4)),
    Shape(
      "_initialize alone", "reactor",
      .call("initializations()", gives: "initialized\n1")),
    Shape(
      "a function exported under no name", "shapes/default-export",
      says: ["warning:", "_start is not called"], .exits(15)),
    Shape(
      "_initialize that is the whole program", "shapes/initialize-is-program",
      .prints("hello\n", status: 16)),
    Shape(
      "a start section that is the whole program", "shapes/start-section-is-program",
      .prints("hello\n")),
    Shape(
      "_start that returns something", "shapes/start-returns",
      says: ["warning:", "(i32 f64 v128 funcref)"], .prints("hello\n")),
    Shape(
      "_start that is an import", "shapes/start-is-import", options: ["--stub", "trap"],
      .traps(showing: "env.main")),
    Shape(
      "a function of WASI exported again", "shapes/preview1-exported",
      .call("yield()", gives: "0"), .call("yield-twice()", gives: "0")),
  ]

  private static let imports = [
    Shape(
      "duplicate imports of WASI", "duplicate-imports", .prints("twin\ntwin\ntwin\n", status: 5)),
    Shape(
      "duplicate foreign imports, stubs that answer zero", "shapes/duplicate-foreign",
      options: ["--stub", "zero"], .call("sum()", gives: "0")),
    Shape(
      "a foreign import, a stub that traps", "shapes/stub-in-trace", options: ["--stub", "trap"],
      says: ["env.draw_pixel"], .traps(showing: "stubs!env.draw_pixel", "render", "main")),
    Shape(
      "stubs of every type", "shapes/stub-of-every-type", options: ["--stub", "zero"], .exits(9)),
  ]

  private static let exports = [
    Shape(
      "a library of plain functions", "shapes/scalar-exports",
      says: [
        "scaleBy is exported as scale-by", "pair is not exported", "vector is not exported",
        "many is not exported", "加 is not exported",
      ],
      .call("add(1, 2)", gives: "3"), .call("scale-by(1.5, 2)", gives: "3"),
      .call("log2(1024)", gives: "10"), .call("same(9, 2)", gives: "7"),
      .call("get-value()", gives: "3"), .call("get-value2()", gives: "1")),
    Shape(
      "a library, some of its functions", "shapes/scalar-exports",
      options: ["--export", "get_value", "--export", "HTTPStatus"],
      .call("get-value()", gives: "2"), .call("http-status()", gives: "200")),
    Shape(
      "a command that exports functions", "shapes/command-with-exports",
      options: ["--export", "double", "--export", "leave"], .exits(0),
      .call("double(21)", gives: "42"), Run(call: "leave(5)", status: 5)),
    Shape("exports with any name", "shapes/strange-names", .prints("hello\n")),
  ]

  private static let features = [
    Shape(
      "garbage collection", "shapes/gc", feature: "gc,function-references", .prints("hello\n")),
    Shape("exceptions and tags", "shapes/exceptions", feature: "exceptions", .exits(11)),
    Shape(
      "tail calls", "shapes/tail-calls", feature: "tail-call,function-references", .exits(12)),
    Shape("vectors", "shapes/vectors", feature: "relaxed-simd", .exits(14)),
    Shape(
      "extended constants", "shapes/extended-constants", feature: "extended-const,gc",
      .prints("hello\n")),
    Shape(
      "instructions on several memories", "shapes/several-memories", feature: "multi-memory",
      .prints("hello\n")),
    Shape(
      "typed function references", "shapes/typed-references", feature: "function-references",
      .exits(13)),
  ]

  private static let languages = [
    Shape("like TinyGo", "shapes/like-tinygo", .prints("hello\nhello\n")),
    Shape(
      "like AssemblyScript", "shapes/like-assemblyscript", options: ["--stub", "trap"],
      says: ["env.abort"], .prints("hello\n")),
    Shape(
      "like Kotlin", "shapes/like-kotlin", feature: "gc,exceptions,function-references",
      .call("main()", gives: "hello\n42")),
    Shape(
      "like .NET", "shapes/like-dotnet", options: ["--stub", "trap"],
      says: ["SystemNative_GetSocketOption"], .prints("hello\n", status: 5)),
  ]
}
