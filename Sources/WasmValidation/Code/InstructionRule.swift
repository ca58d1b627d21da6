import WasmBinary

/// How an instruction is validated, in eight bytes.
struct InstructionRule: BitwiseCopyable {
  /// What is read behind the opcode, and what it means.
  var action: Action
  /// The types that the instruction takes from the stack, the last one first; bottom for none.
  var pops: (UInt8, UInt8, UInt8) = (0, 0, 0)
  /// The type that it leaves there; bottom for none.
  var push: UInt8 = 0
  /// Of an access to memory: the size of what is accessed. Of an access to a lane: the size of the
  /// lane. Both as a power of two.
  var size: UInt8 = 0
  /// Of an access to memory: whether the size has to be the alignment.
  var isAtomic = false
  /// Whether it can stand in a constant expression.
  var isConstant = false

  init(_ action: Action) { self.action = action }

  /// Whether the instruction takes anything.
  var takesOne: OperandType { OperandType(rawValue: UInt32(pops.0)) }
  var takesTwo: OperandType { OperandType(rawValue: UInt32(pops.1)) }
  var takesThree: OperandType { OperandType(rawValue: UInt32(pops.2)) }
  var gives: OperandType { OperandType(rawValue: UInt32(push)) }

  /// A way to validate an instruction. Most have one of the first few; the others are named like
  /// the one instruction that has them.
  enum Action: UInt8, BitwiseCopyable {
    /// There is no such instruction.
    case unknown
    /// There is, but the features do not include it.
    case disabled
    /// The rule's types are all there is to it.
    case plain
    /// A place in memory follows, and an address is taken below what the rule says.
    case access, accessLane
    /// A lane follows.
    case lane
    /// A constant follows.
    case i32Const, i64Const, f32Const, f64Const, v128Const
    case shuffle, fence
    case unreachable, nop, block, loop, `if`, `else`, end, `throw`, throwRef, tryTable
    case br, brIf, brTable, `return`, call, callIndirect, callRef
    case returnCall, returnCallIndirect, returnCallRef
    case brOnNull, brOnNonNull, brOnCast, brOnCastFail
    case drop, select, selectTyped, localGet, localSet, localTee, globalGet, globalSet
    case tableGet, tableSet, tableInit, elemDrop, tableCopy, tableGrow, tableSize, tableFill
    case memorySize, memoryGrow, memoryInit, dataDrop, memoryCopy, memoryFill
    case refNull, refIsNull, refFunc, refEq, refAsNonNull
    case structNew, structNewDefault, structGet, structGetPacked, structSet
    case arrayNew, arrayNewDefault, arrayNewFixed, arrayNewData, arrayNewElem
    case arrayGet, arrayGetPacked, arraySet, arrayLen, arrayFill, arrayCopy
    case arrayInitData, arrayInitElem
    case refTest, refTestNull, refCast, refCastNull, anyConvertExtern, externConvertAny
    case refI31, i31Get
    case add128, mulWide
  }
}

extension InstructionRule {
  /// The rule of an opcode, with every feature that ``Features`` has.
  init(_ opcode: Opcode) {
    if let signature = opcode.signature {
      self.init(Self.action(for: opcode.immediateKind))
      let popped = signature.popped.map(\.rule) + [0, 0, 0]
      pops = (popped[0], popped[1], popped[2])
      push = signature.result.rule
    } else if let action = Self.actions[opcode] {
      self.init(action)
    } else if opcode.feature == .legacyExceptions {
      self.init(.disabled)
    } else {
      preconditionFailure("no rule for \(opcode.textName)")
    }
    size = opcode.size ?? 0
    isAtomic = opcode.feature == .atomics
    isConstant = opcode.constantUse != .never
  }

  private static func action(for immediate: ImmediateKind) -> Action {
    switch immediate {
    case .access: .access
    case .accessLane: .accessLane
    case .lane: .lane
    case .bytes: .shuffle
    default: .plain
    }
  }

  /// The instructions whose types depend on more than the opcode.
  private static let actions: [Opcode: Action] = [
    .i32Const: .i32Const, .i64Const: .i64Const, .f32Const: .f32Const, .f64Const: .f64Const,
    .v128Const: .v128Const, .atomicFence: .fence,
    .unreachable: .unreachable, .nop: .nop, .block: .block, .loop: .loop, .if: .if, .else: .else,
    .end: .end, .throw: .throw, .throwRef: .throwRef, .tryTable: .tryTable, .br: .br,
    .brIf: .brIf, .brTable: .brTable, .return: .return, .call: .call,
    .callIndirect: .callIndirect, .callRef: .callRef, .returnCall: .returnCall,
    .returnCallIndirect: .returnCallIndirect, .returnCallRef: .returnCallRef,
    .brOnNull: .brOnNull, .brOnNonNull: .brOnNonNull, .brOnCast: .brOnCast,
    .brOnCastFail: .brOnCastFail, .drop: .drop, .select: .select, .selectTyped: .selectTyped,
    .localGet: .localGet, .localSet: .localSet, .localTee: .localTee, .globalGet: .globalGet,
    .globalSet: .globalSet, .tableGet: .tableGet, .tableSet: .tableSet, .tableInit: .tableInit,
    .elemDrop: .elemDrop, .tableCopy: .tableCopy, .tableGrow: .tableGrow, .tableSize: .tableSize,
    .tableFill: .tableFill, .memorySize: .memorySize, .memoryGrow: .memoryGrow,
    .memoryInit: .memoryInit, .dataDrop: .dataDrop, .memoryCopy: .memoryCopy,
    .memoryFill: .memoryFill, .refNull: .refNull, .refIsNull: .refIsNull, .refFunc: .refFunc,
    .refEq: .refEq, .refAsNonNull: .refAsNonNull, .structNew: .structNew,
    .structNewDefault: .structNewDefault, .structGet: .structGet, .structGetS: .structGetPacked,
    .structGetU: .structGetPacked, .structSet: .structSet, .arrayNew: .arrayNew,
    .arrayNewDefault: .arrayNewDefault, .arrayNewFixed: .arrayNewFixed,
    .arrayNewData: .arrayNewData, .arrayNewElem: .arrayNewElem, .arrayGet: .arrayGet,
    .arrayGetS: .arrayGetPacked, .arrayGetU: .arrayGetPacked, .arraySet: .arraySet,
    .arrayLen: .arrayLen, .arrayFill: .arrayFill, .arrayCopy: .arrayCopy,
    .arrayInitData: .arrayInitData, .arrayInitElem: .arrayInitElem, .refTest: .refTest,
    .refTestNull: .refTestNull, .refCast: .refCast, .refCastNull: .refCastNull,
    .anyConvertExtern: .anyConvertExtern, .externConvertAny: .externConvertAny, .refI31: .refI31,
    .i31GetS: .i31Get, .i31GetU: .i31Get, .i64Add128: .add128, .i64Sub128: .add128,
    .i64MulWideS: .mulWide, .i64MulWideU: .mulWide,
  ]
}

extension Opcode.NumberType {
  /// The type as rules have it.
  fileprivate var rule: UInt8 {
    let type: OperandType =
      switch self {
      case .none: .bottom
      case .i32: .i32
      case .i64: .i64
      case .f32: .f32
      case .f64: .f64
      case .v128: .v128
      }
    return UInt8(type.rawValue)
  }
}
