import Foundation
import TestSupport
import Testing

/// Programs of other people's, as they come, at work: natively on the engine's own Preview 1 and
/// converted they say the same, end with the same status and leave the same files.
///
/// Graphviz draws too, but its module has functions to call instead of a command (its `_start` does
/// nothing): `Tests/Hosts/checks/libraries.py` calls them.
@Suite(.serialized, .enabled(if: Tools.areInstalled, "WASI_UPLIFT_TOOLS is not set"))
struct RealProgramTests {
  static let jobs: [Job] = [
    Job(
      "resvg", ["/work/drawing.svg", "/work/drawing.png"], files: ["drawing.svg": .file(drawing)],
      makes: ["drawing.png"]),
    Job("resvg", ["--width", "500", "-", "-c"], input: drawing, speaks: true),
    Job("usvg", ["-", "-c"], input: drawing, speaks: true),
    Job(
      "boolector", ["-m", "/work/equations.smt2"], files: ["equations.smt2": .file(equations)],
      status: 10, speaks: true),
    Job("boolector", ["--no-such-option"], status: 1, speaks: true),
    // Compiling 69 MB is what takes long here: the engine is told to take it easy. What it compiles
    // so needs more of the stack.
    Job(
      "yosys",
      [
        "-q", "-p",
        "read_verilog /work/counter.v; synth_ice40 -noabc -top counter -json /work/counter.json "
          + "-blif /work/counter.blif",
      ],
      files: ["counter.v": .file(counter)], makes: ["counter.blif", "counter.json"],
      options: [
        "-O", "opt-level=0,regalloc-algorithm=single-pass",
        "-W", "exceptions=y,max-wasm-stack=33554432,async-stack-size=50331648",
      ], reads: "share"),
  ]

  @Test(arguments: jobs)
  func doesTheSame(_ job: Job) async throws {
    let tools = try Tools.required()
    guard let module = tools.module(job.program) else {
      try Test.cancel("\(job.program) was not fetched")
    }
    let folder = try TemporaryFolder()
    let component = folder.file("component.wasm")
    try await Uplift.convert(module, to: component)

    let native = try await job.run(module, with: tools)
    let converted = try await job.run(component, with: tools)
    #expect(native.status == job.status, "natively: \(native.errors)")
    #expect(converted.status == native.status)
    #expect(converted.errors == native.errors)
    #expect(converted.output == native.output)
    #expect(converted.files == native.files)
    let isSpoken = !(native.output.isEmpty && native.errors.isEmpty)
    #expect(isSpoken == job.speaks)
    for file in job.makes { #expect(native.files.entries[file] != nil, "\(file) is not there") }
  }
}

/// A program, what it is given, and what has to come of it.
struct Job: Sendable, CustomStringConvertible {
  let program: String
  let arguments: [String]
  var files: [String: FileTree.Entry]
  var input: Data
  var status: Int32
  /// Whether it says something.
  var speaks: Bool
  /// The files that are there afterwards.
  var makes: [String]
  /// What the engine is told.
  var options: [String]
  /// A folder beside the module that it reads, under its own name.
  var reads: String?

  var description: String { ([program] + arguments).joined(separator: " ") }

  init(
    _ program: String, _ arguments: [String], files: [String: FileTree.Entry] = [:],
    input: Data = Data(), status: Int32 = 0, speaks: Bool = false, makes: [String] = [],
    options: [String] = [], reads: String? = nil
  ) {
    self.program = program
    self.arguments = arguments
    self.files = files
    self.input = input
    self.status = status
    self.speaks = speaks
    self.makes = makes
    self.options = options
    self.reads = reads
  }

  /// What can be seen of a run, output as the bytes that it is.
  struct Outcome {
    var status: Int32
    var output: Data
    var errors: String
    var files: FileTree
  }

  /// Runs the module or component in a folder of its own, which it knows as `/work`.
  func run(_ file: URL, with tools: Tools) async throws -> Outcome {
    let folder = try TemporaryFolder()
    try FileTree(files).write(to: folder.url)
    var words = ["run", "--argv0", program, "--dir", "\(folder.url.path)::/work"] + options
    if let reads {
      words += ["--dir", "\(tools.folder.appending(path: "modules/\(reads)").path)::/\(reads)"]
    }
    var engine = Command(tools.program("wasmtime"), words + [file.path] + arguments)
    engine.input = input
    let result = try await engine.run()
    return Outcome(
      status: result.status, output: result.output, errors: result.errorText,
      files: try FileTree(readingFrom: folder.url))
  }
}

private let drawing = Data(
  """
  <svg xmlns="http://www.w3.org/2000/svg" width="320" height="200" viewBox="0 0 320 200">
    <defs><linearGradient id="sky" x2="0" y2="1">
      <stop offset="0" stop-color="#369"/><stop offset="1" stop-color="#fec"/>
    </linearGradient></defs>
    <rect width="320" height="200" fill="url(#sky)"/>
    <circle cx="240" cy="60" r="30" fill="#fd3" fill-opacity=".8"/>
    <path d="M0 200 Q80 90 160 160 T320 130 V200 Z" fill="#374" stroke="#232" stroke-width="3"/>
  </svg>
  """.utf8)

private let equations = Data(
  """
  (set-logic QF_BV)
  (declare-fun x () (_ BitVec 16))
  (declare-fun y () (_ BitVec 16))
  (assert (= (bvmul x y) #x3039))
  (assert (bvugt x #x0001))
  (assert (bvult x y))
  (check-sat)
  """.utf8)

private let counter = Data(
  """
  module counter(input clk, input reset, output reg [7:0] count);
    always @(posedge clk) if (reset) count <= 0; else count <= count + 3;
  endmodule
  """.utf8)
