import Testing
import WasmBinary

@testable import WasmValidation

/// What modules cannot define, and what is said of it.
struct ModuleTests {
  struct Case: Sendable, CustomStringConvertible {
    var problem: String
    var path: [String]
    var sections: [CoreSection]

    var description: String { problem }

    init(_ problem: String, in path: String..., of sections: CoreSection...) {
      self.problem = problem
      self.path = path
      self.sections = sections
    }
  }

  private static let nothing = CoreSection.type(TypeSection(functions: [FunctionType()]))
  private static let number = CoreSection.type(
    TypeSection(functions: [FunctionType([], [.i32])]))
  private static let empty = FunctionBody(FunctionCode(locals: [LocalRun](), []))

  static let invalid: [Case] = [
    Case(
      "there is no type 1, only 1", in: "function section", "function 0", of: nothing,
      .function(FunctionSection([1])), .code(CodeSection([empty]))),
    Case(
      "another export has this name already", in: "export section", "export 1",
      of: .memory(MemorySection([MemoryType(Limits(minimum: 1))])),
      .export(ExportSection([Export("two", .memory(0)), Export("two", .memory(0))]))),
    Case(
      "there is no function 0, and no other", in: "export section", "export 0",
      of: .export(ExportSection([Export("f", .function(0))]))),
    Case(
      "the start function takes and gives nothing", in: "start section", of: number,
      .import(ImportSection([Import(module: "m", name: "f", type: .function(0))])),
      .start(StartSection(0))),
    Case(
      "the size 65537 is larger than 65536", in: "memory section", "memory 0",
      of: .memory(MemorySection([MemoryType(Limits(minimum: 65537))]))),
    Case(
      "the minimum 2 is larger than the maximum 1", in: "table section", "table 0",
      of: .table(TableSection([Table(TableType(.function, Limits(minimum: 2, maximum: 1)))]))),
    Case(
      "a shared memory needs a maximum", in: "memory section", "memory 0",
      of: .memory(MemorySection([MemoryType(Limits(minimum: 1), isShared: true)]))),
    Case(
      "a page has 1 or 65536 bytes, not 2^1", in: "memory section", "memory 0",
      of: .memory(MemorySection([MemoryType(Limits(minimum: 1), pageSizeLog2: 1)]))),
    Case(
      "the function type of a tag has no results", in: "tag section", "tag 0", of: number,
      .tag(TagSection([TagType(0)]))),
    Case(
      "elements of type (ref func) need an initial value", in: "table section", "table 0",
      of: .table(
        TableSection([
          Table(TableType(ReferenceType(.function, isNullable: false), Limits(minimum: 0)))
        ]))),
    Case(
      "this cannot stand in a constant expression", in: "global section", "global 0",
      of: .global(
        GlobalSection([
          Global(
            GlobalType(.i32), initializer: ConstantExpression([Instruction(.unreachable)]))
        ]))),
    Case(
      "global 0 can change, and so cannot stand in a constant expression", in: "global section",
      "global 1",
      of: .global(
        GlobalSection([
          Global(GlobalType(.i32, isMutable: true), initializer: .i32(0)),
          Global(GlobalType(.i32), initializer: .global(0)),
        ]))),
    // A global sees those before it alone.
    Case(
      "there is no global 0, and no other", in: "global section", "global 0",
      of: .global(GlobalSection([Global(GlobalType(.i32), initializer: .global(0))]))),
    Case(
      "elements of type (ref null func) are needed, and these are (ref null extern)",
      in: "element section", "segment 0",
      of: .table(TableSection([Table(TableType(.function, Limits(minimum: 1)))])),
      .element(
        ElementSection([
          ElementSegment(.active(offset: .i32(0)), .expressions(.external, []))
        ]))),
    Case(
      "i32 is needed, and i64 is on the stack", in: "data section", "segment 0",
      of: .memory(MemorySection([MemoryType(Limits(minimum: 1))])),
      .data(DataSection([DataSegment(.active(offset: .i64(0)), bytes: [])]))),
    Case(
      "type 0 is final, and has no subtypes", in: "type section", "type 1",
      of: .type(
        TypeSection(groups: [
          RecursionGroup(SubType(.structure([]))),
          RecursionGroup(SubType(.structure([]), supertypes: [0])),
        ]))),
    Case(
      "the type does not match its supertype 0", in: "type section", "type 1",
      of: .type(
        TypeSection(groups: [
          RecursionGroup(
            SubType(.structure([FieldType(.i8, isMutable: false)]), isFinal: false)),
          RecursionGroup(
            SubType(.structure([FieldType(.i8, isMutable: true)]), supertypes: [0])),
        ]))),
  ]

  @Test(arguments: invalid) func isRefused(_ bad: Case) throws {
    let module = CoreModule(sections: bad.sections)
    let error = try #require(throws: ValidationError.self) { try module.validate() }
    #expect("\(error.problem)" == bad.problem)
    #expect(error.path == bad.path)
  }

  /// Groups that are written alike are the same types, however far apart.
  @Test(arguments: [true, false]) func tellsGroupsApart(areAlike: Bool) throws {
    /// Two structures that refer to each other.
    func group(_ start: UInt32, isMutable: Bool) -> RecursionGroup {
      RecursionGroup(
        [start + 1, start].map { (other: UInt32) in
          SubType(
            .structure([
              FieldType(
                .value(.reference(ReferenceType(.defined(TypeIndex(other))))),
                isMutable: isMutable)
            ]))
        })
    }
    let module = CoreModule(sections: [
      .type(
        TypeSection(groups: [
          group(0, isMutable: true), group(2, isMutable: areAlike),
          RecursionGroup(
            SubType(
              .function(
                FunctionType(
                  [.reference(ReferenceType(.defined(0)))],
                  [.reference(ReferenceType(.defined(2)))])))),
        ])),
      .function(FunctionSection([4])),
      .code(
        CodeSection([
          FunctionBody(
            FunctionCode(locals: [LocalRun](), [Instruction(.localGet, .local(0))]))
        ])),
    ])
    if areAlike {
      try module.validate()
    } else {
      #expect(throws: ValidationError.self) { try module.validate() }
    }
  }

  @Test(arguments: [
    (Features.all.subtracting(.threads), Opcode.atomicFence, Immediate.fence(0)),
    (Features.all.subtracting(.wideArithmetic), .i64MulWideS, .none),
  ]) func asksForFeatures(features: Features, opcode: Opcode, immediate: Immediate) throws {
    let module = CoreModule.around([
      Instruction(.unreachable), Instruction(opcode, immediate), Instruction(.unreachable),
    ])
    try module.validate()
    let error = try #require(throws: ValidationError.self) { try module.validate(features) }
    #expect("\(error.problem)".hasSuffix("this belongs to a feature that is not enabled"))
  }

  @Test func everyInstructionHasARule() {
    // Those of exceptions before 3.0 have the one that they are never enabled.
    let old: Set<Opcode> = [.try, .catch, .rethrow, .delegate, .catchAll]
    for opcode in Opcode.allCases {
      let action = InstructionRule(opcode).action
      #expect(action != .unknown && (action == .disabled) == old.contains(opcode), "\(opcode)")
    }
  }
}
