// The operand stack, and the instructions that do little more than to use it.
extension FunctionValidator {
  /// Puts an operand on top.
  @inline(__always)
  mutating func push(_ type: OperandType) { operands.append(type) }

  mutating func push(_ types: ValueList) {
    for position in 0..<types.count { push(types[position]) }
  }

  /// Takes the topmost operand, which has to be of a type.
  @inline(__always)
  mutating func pop(_ expected: OperandType) throws(Violation) {
    let top = operands.count - 1
    if top >= floor, operands[top] == expected {
      operands.shrink(to: top)
    } else {
      try popSubtype(of: expected)
    }
  }

  @inline(never)
  private mutating func popSubtype(of expected: OperandType) throws(Violation) {
    let top = operands.count - 1
    guard top >= floor else {
      // Where code cannot be reached, there is whatever it needs.
      if isUnreachable { return }
      throw .missing(expected: expected)
    }
    guard module.types.matches(operands[top], expected) else {
      throw .mismatch(expected: expected, found: operands[top])
    }
    operands.shrink(to: top)
  }

  /// Takes operands of these types, the last one first.
  @inline(__always)
  mutating func pop(_ types: ValueList) throws(Violation) {
    var position = types.count
    while position > 0 {
      position -= 1
      try pop(types[position])
    }
  }

  /// Takes the topmost operand, and says what it is.
  mutating func popAny() throws(Violation) -> OperandType {
    let top = operands.count - 1
    guard top >= floor else {
      if isUnreachable { return .bottom }
      throw .missingAny
    }
    defer { operands.shrink(to: top) }
    return operands[top]
  }

  /// Takes the topmost operand, which has to be a reference.
  mutating func popReference() throws(Violation) -> OperandType {
    let type = try popAny()
    if type.isBottom { return .reference(.bottom, isNullable: false) }
    guard type.isReference else { throw .notReference(type) }
    return type
  }

  /// Takes and gives what a rule says.
  mutating func take(_ rule: InstructionRule) throws(Violation) {
    for code in [rule.pops.0, rule.pops.1, rule.pops.2] where code != 0 {
      try pop(OperandType(rawValue: UInt32(code)))
    }
    if rule.push != 0 { push(rule.gives) }
  }

  /// Reads the number of a lane.
  mutating func lane(count: UInt8) throws(Violation) {
    let lane = try code.byte()
    guard lane < count else { throw .lane(lane, count: count) }
  }

  mutating func select() throws(Violation) {
    try pop(.i32)
    let one = try popAny()
    let two = try popAny()
    guard !one.isReference else { throw .notNumber(one) }
    guard !two.isReference else { throw .notNumber(two) }
    guard one == two || one.isBottom || two.isBottom else { throw .differentOperands(two, one) }
    push(one.isBottom ? two : one)
  }

  mutating func selectTyped() throws(Violation) {
    let count = try code.u32()
    guard count == 1 else { throw .selectArity(count) }
    let type = try code.valueType(in: module.types)
    try pop(.i32)
    try pop(type)
    try pop(type)
    push(type)
  }
}

// Locals and globals.
extension FunctionValidator {
  @inline(__always)
  mutating func localGet() throws(Violation) {
    let index = try code.u32()
    let type = try locals.type(index)
    guard locals.hasValue(index, type) else { throw .uninitializedLocal(index) }
    push(type)
  }

  @inline(__always)
  mutating func localSet() throws(Violation) {
    let index = try code.u32()
    let type = try locals.type(index)
    try pop(type)
    locals.assign(index, type)
  }

  @inline(__always)
  mutating func localTee() throws(Violation) {
    let index = try code.u32()
    let type = try locals.type(index)
    try pop(type)
    push(type)
    locals.assign(index, type)
  }

  mutating func globalGet() throws(Violation) {
    let index = try code.u32()
    let global = try module.globals.element(index, .global)
    if isConstant, global.isMutable { throw .notConstantGlobal(index) }
    push(global.type)
  }

  mutating func globalSet() throws(Violation) {
    let index = try code.u32()
    let global = try module.globals.element(index, .global)
    guard global.isMutable else { throw .immutableGlobal(index) }
    try pop(global.type)
  }
}
