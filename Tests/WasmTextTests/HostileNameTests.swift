import TestSupport
import Testing
import WasmBinary
import WasmText

/// Whatever names hold, the text says of them what the binary says, and nothing else.
@Suite(.enabled(if: Tools.areInstalled)) struct HostileNameTests {
  private static let names = HostileNames.all.map { Name($0) }

  /// Expects that the text is read as the same bytes, and that nothing in it hides.
  private static func expectSame(_ binary: [UInt8]) async throws {
    let text = try text(of: binary)
    #expect(HostileNames.isClean(String(decoding: text, as: UTF8.self)))
    #expect(try await TextTools.parse(text) == binary)
  }

  private static func bytes(_ module: CoreModule) throws -> [UInt8] {
    var writer = ByteWriter()
    module.encode(to: &writer)
    return try writer.bytes()
  }

  private static func bytes(_ component: Component) throws -> [UInt8] {
    var writer = ByteWriter()
    component.encode(to: &writer)
    return try writer.bytes()
  }

  @Test func everywhereInAModule() async throws {
    let names = Self.names
    let count = names.count
    let blocks =
      names.map { _ in Instruction(.block, .block(.empty)) }
      + (0..<count).map { Instruction(.br, .label(LabelIndex(UInt32($0)))) }
      + names.map { _ in Instruction(.end) }
    let parameters = [ValueType](repeating: .i32, count: count)
    let field = FieldType(.i8, isMutable: false)
    let map = names.map { Optional($0) }
    // More memories and tables are not valid.
    let few = Array(map.prefix(100))
    try await Self.expectSame(
      Self.bytes(
        CoreModule(
          sections: [
            .type(
              TypeSection(
                groups: [
                  RecursionGroup(SubType(.function(FunctionType()))),
                  RecursionGroup(SubType(.function(FunctionType(parameters, [])))),
                  RecursionGroup(SubType(.structure(names.map { _ in field }))),
                ]
                  + names.dropFirst(3).map { _ in RecursionGroup(SubType(.function(FunctionType())))
                  }
              )),
            .import(
              ImportSection(
                names.map { Import(module: $0, name: $0, type: .function(0)) })),
            .function(FunctionSection([0, 1])),
            .table(
              TableSection(few.map { _ in Table(TableType(.function, Limits(minimum: 1))) })),
            .memory(MemorySection(few.map { _ in MemoryType(Limits(minimum: 1)) })),
            .tag(TagSection([TagType(1)] + names.dropFirst().map { _ in TagType(0) })),
            .global(
              GlobalSection(names.map { _ in Global(GlobalType(.i32), initializer: .i32(0)) })),
            .export(ExportSection(names.map { Export($0, .function(0)) })),
            .element(
              ElementSection(names.map { _ in ElementSegment(.passive, .functions([0])) })),
            .code(
              CodeSection([
                FunctionBody(FunctionCode(locals: parameters, blocks)),
                FunctionBody(FunctionCode([])),
              ])),
            .data(DataSection(names.map { DataSegment(.passive, bytes: Array($0.utf8)) })),
          ]
            + names.map { .custom(CustomSection(name: $0, bytes: Array($0.utf8))) }
            + [
              .custom(
                CustomSection(ProducersSection(names.map { .init($0, [.init($0, version: $0)]) }))),
              .custom(
                CustomSection(
                  NameSection([
                    .module(names[10]), .functions(NameMap(map)),
                    .locals(
                      IndirectNameMap([
                        .init(FunctionIndex(UInt32(count)), NameMap(map)),
                        .init(FunctionIndex(UInt32(count + 1)), NameMap(map)),
                      ])),
                    .labels(IndirectNameMap([.init(FunctionIndex(UInt32(count)), NameMap(map))])),
                    .types(NameMap(map)), .tables(NameMap(few)), .memories(NameMap(few)),
                    .globals(NameMap(map)), .elements(NameMap(map)), .data(NameMap(map)),
                    .fields(IndirectNameMap([.init(2, NameMap(map))])), .tags(NameMap(map)),
                    .parameters(IndirectNameMap([.init(1, NameMap(map))])),
                    .tagParameters(IndirectNameMap([.init(0, NameMap(map))])),
                  ]))),
            ])))
  }

  /// Who made a module, and who a component: in words where the field is one of the three known.
  @Test(
    arguments: ["language", "sdk", "processed-by", "x) (start 0) (", "processed-by "] as [Name])
  func producers(_ field: Name) async throws {
    let section = CustomSection(
      ProducersSection([.init(field, Self.names.map { .init($0, version: $0) })]))
    try await Self.expectSame(Self.bytes(CoreModule(sections: [.custom(section)])))
    try await Self.expectSame(Self.bytes(Component(sections: [.custom(section)])))
  }

  @Test func everywhereInAComponent() async throws {
    let names = Self.names
    let map = names.map { Optional($0) }
    let labels = names.map { LabeledType($0, .primitive(.u32)) }
    let counted = names.indices.map { UInt32($0) }
    let sections: [ComponentSection] = [
      .types([
        .function(ComponentFunctionType(labels)), .value(.record(labels)),
        .value(.variant(names.map { VariantCase($0) })), .value(.flags(names)),
        .value(.enumeration(names)),
        .instance(
          InstanceType(
            [.type(.function(ComponentFunctionType([])))]
              + names.map { .export(ExternalName($0), .function(0)) })),
      ]),
      .coreTypes([
        .module(
          ModuleType(
            [.type(RecursionGroup(SubType(.function(FunctionType()))))]
              + names.map { .import(Import(module: $0, name: $0, type: .function(0))) }
              + names.map { .export($0, .function(0)) }))
      ]),
      .imports(
        names.map { ComponentImport(ExternalName($0), .function(0)) }
          + names.map {
            ComponentImport(
              ExternalName(
                $0, form: .attributed([.implements($0), .versionSuffix($0), .externalID($0)])),
              .instance(5))
          }),
      .aliases(names.map { .export(0, $0, .function) }),
      .coreInstances([.exports(names.map { .init($0, .function(0)) })]),
      .instances([.exports(names.map { .init(ExternalName($0), .function(0)) })]),
      .exports(counted.map { ComponentExport(ExternalName(names[Int($0)]), .function(.init($0))) }),
    ]
    let customs = names.map { ComponentSection.custom(CustomSection(name: $0, bytes: [0x29])) }
    let section = ComponentNameSection([
      .component(names[11]), .functions(NameMap(map)), .instances(NameMap(map)),
    ])
    try await Self.expectSame(
      Self.bytes(Component(sections: sections + customs + [.custom(CustomSection(section))])))
  }

  /// A module of 108 bytes whose text once had a start function that the module does not have.
  @Test func aFieldOfProducersIsNoPartOfTheText() throws {
    let section = ProducersSection([
      .init("x) (start 0) (@y", [.init("a\u{1b}[2J\r\n", version: "1")])
    ])
    let binary = try Self.bytes(CoreModule(sections: [.custom(CustomSection(section))]))
    let text = try String(decoding: text(of: binary), as: UTF8.self)
    #expect(text.hasPrefix("(module\n  (@custom \"producers\" (before first) \""))
    #expect(text.split(separator: "\n").count == 3)
  }
}
