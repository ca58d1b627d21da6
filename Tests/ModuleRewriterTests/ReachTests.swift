import CodeBuilder
import ModuleRewriter
import Preview1Adapter
import Testing
import WASI
import WasmBinary

/// What each function of Preview 1 costs alone: the functions of WASI 0.2 that it reaches, and the
/// bytes that it adds to a module, custom sections apart.
@Suite struct ReachTests {
  @Test func eachFunctionAlone() throws {
    var text = ""
    for (name, _) in Preview1Adapter.functions {
      let (added, reached) = try cost(of: .command(importing: [name]))
      text += "\(name): \(added) bytes\n"
      for function in reached { text += "  \(function)\n" }
    }
    try Snapshot.check(text, "reach.txt")
  }

  @Test func allFunctionsTogether() throws {
    let all = try cost(of: .command(importing: Preview1Adapter.functions.map(\.key)))
    let none = try cost(of: .command(importing: []))
    try Snapshot.check(
      "all functions: \(all.added) bytes\nno function: \(none.added) bytes\n", "sizes.txt")
  }

  private func cost(of module: CoreModule) throws -> (added: Int, reached: [Name]) {
    var input = ByteWriter()
    module.encode(to: &input)
    var assembly = try Converter().assembly(for: MemorySource(input.bytes()))
    assembly.modules = assembly.modules.mapValues { part in
      guard case .module(let module) = part else { return part }
      let sections = module.sections.filter { if case .custom = $0 { false } else { true } }
      return .module(CoreModule(sections: sections))
    }
    var component = assembly.component()
    component.sections.removeAll { if case .custom = $0 { true } else { false } }
    var output = ByteWriter()
    component.encode(to: &output)
    let reached: [Name] = assembly.steps.flatMap { step -> [Name] in
      guard case .lower(let lowerings) = step else { return [] }
      return lowerings.map { "\($0.call.interface) \($0.call.function)" }
    }
    return (output.count - input.count, reached.sorted().uniqued())
  }
}

extension [Name] {
  /// The same without neighbours that are equal: a function lowered into two memories is one.
  fileprivate func uniqued() -> [Name] {
    reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }
}
