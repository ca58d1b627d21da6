import WasmBinary

// Blocks, and what begins and ends them.
extension FunctionValidator {
  /// Opens a block. Its parameters are operands already.
  mutating func open(_ kind: ControlFrame.Kind, parameters: ValueList, results: ValueList) {
    if frames.count > 0 {
      var outer = frames[frames.count - 1]
      outer.isUnreachable = isUnreachable
      frames[frames.count - 1] = outer
    }
    frames.append(
      ControlFrame(
        kind: kind, height: operands.count, assigned: locals.assignedCount, parameters: parameters,
        results: results))
    floor = operands.count
    isUnreachable = false
    push(parameters)
  }

  /// Checks that the innermost block leaves what it says, and closes it.
  private mutating func close() throws(Violation) -> ControlFrame {
    let frame = frames[frames.count - 1]
    try pop(frame.results)
    guard operands.count == floor else { throw .leftOver(operands.count - floor) }
    locals.unassign(to: frame.assigned)
    frames.shrink(to: frames.count - 1)
    if frames.count > 0 {
      let outer = frames[frames.count - 1]
      floor = outer.height
      isUnreachable = outer.isUnreachable
    }
    return frame
  }

  /// Notes that what follows in the innermost block cannot be reached.
  mutating func markUnreachable() {
    operands.shrink(to: floor)
    isUnreachable = true
  }

  /// Reads the type of a block.
  mutating func blockType() throws(Violation) -> (parameters: ValueList, results: ValueList) {
    let byte = try code.peek()
    if byte == 0x40 {
      _ = try code.byte()
      return (none, none)
    }
    if byte & 0xc0 == 0x40 {
      return (none, arena.single(try code.valueType(in: module.types)))
    }
    guard let index = UInt32(exactly: try code.signed(bits: 33)) else {
      throw .unknownCode(UInt32(byte), .blockType)
    }
    let type = try module.types.function(index)
    return (type.parameters, type.results)
  }

  mutating func block(_ kind: ControlFrame.Kind) throws(Violation) {
    let type = try blockType()
    try pop(type.parameters)
    open(kind, parameters: type.parameters, results: type.results)
  }

  mutating func otherwise() throws(Violation) {
    let frame = try close()
    guard frame.kind == .if else { throw .elseWithoutIf }
    open(.else, parameters: frame.parameters, results: frame.results)
  }

  mutating func end() throws(Violation) {
    var frame = try close()
    if frame.kind == .if {
      // Without an else, the parameters are what the block gives.
      open(.else, parameters: frame.parameters, results: frame.results)
      frame = try close()
    }
    push(frame.results)
  }

  mutating func tryTable() throws(Violation) {
    let type = try blockType()
    try pop(type.parameters)
    let count = try code.u32()
    guard count <= Limit.catches else { throw .tooMany(.catches, limit: UInt32(Limit.catches)) }
    for _ in 0..<count { try catchClause() }
    open(.block, parameters: type.parameters, results: type.results)
  }

  /// Reads a clause, whose label is one around the `try_table`.
  private mutating func catchClause() throws(Violation) {
    let kind = try code.byte()
    guard kind <= 3 else { throw .unknownCode(UInt32(kind), .catchClause) }
    var caught = none.types
    if kind < 2 { caught = try tag().types }
    if kind & 1 == 1 { caught.append(.reference(.exception, isNullable: false)) }
    let label = try label()
    guard caught.count == label.count else { throw .catchArity }
    for (position, type) in caught.enumerated() {
      guard module.types.matches(type, label[position]) else {
        throw .branchMismatch(expected: label[position], found: type)
      }
    }
  }

  /// Reads the index of a tag, and gives the types of its values.
  private mutating func tag() throws(Violation) -> ValueList {
    module.types[try module.tags.element(try code.u32(), .tag)].parameters
  }

  mutating func throwTag() throws(Violation) {
    try pop(try tag())
    markUnreachable()
  }
}
