import WasmBinary

/// Validates function bodies and constant expressions, one after another, in one pass each (core
/// specification, appendix "Validation Algorithm").
///
/// The stacks are kept from one body to the next, and nothing is allocated while they are large
/// enough.
struct FunctionValidator: ~Copyable {
  var module: ModuleView
  var code: CodeCursor
  /// Where the instruction begins that is being validated, from the start of the code.
  private(set) var instructionStart = 0

  /// The operands, the last one on top.
  var operands = Column<OperandType>(capacity: 256)
  /// The blocks that are open, the innermost one last.
  var frames = Column<ControlFrame>(capacity: 64)
  /// Of the innermost block: how many operands there were when it began.
  var floor = 0
  /// Whether what follows in the innermost block cannot be reached.
  var isUnreachable = false

  var locals = Locals()

  /// Whether this is a constant expression.
  private(set) var isConstant = false
  /// The functions that a constant expression mentions.
  var mentioned: [UInt32] = []

  private let rules: InstructionRules.Table
  /// Lists of one type that blocks give.
  let arena = Arena()
  let none: ValueList

  init(_ module: ModuleView, rules: InstructionRules) {
    self.module = module
    self.rules = rules.table
    none = arena.list([])
    code = CodeCursor(UnsafeBufferPointer(start: nil, count: 0))
  }

  deinit {
    operands.free()
    frames.free()
    locals.free()
  }

  /// Validates a body: the locals, and the instructions.
  mutating func validate(
    body: UnsafeBufferPointer<UInt8>, of type: TypeDefinition
  ) throws(Violation) {
    begin(body, isConstant: false)
    locals.append(parameters: type.parameters)
    try readLocals()
    open(.body, parameters: none, results: type.results)
    try run()
  }

  /// Validates a constant expression, which has to give one value of a type. The `end` belongs to it.
  mutating func validate(
    constant: UnsafeBufferPointer<UInt8>, giving type: OperandType
  ) throws(Violation) {
    begin(constant, isConstant: true)
    open(.body, parameters: none, results: arena.single(type))
    try run()
  }

  private mutating func begin(_ bytes: UnsafeBufferPointer<UInt8>, isConstant: Bool) {
    self.isConstant = isConstant
    mentioned = []
    code = CodeCursor(bytes)
    instructionStart = 0
    operands.shrink(to: 0)
    frames.shrink(to: 0)
    locals.removeAll()
    floor = 0
    isUnreachable = false
  }

  private mutating func readLocals() throws(Violation) {
    for _ in 0..<(try code.u32()) {
      instructionStart = code.position
      let count = try code.u32()
      try locals.append(count, of: try code.valueType(in: module.types))
    }
  }

  /// Validates instructions up to the end of the outermost block, which has to be the last one.
  private mutating func run() throws(Violation) {
    while frames.count > 0 {
      instructionStart = code.position
      let rule = try rules.next(from: &code)
      if isConstant { try check(constant: rule) }
      switch rule.action {
      case .localGet: try localGet()
      case .localSet: try localSet()
      case .localTee: try localTee()
      case .i32Const:
        _ = try code.signed(bits: 32)
        push(.i32)
      case .plain:
        if rule.pops.0 != 0 {
          try pop(rule.takesOne)
          if rule.pops.1 != 0 {
            try pop(rule.takesTwo)
            if rule.pops.2 != 0 { try pop(rule.takesThree) }
          }
        }
        if rule.push != 0 { push(rule.gives) }
      case .access:
        let address = try place(rule)
        try access(rule, at: address)
      case .i64Const:
        _ = try code.signed(bits: 64)
        push(.i64)
      case .end: try end()
      case .block: try block(.block)
      case .loop: try block(.loop)
      case .if:
        try pop(.i32)
        try block(.if)
      case .br: try branch()
      case .brIf: try branchIf()
      case .call: try call()
      case .drop: _ = try popAny()
      case .globalGet: try globalGet()
      default: try validateRare(rule)
      }
    }
    instructionStart = code.position
    guard code.isAtEnd else { throw .trailingBytes(code.remaining) }
  }

  private mutating func check(constant rule: InstructionRule) throws(Violation) {
    guard !rule.isConstant, rule.action != .unknown, rule.action != .disabled else { return }
    throw .notConstant
  }

  /// Validates what code has least of, so that the loop above stays small.
  @inline(never)
  private mutating func validateRare(_ rule: InstructionRule) throws(Violation) {
    switch rule.action {
    case .unknown: throw .unknownInstruction
    case .disabled: throw .disabled
    case .accessLane:
      let address = try place(rule)
      try lane(count: 16 >> rule.size)
      try access(rule, at: address)
    case .lane:
      try lane(count: 16 >> rule.size)
      try take(rule)
    case .shuffle:
      for _ in 0..<16 { try lane(count: 32) }
      try take(rule)
    case .fence:
      let byte = try code.byte()
      guard byte == 0 else { throw .unknownCode(UInt32(byte), .fence) }
    case .f32Const:
      try code.skip(4)
      push(.f32)
    case .f64Const:
      try code.skip(8)
      push(.f64)
    case .v128Const:
      try code.skip(16)
      push(.v128)
    case .add128, .mulWide:
      for _ in 0..<(rule.action == .add128 ? 4 : 2) { try pop(.i64) }
      push(.i64)
      push(.i64)
    case .unreachable: markUnreachable()
    case .nop: break
    case .else: try otherwise()
    case .throw: try throwTag()
    case .throwRef:
      try pop(.exception)
      markUnreachable()
    case .tryTable: try tryTable()
    case .brTable: try branchTable()
    case .return: try returnFromBody()
    case .callIndirect: try callIndirect()
    case .callRef: try callReference()
    case .returnCall: try returnCall()
    case .returnCallIndirect: try returnCallIndirect()
    case .returnCallRef: try returnCallReference()
    case .brOnNull: try branchOnNull()
    case .brOnNonNull: try branchOnNonNull()
    case .brOnCast: try branchOnCast(onFailure: false)
    case .brOnCastFail: try branchOnCast(onFailure: true)
    case .select: try select()
    case .selectTyped: try selectTyped()
    case .globalSet: try globalSet()
    default: try validateReferences(rule)
    }
  }

  private mutating func validateReferences(_ rule: InstructionRule) throws(Violation) {
    switch rule.action {
    case .tableGet: try tableGet()
    case .tableSet: try tableSet()
    case .tableInit: try tableInit()
    case .elemDrop: _ = try module.elements.element(try code.u32(), .element)
    case .tableCopy: try tableCopy()
    case .tableGrow: try tableGrow()
    case .tableSize: push(try table().index)
    case .tableFill: try tableFill()
    case .memorySize: push(try memory().address)
    case .memoryGrow: try memoryGrow()
    case .memoryInit: try memoryInit()
    case .dataDrop: try dataSegment()
    case .memoryCopy: try memoryCopy()
    case .memoryFill: try memoryFill()
    case .refNull: push(try code.reference(isNullable: true, in: module.types))
    case .refIsNull:
      _ = try popReference()
      push(.i32)
    case .refFunc: try refFunc()
    case .refEq:
      try pop(.reference(.equatable))
      try pop(.reference(.equatable))
      push(.i32)
    case .refAsNonNull: push(try popReference().nullable(false))
    case .refTest: try refTest(isNullable: false)
    case .refTestNull: try refTest(isNullable: true)
    case .refCast: try refCast(isNullable: false)
    case .refCastNull: try refCast(isNullable: true)
    case .anyConvertExtern: try convert(from: .external, to: .any)
    case .externConvertAny: try convert(from: .any, to: .external)
    case .refI31:
      try pop(.i32)
      push(.reference(.i31, isNullable: false))
    case .i31Get:
      try pop(.reference(.i31))
      push(.i32)
    default: try validateAggregates(rule)
    }
  }

  private mutating func validateAggregates(_ rule: InstructionRule) throws(Violation) {
    switch rule.action {
    case .structNew: try structNew()
    case .structNewDefault: try structNewDefault()
    case .structGet: try structGet(isPacked: false)
    case .structGetPacked: try structGet(isPacked: true)
    case .structSet: try structSet()
    case .arrayNew: try arrayNew()
    case .arrayNewDefault: try arrayNewDefault()
    case .arrayNewFixed: try arrayNewFixed()
    case .arrayNewData: try arrayNewData()
    case .arrayNewElem: try arrayNewElem()
    case .arrayGet: try arrayGet(isPacked: false)
    case .arrayGetPacked: try arrayGet(isPacked: true)
    case .arraySet: try arraySet()
    case .arrayLen:
      try pop(.reference(.array))
      push(.i32)
    case .arrayFill: try arrayFill()
    case .arrayCopy: try arrayCopy()
    case .arrayInitData: try arrayInitData()
    case .arrayInitElem: try arrayInitElem()
    default: preconditionFailure("no way to validate \(rule.action)")
    }
  }
}
