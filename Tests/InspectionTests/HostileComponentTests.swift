import Diagnostics
import ModuleRewriter
import Testing
import WasmBinary

@testable import Inspection

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

  /// Types of instances: one that names itself, ones with two of the former each, and ones with one
  /// of the former, very often.
  @Test(arguments: [(1, 0, 1), (60, 1, 2), (20_000, 1, 1)])
  func instancesOfInstances(_ count: Int, _ back: Int, _ width: Int) throws {
    let types = (0..<count).map { index in
      let former = Alias.outer(count: 1, .type(ComponentTypeIndex(max(0, index - back))))
      return ComponentTypeDefinition.instance(
        InstanceType(
          [.alias(former)]
            + (0..<width).map { .export(ExternalName("i\($0)"), .instance(0)) }))
    }
    try look(
      at: [
        .types([.instance(InstanceType())] + types),
        .imports([ComponentImport("x", .instance(ComponentTypeIndex(count)))]),
      ])
  }

  /// Components that instantiate the former one or two times, very often.
  @Test(arguments: [(60, 2), (20_000, 1)])
  func componentsOfComponents(_ count: Int, _ width: Int) throws {
    let components = (0..<count).map { index in
      ComponentSection.component(
        Component(sections: [
          .aliases([.outer(count: 1, .component(ComponentIndex(index)))]),
          .instances(Array(repeating: .instantiate(0, []), count: width)),
        ]))
    }
    try look(
      at: [.component(Component())] + components
        + [.instances([.instantiate(ComponentIndex(count), [])])])
  }

  /// Names for names for names, of types, functions and instances, and what uses the last of them.
  @Test func namesOfNames() throws {
    let count = 20_000
    func again(_ item: (Int) -> ComponentItem) -> ComponentSection {
      .exports((0..<count).map { ComponentExport(ExternalName("n\($0)"), item($0)) })
    }
    try look(
      at: [
        .types([.function(ComponentFunctionType()), .instance(InstanceType())]),
        .imports([
          ComponentImport("f", .function(0)), ComponentImport("a:b/c", .instance(1)),
          ComponentImport("r", .resource),
        ]),
        again { .function(ComponentFunctionIndex($0)) },
        again { .instance(InstanceIndex($0)) },
        again { .type(ComponentTypeIndex($0 + 2)) },
        .canonicals([
          .lower(ComponentFunctionIndex(count), []),
          .resourceDrop(ComponentTypeIndex(count + 2)),
        ]),
        .coreInstances([.exports([.init("f", .function(0)), .init("d", .function(1))])]),
      ], origins: ["f", "[resource-drop]r"])
  }

  /// Core instances that hand a function on, very often.
  @Test func instancesThatHandOn() throws {
    let module = CoreModule(sections: [
      .type(TypeSection(functions: [FunctionType()])),
      .import(ImportSection([Import(module: "i", name: "f", type: .function(0))])),
      .export(ExportSection([Export("f", .function(0))])),
    ])
    let count = 20_000
    let instances = (1..<count).map { CoreInstance.instantiate(0, [.init("i", .init($0 - 1))]) }
    let last = CoreInstanceIndex(count - 1)
    try look(
      at: [
        .coreModule(.module(module)), .coreInstances([.instantiate(0, [])] + instances),
        .aliases([.coreExport(last, "f", .function)]),
        .coreInstances([.exports([.init("f", .function(0))])]),
      ])
  }

  private func look(at sections: [ComponentSection], origins: [String] = []) throws {
    let inspector = try Inspector(source(Component(sections: sections)))
    let report = try #require(inspector.report(readsMain: true).component)
    let host = try #require(Host.all.first)
    _ = try? inspector.wit()
    _ = try inspector.check(host)
    _ = try inspector.explanation(of: "f")
    #expect(try inspector.page(name: "x", readsMain: true).hasSuffix("</html>\n"))
    if case .bundle(let items)? = report.coreInstances.last?.contents, !origins.isEmpty {
      #expect(items.map(\.origin) == origins)
    }
  }

  /// Types and the interface that names them, which know each other, are gone when the view is.
  @Test func aViewIsFreed() throws {
    weak var interface: WITInterface?
    do {
      let world = try WITWorld(
        Component(sections: [.imports([ComponentImport("r", .resource)])]))
      #expect(try world.text().contains("resource r;"))
      interface = world.own
      #expect(interface != nil)
    }
    #expect(interface == nil)
  }

  /// What is unknown is said, and the rest is shown.
  @Test func anOptionOfTomorrow() throws {
    let component = Component(sections: [
      .types([.function(ComponentFunctionType())]),
      .imports([ComponentImport("f", .function(0)), ComponentImport("g", .function(0))]),
      .canonicals([.lower(0, []), .lower(1, [.utf8])]),
      .coreInstances([.exports([.init("f", .function(0)), .init("g", .function(1))])]),
      .exports([ComponentExport("again", .function(0))]),
    ])
    var writer = ByteWriter()
    component.encode(to: &writer)
    var bytes = try writer.bytes()
    // The only option there is: lower, sort, function 1, one option, UTF-8.
    let option = try #require(bytes.firstRange(of: [1, 0, 1, 1, 0])).upperBound - 1
    bytes[option] = 0x7b
    let inspector = try Inspector(MemorySource(bytes))
    let report = try #require(inspector.report().component)
    #expect(report.imports.map(\.name) == ["f", "g"])
    #expect(report.exports.map(\.name) == ["again"])
    guard case .bundle(let items)? = report.coreInstances.first?.contents else {
      Issue.record("there is no instance")
      return
    }
    #expect(items.map(\.origin) == ["f", "function"])
    #expect(report.notes.count == 2)
    #expect(report.notes.first?.contains("0x7b is no canonical option") == true)
    #expect(try inspector.report().text(name: "x").text.contains("canonical option"))
    let host = try #require(Host.all.first)
    #expect(try inspector.check(host).isFulfilled == false)
    #expect(throws: InspectionError.self) { try inspector.wit() }
    #expect(throws: BinaryError.self) { try Component(decoding: MemorySource(bytes)) }
  }

  private func source(_ component: Component) -> any ByteSource {
    var writer = ByteWriter()
    component.encode(to: &writer)
    return WrittenSource(writer)
  }
}
