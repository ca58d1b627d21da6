@testable import WasmBinary

extension Component {
  /// A component with every section, and every form of an entry that is not the same in all.
  static let everything = Component(sections: [
    .custom(CustomSection(name: "note", bytes: [1, 2, 3])),
    .coreModule(.module(CoreModule(sections: [.start(StartSection(0))]))),
    .coreInstances([
      .instantiate(0, [.init("env", 300)]),
      .exports([
        .init("f", .function(0)), .init("t", .table(1)), .init("m", .memory(2)),
        .init("g", .global(3)), .init("e", .tag(4)), .init("y", .type(5)), .init("o", .module(6)),
        .init("i", .instance(7)),
      ]),
    ]),
    .coreTypes([
      .group(RecursionGroup(SubType(.function(FunctionType([.i32]))))),
      .group(RecursionGroup(SubType(.structure([]), isFinal: false))),
      .group(RecursionGroup([SubType(.structure([]), isFinal: false)])),
      .module(
        ModuleType([
          .import(Import(module: "env", name: "f", type: .function(0))),
          .type(RecursionGroup(SubType(.structure([]), isFinal: false))),
          .outer(count: 1, .type(0)), .export("g", .global(GlobalType(.i32))),
        ])),
    ]),
    .component(Component(sections: [.start(ComponentStart(1, arguments: [2], resultCount: 3))])),
    .instances([
      .instantiate(1, [.init("x", .value(0)), .init("m", .core(.module(1)))]),
      .exports([.init("c", .component(0)), .init("i", .instance(200)), .init("t", .type(1))]),
    ]),
    .aliases([
      .export(0, "f", .function), .export(1, "m", .core(.module)), .coreExport(2, "g", .global),
      .outer(count: 1, .type(2)), .outer(count: 2, .core(.module(3))),
    ]),
    .types(types),
    .canonicals([
      .lift(0, [.utf8, .memory(0), .realloc(1), .postReturn(2)], 3),
      .lower(0, [.utf16, .async, .callback(1)]), .lower(0, [.latin1OrUTF16, .gc, .coreType(3)]),
      .resourceNew(0), .resourceDrop(1), .resourceRepresentation(2),
      .asynchronous(.plain(.taskCancel)), .asynchronous(.thread(.yield)),
      .asynchronous(.channel(.streamNew, 4)), .asynchronous(.transfer(.futureRead, 5, [.async])),
      .asynchronous(.cancel(.streamWrite, 6, isAsync: true)),
      .asynchronous(.taskReturn(.type(1), [])), .asynchronous(.taskReturn(nil, [.memory(0)])),
      .asynchronous(.contextGet(.i32, slot: 1)), .asynchronous(.waitableSetPoll(2)),
      .asynchronous(.threadNewIndirect(1, 2)),
    ]),
    .start(ComponentStart(0)),
    .imports([
      ComponentImport("a", .coreModule(0)), ComponentImport("b", .function(1)),
      ComponentImport("c", .value(.primitive(.string))), ComponentImport("d", .typeEqual(2)),
      ComponentImport("e", .resource), ComponentImport("f", .component(3)),
      ComponentImport(ExternalName("g", form: .interface), .instance(200)),
      ComponentImport(
        ExternalName(
          "h",
          form: .attributed([
            .implements("a:b/c"), .versionSuffix(".1.0"), .externalID("i"),
          ])), .instance(4)),
    ]),
    .exports([
      ComponentExport("a", .function(0)), ComponentExport("b", .function(0), as: .function(1)),
      ComponentExport("c", .core(.module(0))),
    ]),
    .opaque(.value, SourceRange(MemorySource([1, 2, 3]), 0..<3)),
    .custom(
      CustomSection(
        ComponentNameSection([
          .component("everything"), .coreFunctions(NameMap(["f"])), .coreTables(NameMap(["t"])),
          .coreMemories(NameMap(["m"])), .coreGlobals(NameMap(["g"])), .coreTags(NameMap(["e"])),
          .coreTypes(NameMap(["y"])), .coreModules(NameMap(["o"])),
          .coreInstances(NameMap(["i"])), .functions(NameMap(["f", nil, "h"])),
          .values(NameMap(["v"])), .types(NameMap(["t"])), .components(NameMap(["c"])),
          .instances(NameMap(["i"])), .unknown(id: 9, [1]),
        ]))),
  ])

  private static let types: [ComponentTypeDefinition] = [
    .value(.primitive(.u8)), .value(.record([LabeledType("x", .primitive(.bool))])),
    .value(.variant([VariantCase("none"), VariantCase("some", .type(0))])),
    .value(.list(.type(64))), .value(.fixedList(.primitive(.u8), count: 200)),
    .value(.map(.primitive(.string), .type(0))), .value(.tuple([.primitive(.char), .type(1)])),
    .value(.flags(["a", "b"])), .value(.enumeration(["a", "b"])),
    .value(.option(.primitive(.f64))), .value(.result(nil, error: nil)),
    .value(.result(.type(0), error: nil)), .value(.result(nil, error: .type(1))),
    .value(.own(0)), .value(.borrow(200)), .value(.stream(nil)),
    .value(.stream(.primitive(.u8))), .value(.future(.type(3))),
    .function(ComponentFunctionType([LabeledType("p", .type(0))], .primitive(.errorContext))),
    .function(ComponentFunctionType(isAsync: true)),
    .resource(ResourceType()), .resource(ResourceType(destructor: 3)),
    .instance(
      InstanceType([
        .coreType(.module(ModuleType())), .type(.value(.primitive(.u8))),
        .alias(.outer(count: 1, .type(0))), .export("r", .resource),
      ])),
    .component(
      ComponentType([
        .import(ComponentImport("a", .typeEqual(0))), .declarator(.export("b", .function(1))),
      ])),
  ]

  /// The bytes of all of it.
  func bytes() throws(BinaryError) -> [UInt8] {
    var writer = ByteWriter()
    encode(to: &writer)
    return try writer.bytes()
  }

  /// The same component with nothing left as bytes that can be read as a value: modules and names
  /// are decoded and encoded again.
  func throughValues() throws(BinaryError) -> Component {
    var component = self
    for index in sections.indices {
      switch sections[index] {
      case .component(let inner):
        component.sections[index] = .component(try inner.throughValues())
      case .coreModule(.source(let range)):
        let module = try CoreModule(decoding: range.source, range: range.range)
        component.sections[index] = .coreModule(.module(module))
      case .custom(let section) where section.name == ComponentNameSection.name:
        let names = try ComponentNameSection(decoding: section)
        component.sections[index] = .custom(CustomSection(names))
      default:
        break
      }
    }
    return component
  }
}
