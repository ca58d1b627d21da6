import Inspection
import ModuleRewriter
import Testing
import WasmBinary

/// Components that no validator accepts: they may say anything, and looking at them comes to an end.
@Suite struct HostileComponentTests {
  /// An instance that is given itself, and a function of it that is the one it imports.
  @Test func anInstanceOfItself() throws {
    let module = CoreModule(sections: [
      .type(TypeSection(functions: [FunctionType([.i32])])),
      .import(
        ImportSection([
          Import(module: "wasi_snapshot_preview1", name: "proc_exit", type: .function(0))
        ])),
      .export(ExportSection([Export("proc_exit", .function(0))])),
    ])
    let component = Component(sections: [
      .coreModule(.module(module)),
      .coreInstances([
        .instantiate(0, [CoreInstance.Argument("wasi_snapshot_preview1", 0)]),
        .exports([CoreInstance.Export("proc_exit", .function(0))]),
        .instantiate(0, [CoreInstance.Argument("wasi_snapshot_preview1", 1)]),
      ]),
      .aliases([.coreExport(1, "proc_exit", .function)]),
    ])
    let inspector = try Inspector(source(component))
    let report = try #require(inspector.report(readsMain: true).component)
    #expect(report.coreInstances.count == 3)
    #expect(report.adapter?.entries.map(\.reaches.count) == [0])
    #expect(try inspector.explanation(of: "proc_exit") != nil)
  }

  /// Short to say, and longer than anything when it is written out.
  @Test(arguments: [2, 1]) func aTypeWithoutEnd(_ width: Int) throws {
    var types: [ComponentTypeDefinition] = [.value(.list(.primitive(.u8)))]
    for index in 0..<2000 {
      let inner = ComponentValueType.type(ComponentTypeIndex(index))
      types.append(.value(.tuple(Array(repeating: inner, count: width))))
    }
    let last = ComponentValueType.type(ComponentTypeIndex(types.count - 1))
    types.append(.function(ComponentFunctionType([LabeledType("a", last)])))
    let component = Component(sections: [
      .types(types),
      .imports([ComponentImport("f", .function(ComponentTypeIndex(types.count - 1)))]),
    ])
    let inspector = try Inspector(source(component))
    #expect(throws: InspectionError.self) { try inspector.wit() }
    #expect(try inspector.report().component?.wit == nil)
  }

  private func source(_ component: Component) -> any ByteSource {
    var writer = ByteWriter()
    component.encode(to: &writer)
    return WrittenSource(writer)
  }
}
