import Files
import Testing

@testable import wasi_uplift

/// Where outputs go, which is decided before anything is opened.
struct OutputPlanTests {
  @Test(arguments: [
    ("app.wasm", "app.component.wasm"), ("a/b/app.wasm", "app.component.wasm"),
    ("app", "app.component.wasm"), ("app.core.wasm", "app.core.component.wasm"),
    ("a/app.component.wasm", "app.component.wasm"), (".wasm", ".component.wasm"),
  ])
  func namesOutputs(_ input: String, _ output: String) {
    #expect(OutputPlan.outputName(for: input) == output)
  }

  @Test(
    arguments: [
      (.path("out/"), nil), (nil, "out"), (nil, "out/"),
    ] as [(OutputFile?, String?)])
  func putsOutputsIntoFolders(_ output: OutputFile?, _ folder: String?) throws {
    let plan = try OutputPlan([.path("x/a.wasm"), .path("b")], to: output, folder: folder)
    #expect(
      plan.steps == [
        .init(input: .path("x/a.wasm"), output: .path("out/a.component.wasm")),
        .init(input: .path("b"), output: .path("out/b.component.wasm")),
      ])
  }

  @Test func refusesOneNameForTwo() {
    #expect(
      throws: Failure.usage(
        "x/a.wasm and y/a would both become out/a.component.wasm",
        hint: "convert them to different folders")
    ) {
      _ = try OutputPlan([.path("x/a.wasm"), .path("y/a")], to: nil, folder: "out")
    }
  }

  @Test(
    arguments: [
      ([.path("a"), .path("b")], .path("out.wasm"), nil),
      ([.path("a"), .path("b")], .standardOutput, nil),
      ([.standardInput], nil, "out"),
      ([.path("a")], nil, nil),
      ([.path("a")], .path("out.wasm"), "out"),
    ] as [([InputFile], OutputFile?, String?)])
  func refusesWhatFitsNowhere(
    _ inputs: [InputFile], _ output: OutputFile?, _ folder: String?
  ) throws {
    let failure = #expect(throws: Failure.self) {
      _ = try OutputPlan(inputs, to: output, folder: folder)
    }
    #expect(failure?.status == .usage)
  }
}

/// The words of Make and Ninja.
struct DepfileTests {
  @Test(arguments: [
    ("a/b.wasm", "a/b.wasm"), ("a b", #"a\ b"#), ("a#b", ##"a\#b"##), ("a$b", "a$$b"),
    ("a:b", #"a\:b"#), (#"a\b"#, #"a\b"#), (#"a\ b"#, #"a\\\ b"#), ("größe", "größe"),
  ])
  func escapesNames(_ name: String, _ escaped: String) {
    #expect(Depfile.escaped(name) == escaped)
  }

  @Test func hasARuleForEachOutput() throws {
    let plan = try OutputPlan([.path("a.wasm"), .path("b c.wasm")], to: nil, folder: "out")
    #expect(
      try Depfile(plan, in: .standardOutput).text == """
        out/a.component.wasm: a.wasm
        out/b\\ c.component.wasm: b\\ c.wasm

        """)
    let fromStandardInput = try OutputPlan([.standardInput], to: .path("out"), folder: nil)
    #expect(try Depfile(fromStandardInput, in: .standardOutput).text == "out:\n")
  }

  @Test func refusesNamesThatNoRuleCanHave() throws {
    for output in [OutputFile.standardOutput, .path("two\nlines")] {
      let plan = try OutputPlan([.path("a.wasm")], to: output, folder: nil)
      #expect(throws: Failure.self) { _ = try Depfile(plan, in: .standardOutput) }
    }
  }

  /// Neither what is read nor what is written is taken for the place of the dependencies.
  @Test(arguments: ["a.wasm", "out"])
  func refusesToWriteOverOthers(_ path: String) throws {
    let plan = try OutputPlan([.path("a.wasm")], to: .path("out"), folder: nil)
    #expect(
      throws: Failure.usage(
        "--depfile would write over \(path)", hint: "give the dependencies a file of their own")
    ) {
      _ = try Depfile(plan, in: .path(path))
    }
  }
}
