import Testing
import WasmBinary

@testable import WasmValidation

/// What function bodies cannot do, and what is said of it.
struct BodyTests {
  struct Case: Sendable, CustomStringConvertible {
    var problem: String
    var results: [ValueType] = []
    var locals: [ValueType] = []
    var body: [Instruction]

    var description: String { problem }

    init(
      _ problem: String, results: [ValueType] = [], locals: [ValueType] = [],
      _ body: Instruction...
    ) {
      self.problem = problem
      self.results = results
      self.locals = locals
      self.body = body
    }
  }

  private static let notNull = ReferenceType(.function, isNullable: false)
  /// More than are kept one by one; behind the parameter, the last one is local 300.
  private static let many = [ValueType](repeating: .i64, count: 299) + [.f32]

  static let invalid: [Case] = [
    Case(
      "i32.add: i32 is needed, and f32 is on the stack", Instruction(.i32Const, .i32(1)),
      Instruction(.f32Const, .f32(0)), Instruction(.i32Add)),
    Case("drop: a value is needed, and there is nothing on the stack", Instruction(.drop)),
    Case("end: i64 is needed, and there is nothing on the stack", results: [.i64]),
    Case(
      "end: 1 values more than the block gives are on the stack", Instruction(.i32Const, .i32(1))),
    Case("there is no local 2, only 2", locals: [.i32], Instruction(.localGet, .local(2))),
    Case(
      "local 1 has no value yet", locals: [.reference(notNull)],
      Instruction(.localGet, .local(1)), Instruction(.drop)),
    Case(
      "local 301 has no value yet", locals: many + [.reference(notNull)],
      Instruction(.localGet, .local(301)), Instruction(.drop)),
    Case("there is no local 301, only 301", locals: many, Instruction(.localGet, .local(301))),
    // What is assigned within a block is not, behind it.
    Case(
      "local 1 has no value yet", locals: [.reference(notNull)],
      Instruction(.block, .block(.empty)), Instruction(.refFunc, .function(0)),
      Instruction(.localSet, .local(1)), Instruction(.end), Instruction(.localGet, .local(1)),
      Instruction(.drop)),
    Case(
      "global 0 cannot be assigned to", Instruction(.i32Const, .i32(1)),
      Instruction(.globalSet, .global(0))),
    Case("there is no label 1, only 1", Instruction(.br, .label(1))),
    Case(
      "the labels take different counts of values", results: [.i32],
      Instruction(.block, .block(.empty)), Instruction(.i32Const, .i32(0)),
      Instruction(.brTable, .labels([0], default: 1)), Instruction(.end),
      Instruction(.unreachable)),
    Case("there is no `if` that it belongs to", Instruction(.else)),
    // Without an else, the block has to give what it takes.
    Case(
      "i32 is needed, and there is nothing on the stack", results: [.i32],
      Instruction(.i32Const, .i32(1)), Instruction(.if, .block(.value(.i32))),
      Instruction(.i32Const, .i32(1)), Instruction(.end)),
    Case(
      "the alignment has to be at most 2^2 bytes, not 2^3", Instruction(.i32Const, .i32(0)),
      Instruction(.i32Load, .access(MemoryAccess(alignment: 3, offset: 0))), Instruction(.drop)),
    Case(
      "the alignment has to be 2^2 bytes, not 2^1", Instruction(.i32Const, .i32(0)),
      Instruction(.i32AtomicLoad, .access(MemoryAccess(alignment: 1, offset: 0))),
      Instruction(.drop)),
    Case(
      "the offset 4294967296 is beyond a memory of 32-bit addresses",
      Instruction(.i32Const, .i32(0)),
      Instruction(.i32Load, .access(MemoryAccess(alignment: 2, offset: 1 << 32))),
      Instruction(.drop)),
    Case(
      "there is no memory 1, only 1", Instruction(.i32Const, .i32(0)),
      Instruction(.i32Load, .access(MemoryAccess(memory: 1, alignment: 2, offset: 0))),
      Instruction(.drop)),
    Case("there is no data count section", Instruction(.dataDrop, .data(0))),
    Case("function 1 has to be mentioned", Instruction(.refFunc, .function(1)), Instruction(.drop)),
    Case(
      "a number or vector is needed where no type is said, and (ref null func) is on the stack",
      Instruction(.refNull, .heapType(.function)), Instruction(.refNull, .heapType(.function)),
      Instruction(.i32Const, .i32(0)), Instruction(.select), Instruction(.drop)),
    Case(
      "there is no lane 16, only 16", Instruction(.unreachable),
      Instruction(.i8x16ExtractLaneU, .lane(16)), Instruction(.drop)),
    Case(
      "type 2 is no array type", Instruction(.i32Const, .i32(0)),
      Instruction(.arrayNewDefault, .type(2)), Instruction(.drop)),
    Case(
      "field 0 is packed, so that the sign has to be said",
      Instruction(.structNewDefault, .type(2)),
      Instruction(.structGet, .field(2, 0)), Instruction(.drop)),
    Case(
      "field 1 cannot be assigned to", Instruction(.structNewDefault, .type(2)),
      Instruction(.i64Const, .i64(0)), Instruction(.structSet, .field(2, 1))),
    Case(
      "(ref null 2) is needed, and (ref 3) is on the stack", Instruction(.i32Const, .i32(0)),
      Instruction(.arrayNewDefault, .type(3)), Instruction(.structGetU, .field(2, 0)),
      Instruction(.drop)),
    Case(
      "(ref null func) is no subtype of (ref null any)", Instruction(.unreachable),
      Instruction(
        .brOnCast, .castLabel(0, from: ReferenceType(.any), to: ReferenceType(.function)))),
    Case(
      "the label takes another count of values than are caught",
      Instruction(.tryTable, .tryTable(.empty, [.tag(0, 0)])), Instruction(.end)),
    Case(
      "the callee gives other results than the function that it replaces", results: [.i32],
      Instruction(.returnCall, .function(1))),
    Case(
      "i32 is needed, and i64 is on the stack", Instruction(.unreachable),
      Instruction(.i64Const, .i64(0)), Instruction(.call, .function(2))),
  ]

  @Test(arguments: invalid) func isRefused(_ bad: Case) throws {
    let module = CoreModule.around(bad.body, results: bad.results, locals: bad.locals)
    let error = try #require(throws: ValidationError.self) { try module.validate() }
    #expect("\(error.problem)".contains(bad.problem), "\(error)")
    #expect(error.path == ["function 0 ($tested)"])
  }

  static let valid: [Case] = [
    // Behind a branch, there is whatever is needed.
    Case("polymorphic", results: [.i32], Instruction(.unreachable), Instruction(.i32Add)),
    Case(
      "assigned in both", locals: [.reference(notNull)],
      Instruction(.refFunc, .function(0)), Instruction(.localSet, .local(1)),
      Instruction(.localGet, .local(1)), Instruction(.drop)),
    Case(
      "many locals", results: [.f32, .i64], locals: many, Instruction(.localGet, .local(300)),
      Instruction(.localGet, .local(299))),
    Case(
      "assigned far behind", locals: many + [.reference(notNull)],
      Instruction(.refFunc, .function(0)), Instruction(.localTee, .local(301)),
      Instruction(.drop), Instruction(.localGet, .local(301)), Instruction(.drop)),
    Case(
      "subtypes", results: [.reference(ReferenceType(.equatable))],
      Instruction(.structNewDefault, .type(2))),
    Case(
      "other half of a cast", results: [.reference(ReferenceType(.any, isNullable: false))],
      Instruction(.block, .block(.value(.reference(ReferenceType(.structure))))),
      Instruction(.refNull, .heapType(.any)),
      Instruction(
        .brOnCast, .castLabel(0, from: ReferenceType(.any), to: ReferenceType(.structure))),
      Instruction(.return), Instruction(.end), Instruction(.unreachable)),
    Case(
      "caught with its reference", results: [.i32, .reference(ReferenceType(.exception))],
      Instruction(.tryTable, .tryTable(.empty, [.tagReference(0, 0)])), Instruction(.end),
      Instruction(.unreachable)),
    Case(
      "as many as one likes", Instruction(.unreachable),
      Instruction(.arrayNewFixed, .typeCount(3, .max)), Instruction(.drop)),
  ]

  @Test(arguments: valid) func isAccepted(_ good: Case) throws {
    try CoreModule.around(good.body, results: good.results, locals: good.locals).validate()
  }

  @Test func namesTheInstructionByItsOffset() throws {
    let module = CoreModule.around([Instruction(.nop), Instruction(.nop), Instruction(.drop)])
    let error = try #require(throws: ValidationError.self) { try module.validate() }
    let bytes = try module.bytes()
    #expect(Array(bytes[(error.offset - 2)...(error.offset + 1)]) == [0x01, 0x01, 0x1a, 0x0b])
  }

  @Test func namesTypesAsTheirModuleInAComponentDoes() throws {
    // The types of both stand in one space, those of the second behind those of the first.
    let first = CoreModule(sections: [
      .type(TypeSection(functions: (1...9).map { FunctionType(Array(repeating: .i64, count: $0)) }))
    ])
    let second = CoreModule.around([
      Instruction(.i32Const, .i32(0)), Instruction(.arrayNewDefault, .type(3)),
      Instruction(.structGetU, .field(2, 0)), Instruction(.drop),
    ])
    var writer = ByteWriter()
    Component(sections: [.coreModule(.module(first)), .coreModule(.module(second))])
      .encode(to: &writer)
    let component = MemorySource(try writer.bytes())
    let error = try #require(throws: ValidationError.self) { try Validator().validate(component) }
    let problem = "(ref null 2) is needed, and (ref 3) is on the stack"
    #expect("\(error.problem)".contains(problem), "\(error)")
  }

  @Test func reportsTheFirstOfManyThatAreWrong() throws {
    // More than is done in one piece.
    let padding = [Instruction](repeating: Instruction(.nop), count: 200_000)
    var bodies = [[Instruction]](repeating: padding, count: 12)
    for position in [3, 4, 9, 11] { bodies[position].append(Instruction(.drop)) }
    let module = CoreModule(sections: [
      .type(TypeSection(functions: [FunctionType()])),
      .function(FunctionSection([TypeIndex](repeating: 0, count: bodies.count))),
      .code(CodeSection(bodies.map { FunctionBody(FunctionCode(locals: [LocalRun](), $0)) })),
    ])
    let error = try #require(throws: ValidationError.self) { try module.validate() }
    #expect(error.path == ["function 3"])
  }
}

extension CoreModule {
  /// A module whose first function, `tested`, takes an i32 and has a body, with something of
  /// everything around it.
  static func around(
    _ body: [Instruction], results: [ValueType] = [], locals: [ValueType] = []
  ) -> CoreModule {
    let structure = CompositeType.structure([
      FieldType(.i8, isMutable: true), FieldType(.value(.i64), isMutable: false),
    ])
    return CoreModule(sections: [
      .type(
        TypeSection(groups: [
          RecursionGroup(SubType(.function(FunctionType([.i32], results)))),
          RecursionGroup(SubType(.function(FunctionType()))),
          RecursionGroup(SubType(structure)),
          RecursionGroup(SubType(.array(FieldType(.value(.i32), isMutable: true)))),
          RecursionGroup(SubType(.function(FunctionType([.i32])))),
        ])),
      .function(FunctionSection([0, 1, 4])),
      .table(TableSection([Table(TableType(.function, Limits(minimum: 1)))])),
      .memory(MemorySection([MemoryType(Limits(minimum: 1))])),
      .tag(TagSection([TagType(4)])),
      .global(
        GlobalSection([
          Global(GlobalType(.i32), initializer: .i32(0)),
          Global(GlobalType(.i32, isMutable: true), initializer: .i32(0)),
        ])),
      .export(ExportSection([Export("tested", .function(0))])),
      .code(
        CodeSection([
          FunctionBody(FunctionCode(locals: locals, body)),
          FunctionBody(FunctionCode(locals: [LocalRun](), [])),
          FunctionBody(FunctionCode(locals: [LocalRun](), [])),
        ])),
    ])
  }

  func bytes() throws -> [UInt8] {
    var writer = ByteWriter()
    encode(to: &writer)
    return try writer.bytes()
  }

  /// Writes the module, and validates what was written.
  func validate(_ features: Features = .all) throws {
    try Validator(features: features).validate(module: MemorySource(bytes()))
  }
}
