import WasmBinary

// What the passes over a body have to know of its steps.
extension Step {
  /// The local that this reads or writes.
  var local: LocalIndex? {
    if case .plain(let instruction) = self, case .local(let index) = instruction.immediate {
      return index
    }
    return nil
  }

  /// The same step with another local.
  func with(_ local: LocalIndex) -> Step {
    guard case .plain(let instruction) = self else { return self }
    return .plain(Instruction(instruction.opcode, .local(local)))
  }

  /// Whether this writes a local.
  var writesLocal: Bool { hasOpcode(.localSet) || hasOpcode(.localTee) }

  /// Whether this puts a constant on the stack.
  var isConstant: Bool { hasOpcode(.i32Const) || hasOpcode(.i64Const) }

  /// Whether this puts a value on the stack and does nothing else.
  var isLeaf: Bool {
    switch self {
    case .getGlobal, .address: true
    default: isConstant || hasOpcode(.localGet)
    }
  }

  /// Whether this reads a local, or a constant that is no longer than that.
  var canStandAnywhere: Bool {
    guard case .plain(let instruction) = self else { return false }
    switch instruction.immediate {
    case .local: return instruction.opcode == .localGet
    case .i32(let value): return isConstant && (-64..<64).contains(value)
    case .i64(let value): return isConstant && (-64..<64).contains(value)
    default: return false
    }
  }

  /// Whether this begins what ends with an `end`.
  var opens: Bool { hasOpcode(.block) || hasOpcode(.loop) || hasOpcode(.if) }

  /// Whether this is an `end`.
  var closes: Bool { hasOpcode(.end) }

  /// Whether what stands behind it is reached only by a branch.
  var leaves: Bool { hasOpcode(.return) || hasOpcode(.br) || hasOpcode(.unreachable) }

  func hasOpcode(_ opcode: Opcode) -> Bool {
    if case .plain(let instruction) = self { instruction.opcode == opcode } else { false }
  }
}

extension Step {
  /// How many values this takes from the stack, where it gives one and has no effect besides.
  fileprivate var operandCount: Int? {
    switch self {
    case .getGlobal, .address: return 0
    case .call(let callee): return Accessor.isLoad(callee) ? 1 : nil
    case .setGlobal, .callIndirect: return nil
    case .plain(let instruction): return instruction.opcode.operandCount
    }
  }

  /// How many values this takes from the stack, where it gives one and may have an effect besides.
  fileprivate func operandCount(_ type: (FunctionSymbol) -> FunctionType?) -> Int? {
    if case .call(let callee) = self, let type = type(callee), type.results.count == 1 {
      return type.parameters.count
    }
    return hasOpcode(.localTee) ? 1 : nil
  }
}

extension Opcode {
  /// The same for what expressions are made of.
  fileprivate var operandCount: Int? {
    switch self {
    case .i32Const, .i64Const, .localGet, .memorySize: 0
    case .i32Load8U, .i32Load16U, .i32Load, .i64Load: 1
    case .i32Eqz, .i64Eqz, .i64ExtendI32U, .i32WrapI64: 1
    case .select: 3
    default: isBinary ? 2 : nil
    }
  }

  private var isBinary: Bool {
    let comparisons = Opcode.i32Eq.rawValue...Opcode.i64GeU.rawValue
    return comparisons.contains(rawValue)
      || (Opcode.i32Add.rawValue...Opcode.i32Rotr.rawValue).contains(rawValue)
      || (Opcode.i64Add.rawValue...Opcode.i64Rotr.rawValue).contains(rawValue)
  }
}

extension [Step] {
  /// Where the expression begins that these end with; none where they end with something else.
  var startOfLastExpression: Int? { startOfLastValue { _ in nil } }

  /// Where begins what puts the last value on the stack, calls and assignments on the way included.
  func startOfLastValue(_ type: (FunctionSymbol) -> FunctionType?) -> Int? {
    var wanted = 1
    for place in indices.reversed() {
      guard let operands = self[place].operandCount ?? self[place].operandCount(type) else {
        return nil
      }
      wanted += operands - 1
      if wanted == 0 { return place }
    }
    return nil
  }

  /// In how many blocks and loops each step is. Those that begin and end one are outside of it.
  var depths: [Int] {
    var depth = 0
    return map { step in
      if step.closes { depth -= 1 }
      // An `else` is where its `if` is.
      defer { if step.opens { depth += 1 } }
      return step.hasOpcode(.else) ? depth - 1 : depth
    }
  }

  /// How often each local is read, and how often it is written.
  var localUses: (reads: [LocalIndex: Int], writes: [LocalIndex: Int]) {
    var (reads, writes): ([LocalIndex: Int], [LocalIndex: Int]) = ([:], [:])
    for step in self {
      guard let local = step.local else { continue }
      if step.writesLocal { writes[local, default: 0] += 1 } else { reads[local, default: 0] += 1 }
    }
    return (reads, writes)
  }
}
