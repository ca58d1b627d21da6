import CodeBuilder
import ModuleRewriter
import Preview1Adapter
import Testing
import WASI
import WasmBinary

/// What each function of Preview 1 costs alone: the functions of WASI 0.2 that it reaches, and the
/// bytes that it adds to a module, names apart.
@Suite struct ReachTests {
  @Test func eachFunctionAlone() throws {
    var text = ""
    for (name, _) in Preview1Adapter.functions {
      let module = try module(importing: [name])
      let (added, reached) = try cost(of: module)
      text += "\(name): \(added) bytes\n"
      for function in reached { text += "  \(function)\n" }
    }
    try Snapshot.check(text, "reach.txt")
  }

  @Test func allFunctionsTogether() throws {
    let all = try cost(of: module(importing: Preview1Adapter.functions.map(\.key)))
    let none = try cost(of: module(importing: []))
    try Snapshot.check(
      "all functions: \(all.added) bytes\nno function: \(none.added) bytes\n", "sizes.txt")
  }

  /// A command that imports functions, and does nothing.
  private func module(importing names: [String]) throws -> CoreModule {
    let types = try names.map { try #require(Preview1.function(named: $0)).type }
    let imports = names.enumerated().map {
      Import(module: "wasi_snapshot_preview1", name: $1, type: .function(TypeIndex($0)))
    }
    let start = FunctionIndex(names.count)
    return CoreModule(sections: [
      .type(TypeSection(functions: types + [FunctionType()])),
      .import(ImportSection(imports)),
      .function(FunctionSection([TypeIndex(names.count)])),
      .memory(MemorySection([MemoryType(Limits(minimum: 1))])),
      .export(ExportSection([Export("memory", .memory(0)), Export("_start", .function(start))])),
      .code(CodeSection([FunctionBody(FunctionCode([]))])),
    ])
  }

  private func cost(of module: CoreModule) throws -> (added: Int, reached: [String]) {
    var input = ByteWriter()
    module.encode(to: &input)
    var assembly = try Converter().assembly(for: MemorySource(input.bytes()))
    assembly.modules = assembly.modules.mapValues { part in
      guard case .module(let module) = part else { return part }
      let sections = module.sections.filter { if case .custom = $0 { false } else { true } }
      return .module(CoreModule(sections: sections))
    }
    var output = ByteWriter()
    assembly.component().encode(to: &output)
    let reached: [String] = assembly.steps.flatMap { step -> [String] in
      guard case .lower(let lowerings) = step else { return [] }
      return lowerings.map { "\($0.call.interface) \($0.call.function)" }
    }
    return (output.count - input.count, reached.sorted().uniqued())
  }
}

extension [String] {
  /// The same without neighbours that are equal: a function lowered into two memories is one.
  fileprivate func uniqued() -> [String] {
    reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }
}
