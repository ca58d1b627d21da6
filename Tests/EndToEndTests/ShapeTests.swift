import Foundation
import TestSupport
import Testing

/// Modules of every shape that is accepted: each is converted, validated and run.
///
/// The page *Shapes* of the documentation has a row for each.
@Suite(.enabled(if: Tools.areInstalled, "WASI_UPLIFT_TOOLS is not set"))
struct ShapeTests {
  @Test(arguments: Shape.all)
  func runs(_ shape: Shape) async throws {
    let folder = try TemporaryFolder()
    let component = folder.file("component.wasm")
    let conversion = try await Uplift.run(
      ["convert", shape.program.module().path, "-o", component.path, "--verbose"] + shape.options)
    #expect(conversion.status == 0, "\(conversion.errorText)")
    for text in shape.says { #expect(conversion.errorText.contains(text)) }
    if shape.says.isEmpty { #expect(!conversion.errorText.contains("warning:")) }
    try await Uplift.validate(
      component,
      features: ["wasm2", "component-model", shape.feature].compactMap(\.self)
        .joined(separator: ","))
    for run in shape.runs { try await check(run, of: shape, component) }
  }

  private func check(_ run: Shape.Run, of shape: Shape, _ component: URL) async throws {
    var arguments = ["run"] + shape.engine
    if let call = run.call { arguments += ["--invoke", call] }
    var wasmtime = Command(try Tools.required().program("wasmtime"), arguments + [component.path])
    wasmtime.input = Data("abcdefghijklmnopqrst".utf8)
    wasmtime.environment = ["RUST_BACKTRACE": "0"]
    let result = try await wasmtime.run()
    #expect(result.status == run.status, "stderr: \(result.errorText)")
    #expect(result.outputText == run.output)
    for text in run.errors { #expect(result.errorText.contains(text)) }
  }

  /// Nobody looks for a shape in the tests.
  @Test func everyShapeIsDocumented() throws {
    let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/wasi-uplift/Documentation.docc/Shapes.md")
    let rows = Set(
      try String(contentsOf: page, encoding: .utf8).split(separator: "\n")
        .filter { $0.hasPrefix("| ") }
        .map { $0.split(separator: "|")[0].trimmingCharacters(in: .whitespaces) })
    for shape in Shape.all { #expect(rows.contains(shape.name), "there is no row for it") }
  }

  /// A function of the host that is put in place of one that the module imports: at instantiation,
  /// when it is run, and with the types that it has.
  @Test func callsWhatImportsAreMappedTo() async throws {
    let tools = try Tools.required()
    let folder = try TemporaryFolder()
    try await Uplift.convert(
      Program.wat("shapes/mapped").module(), to: folder.file("component.wasm"),
      options: [
        "--map", "env.add=example:host/math@1.0.0#plus",
        "--map", "env.now=example:host/math@1.0.0",
      ])
    let host = try await Program.wat("shapes/mapped-host").module()
    try await Command(
      tools.program("wasm-tools"),
      [
        "compose", folder.file("component.wasm").path, "-d", host.path,
        "-o", folder.file("whole.wasm").path,
      ]
    ).succeed()
    let result = try await Command(
      tools.program("wasmtime"), ["run", folder.file("whole.wasm").path]
    ).run()
    #expect(result.status == 43, "stderr: \(result.errorText)")
  }

  /// Functions that are imported as they are, without an interface.
  @Test func mapsToFunctionsWithoutAnInterface() async throws {
    let folder = try TemporaryFolder()
    let component = folder.file("component.wasm")
    try await Uplift.convert(
      Program.wat("shapes/mapped").module(), to: component,
      options: ["--map", "env.add=add-them", "--stub", "zero"])
    try await Uplift.validate(component)
    let wit = try await Command(
      Tools.required().program("wasm-tools"), ["component", "wit", component.path]
    ).succeed()
    #expect(
      String(decoding: wit, as: UTF8.self).contains(
        "import add-them: func(p0: s32, p1: s64) -> s64;"))
  }

  /// Every function that a module exports, converted or not, with its name and type or the reason.
  @Test func listsExports() async throws {
    let module = try await Program.wat("shapes/scalar-exports").module()
    let result = try await Uplift.run(["convert", "--list-exports", module.path])
    #expect(result.status == 0)
    #expect(result.errorText == "")
    #expect(
      result.outputText == """
        add                add: func(left: s32, right: s32) -> s32
        scaleBy            scale-by: func(the-factor: f64, p1: f32) -> f64
        log_2              log2: func(p0: s64) -> s64
        nothing            nothing: func()
        getValue           get-value2: func() -> s32
        get_value          get-value3: func() -> s32
        get-value          get-value: func() -> s32
        same               same: func(a-b: s32, a-b2: s32) -> s32
        HTTPStatus         http-status: func() -> s32
        pair               none: it gives 2 results, and a component's function gives one at most
        vector             none: it takes or gives v128, a type that components do not have
        many               none: it takes 17 parameters, and no more than 16 are passed without a memory
        加                  none: it has no letter in its name that a component could call it by
        ""                 none: it has no letter in its name that a component could call it by
        __wasm_call_ctors  none: it is of the runtime, by its name

        """)
  }

  /// What a component exports, as others read it.
  @Test func exportsFunctionsUnderTheirNames() async throws {
    let folder = try TemporaryFolder()
    let component = folder.file("component.wasm")
    try await Uplift.convert(Program.wat("shapes/scalar-exports").module(), to: component)
    let wit = try await Command(
      Tools.required().program("wasm-tools"), ["component", "wit", component.path]
    ).succeed()
    #expect(
      String(decoding: wit, as: UTF8.self) == """
        package root:component;

        world root {
          export add: func(left: s32, right: s32) -> s32;
          export scale-by: func(the-factor: f64, p1: f32) -> f64;
          export log2: func(p0: s64) -> s64;
          export nothing: func();
          export get-value2: func() -> s32;
          export get-value3: func() -> s32;
          export get-value: func() -> s32;
          export same: func(a-b: s32, a-b2: s32) -> s32;
          export http-status: func() -> s32;
        }

        """)
  }
}
