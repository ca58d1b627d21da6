@testable import WasmBinary

extension CoreModule {
  /// A module with every section, and every form of an entry that has several.
  static let everything: CoreModule = {
    let main: FunctionIndex = 1
    let code = FunctionCode(
      locals: [.i32, .i32, .v128],
      [
        Instruction(.block, .block(.empty)), Instruction(.br, .label(0)), Instruction(.end),
        Instruction(.i32Const, .i32(-1)), Instruction(.drop),
      ])
    return CoreModule(sections: [
      .custom(CustomSection(name: "before", bytes: [0, 1, 2])),
      .type(
        TypeSection(groups: [
          RecursionGroup(SubType(.function(FunctionType()))),
          RecursionGroup(SubType(.function(FunctionType([.i32, .v128], [.f32, .f64])))),
          RecursionGroup([
            SubType(.structure([FieldType(.i8, isMutable: false)]), isFinal: false),
            SubType(
              .structure([
                FieldType(.i8, isMutable: false),
                FieldType(
                  .value(.reference(ReferenceType(.defined(300)))), isMutable: true),
              ]), supertypes: [2]),
          ]),
          RecursionGroup([SubType(.array(FieldType(.i16, isMutable: true)))]),
        ])),
      .import(
        ImportSection([
          Import(module: "host", name: "function", type: .function(0)),
          Import(
            module: "host", name: "table",
            type: .table(
              TableType(ReferenceType(.none, isNullable: false), Limits(minimum: 1), is64: true))),
          Import(
            module: "host", name: "memory",
            type: .memory(
              MemoryType(
                Limits(minimum: 1, maximum: 1 << 40), is64: true, isShared: true, pageSizeLog2: 0))),
          Import(module: "", name: "é", type: .global(GlobalType(.i64, isMutable: true))),
          Import(module: "host", name: "tag", type: .tag(TagType(0))),
        ])),
      .function(FunctionSection([0, 0])),
      .table(
        TableSection([
          Table(TableType(.function, Limits(minimum: 4, maximum: 200))),
          Table(TableType(.external, Limits(minimum: 1)), initializer: .null(.external)),
        ])),
      .memory(MemorySection([MemoryType(Limits(minimum: 1))])),
      .tag(TagSection([TagType(0)])),
      .global(
        GlobalSection([
          Global(GlobalType(.i32), initializer: .i32(-65)),
          Global(GlobalType(.i64, isMutable: true), initializer: .i64(.min)),
        ])),
      .export(
        ExportSection([
          Export("function", .function(main)), Export("table", .table(0)),
          Export("memory", .memory(1)), Export("global", .global(2)), Export("tag", .tag(1)),
        ])),
      .start(StartSection(main)),
      .element(
        ElementSection([
          ElementSegment(.active(offset: .i32(0)), .functions([main])),
          ElementSegment(.passive, .functions([main])),
          ElementSegment(.active(table: 1, offset: .i32(1)), .functions([main])),
          ElementSegment(.declarative, .functions([main])),
          ElementSegment(.active(offset: .i32(2)), .expressions(.function, [.function(main)])),
          ElementSegment(.passive, .expressions(.external, [.null(.external)])),
          ElementSegment(.active(table: 0, offset: .global(0)), .expressions(.external, [])),
          ElementSegment(.declarative, .expressions(.function, [])),
        ])),
      .dataCount(DataCountSection(3)),
      .code(CodeSection([FunctionBody(code), FunctionBody(FunctionCode([]))])),
      .data(
        DataSection([
          DataSegment(.active(offset: .i32(8)), bytes: [1, 2, 3]),
          DataSegment(.passive, bytes: []),
          DataSegment(
            .active(memory: 1, offset: .i32(8)), bytes: [UInt8](repeating: 7, count: 130)),
        ])),
      .custom(
        CustomSection(
          NameSection([
            .module("everything"), .functions(NameMap(["imported", nil, "last"])),
            .locals(IndirectNameMap([.init(1, NameMap(["first"]))])),
            .labels(IndirectNameMap([.init(1, NameMap(["outside"]))])),
            .types(NameMap(["type"])), .tables(NameMap(["table"])), .memories(NameMap(["memory"])),
            .globals(NameMap(["global"])), .elements(NameMap(["element"])),
            .data(NameMap(["data"])), .tags(NameMap(["tag"])),
            .fields(IndirectNameMap([.init(2, NameMap(["field"]))])), .unknown(id: 99, [1, 2, 3]),
          ]))),
      .custom(
        CustomSection(
          ProducersSection([.init("processed-by", [.init("hand", version: "1.0")])]))),
    ])
  }()

  /// The bytes of all of it.
  func bytes() throws(BinaryError) -> [UInt8] {
    var writer = ByteWriter()
    encode(to: &writer)
    return try writer.bytes()
  }

  /// The same module with nothing left as bytes that can be read as a value: bodies, names and
  /// producers are decoded and encoded again. Of the bodies, only each `step`th is.
  func throughValues(every step: Int = 1) throws(BinaryError) -> CoreModule {
    var module = self
    for index in sections.indices {
      switch sections[index] {
      case .code(var code):
        for body in stride(from: 0, to: code.bodies.count, by: step) {
          code.bodies[body] = FunctionBody(try code.bodies[body].code())
        }
        module.sections[index] = .code(code)
      case .custom(let section) where section.name == NameSection.name:
        module.sections[index] = .custom(CustomSection(try NameSection(decoding: section)))
      case .custom(let section) where section.name == ProducersSection.name:
        module.sections[index] = .custom(CustomSection(try ProducersSection(decoding: section)))
      default:
        break
      }
    }
    return module
  }
}
