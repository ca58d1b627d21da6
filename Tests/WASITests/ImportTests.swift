import ComponentModel
import Foundation
import TestSupport
import Testing
import WASI
import WasmBinary

/// Imports functions of WASI 0.2 into components, and asks validation and an engine about them.
@Suite struct ImportTests {
  /// Everything there is to import: `run` is what commands export.
  static let everything = Preview2.interfaces.filter { $0 != Preview2.Run.interface }
    .flatMap { interface in
      interface.functions.map { FunctionReference(interface.name, $0.exportName) }
        + interface.resources.map { FunctionReference(interface.name, Interface.dropName(of: $0)) }
    }

  /// What a C program needs that writes to its standard output, and exits.
  static let hello: [FunctionReference] = [
    .init("wasi:cli/environment", "get-arguments"),
    .init("wasi:cli/environment", "get-environment"),
    .init("wasi:cli/exit", "exit-with-code"),
    .init("wasi:cli/stdout", "get-stdout"),
    .init("wasi:cli/stderr", "get-stderr"),
    .init("wasi:cli/terminal-stdout", "get-terminal-stdout"),
    .init("wasi:cli/terminal-stderr", "get-terminal-stderr"),
    .init("wasi:cli/terminal-output", "[resource-drop]terminal-output"),
    .init("wasi:io/error", "[resource-drop]error"),
    .init("wasi:io/streams", "[method]output-stream.check-write"),
    .init("wasi:io/streams", "[method]output-stream.write"),
    .init("wasi:io/streams", "[method]output-stream.blocking-flush"),
    .init("wasi:io/streams", "[method]output-stream.blocking-write-and-flush"),
    .init("wasi:io/streams", "[resource-drop]output-stream"),
  ]

  static func plan(
    _ references: some Sequence<FunctionReference>,
    upTo newest: PackageVersion = Preview2.newestVersion
  ) throws(ImportError) -> ImportPlan {
    try ImportPlan(reaching: references, in: Preview2.interfaces, upTo: newest)
  }

  /// A component that does nothing but import and lower, and can be run.
  static func component(
    _ references: [FunctionReference], namesUsedResources: Bool = false
  ) throws -> [UInt8] {
    var builder = ComponentBuilder()
    let imported = builder.importInterfaces(
      try plan(references), namesUsedResources: namesUsedResources)
    let support = builder.instantiate(builder.embed(.source(supportModule)))
    let memory = builder.alias(coreMemory: "memory", of: support)
    let realloc = builder.alias(coreFunction: "realloc", of: support)
    let run = builder.alias(coreFunction: "run", of: support)

    var lowered: [CoreInstance.Export] = []
    var types: [FunctionType] = []
    for reference in references {
      let lowering = try #require(Preview2.lowering(of: reference))
      let function: CoreFunctionIndex
      if let resource = imported.dropped[reference] {
        function = builder.resourceDrop(resource)
      } else {
        let options: [CanonicalOption] =
          (lowering.requirements.memory ? [.memory(memory)] : [])
          + (lowering.requirements.realloc ? [.realloc(realloc)] : [])
        function = builder.lower(
          try #require(imported.functions[reference]), options: options)
      }
      types.append(lowering.type)
      lowered.append(.init(Name(reference.description), .function(function)))
    }
    // Its imports have the types that flattening gives, so that validation holds them against the
    // lowered functions.
    let main = CoreModule(sections: [
      .type(TypeSection(functions: types)),
      .import(
        ImportSection(
          lowered.enumerated().map { position, export in
            Import(module: "wasi", name: export.name, type: .function(TypeIndex(position)))
          })),
    ])
    let functions = builder.coreInstance(exporting: lowered)
    _ = builder.instantiate(builder.embed(.module(main)), with: [.init("wasi", functions)])
    let result = builder.define(.value(.result(nil, error: nil)))
    let type = builder.define(.function(ComponentFunctionType([], .type(result))))
    let lifted = builder.lift(run, as: type)
    let command = builder.instance(exporting: [.init("run", .function(lifted))])
    builder.export("wasi:cli/run@0.2.0", command)

    var writer = ByteWriter()
    builder.finish().encode(to: &writer)
    return try writer.bytes()
  }

  /// Exports a memory, a `realloc` that always answers 0, and a `run` that succeeds.
  private static let supportModule = SourceRange(
    MemorySource(supportBytes), 0..<supportBytes.count)

  private static let supportBytes: [UInt8] =
    [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00]
    + [0x01, 0x0d, 0x02, 0x60, 0x04, 0x7f, 0x7f, 0x7f, 0x7f, 0x01, 0x7f, 0x60, 0x00, 0x01, 0x7f]
    + [0x03, 0x03, 0x02, 0x00, 0x01]
    + [0x05, 0x03, 0x01, 0x00, 0x01]
    + [0x07, 0x1a, 0x03]
    + [0x06] + Array("memory".utf8) + [0x02, 0x00]
    + [0x07] + Array("realloc".utf8) + [0x00, 0x00]
    + [0x03] + Array("run".utf8) + [0x00, 0x01]
    + [0x0a, 0x0b, 0x02, 0x04, 0x00, 0x41, 0x00, 0x0b, 0x04, 0x00, 0x41, 0x00, 0x0b]

  @Test(.enabled(if: Tools.areInstalled), arguments: [false, true])
  func everythingValidatesAndRuns(namesUsedResources: Bool) async throws {
    let component = try Self.component(
      Self.everything, namesUsedResources: namesUsedResources)
    let tools = try Tools.required()
    try await tools.run("wasm-tools", ["validate"], on: component)
    try await tools.run("wasmtime", ["run"], on: component)
  }

  /// Every function alone, so that nothing it needs can come from another one.
  @Test(.enabled(if: Tools.areInstalled))
  func eachFunctionBringsWhatItNeeds() async throws {
    for reference in Self.everything {
      let component = try Self.component([reference])
      await #expect(throws: Never.self, "\(reference)") {
        let tools = try Tools.required()
        try await tools.run("wasm-tools", ["validate"], on: component)
        try await tools.run("wasmtime", ["run"], on: component)
      }
    }
  }

  @Test func orderAndRepetitionOfReferencesDoNotMatter() throws {
    let once = try Self.plan(Self.everything)
    #expect(try Self.plan(Self.everything.reversed() + Self.hello) == once)
  }

  @Test func importsAreAtTheLowestVersionThatHasAllThatIsUsed() throws {
    let exit = FunctionReference("wasi:cli/exit", "exit")
    let withCode = FunctionReference("wasi:cli/exit", "exit-with-code")
    #expect(try Self.plan([exit]).imports.map(\.name) == ["wasi:cli/exit@0.2.0"])
    #expect(try Self.plan([exit, withCode]).imports.map(\.name) == ["wasi:cli/exit@0.2.12"])
    #expect(throws: ImportError.self) {
      try Self.plan([exit, withCode], upTo: PackageVersion(0, 2, 11))
    }
    #expect(throws: ImportError.self) { try Self.plan([.init("wasi:cli/exit", "leave")]) }
    #expect(throws: ImportError.self) { try Self.plan([.init("wasi:cli/stop", "stop")]) }
  }

  /// An import of another version would belong to another world.
  @Test func importsAreOfOneVersion() throws {
    let stdout = FunctionReference("wasi:cli/stdout", "get-stdout")
    let withCode = FunctionReference("wasi:cli/exit", "exit-with-code")
    #expect(try Self.plan([stdout]).version == PackageVersion(0, 2, 0))
    #expect(try Self.plan([]).version == PackageVersion(0, 2, 0))
    let both = try Self.plan([stdout, withCode])
    #expect(both.version == PackageVersion(0, 2, 12))
    #expect(both.imports.allSatisfy { $0.version == both.version })
    let chosen = try ImportPlan(
      reaching: [stdout], in: Preview2.interfaces, upTo: PackageVersion(0, 2, 6),
      namedAt: PackageVersion(0, 2, 6))
    #expect(chosen.version == PackageVersion(0, 2, 6))
    #expect(chosen.imports.map(\.name).contains("wasi:cli/stdout@0.2.6"))
  }

  @Test func onlyWhatIsNeededIsImported() throws {
    let stat = try Self.plan([.init("wasi:filesystem/types", "[method]descriptor.stat")])
    #expect(stat.imports.map(\.name) == ["wasi:filesystem/types@0.2.0"])
    let drop = try Self.plan([.init("wasi:io/poll", "[resource-drop]pollable")])
    #expect(drop.imports.map(\.name) == ["wasi:io/poll@0.2.0"])
    let hello = try Self.plan(Self.hello)
    #expect(
      hello.imports.map(\.name) == [
        "wasi:io/error@0.2.12", "wasi:cli/environment@0.2.12", "wasi:cli/exit@0.2.12",
        "wasi:cli/terminal-output@0.2.12", "wasi:io/streams@0.2.12",
        "wasi:cli/terminal-stdout@0.2.12", "wasi:cli/terminal-stderr@0.2.12",
        "wasi:cli/stdout@0.2.12", "wasi:cli/stderr@0.2.12",
      ])
  }

  /// A budget: whoever changes the number says why.
  @Test func importsOfHelloAreSmall() throws {
    var builder = ComponentBuilder()
    _ = builder.importInterfaces(try Self.plan(Self.hello))
    var writer = ByteWriter()
    builder.finish().encode(to: &writer)
    #expect(writer.count == 1214)
  }
}
