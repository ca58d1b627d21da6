// Branches.
extension FunctionValidator {
  /// Reads a label, and gives the types that a branch to it takes.
  @inline(__always)
  mutating func label() throws(Violation) -> ValueList {
    let index = try code.u32()
    guard index < frames.count else {
      throw .unknown(.label, index, count: UInt32(frames.count))
    }
    return frames[frames.count - 1 - Int(index)].labelTypes
  }

  mutating func branch() throws(Violation) {
    try pop(try label())
    markUnreachable()
  }

  mutating func branchIf() throws(Violation) {
    let types = try label()
    try pop(.i32)
    try pop(types)
    push(types)
  }

  mutating func branchTable() throws(Violation) {
    let count = try code.u32()
    guard count < code.remaining else { throw .unexpectedEnd }
    try pop(.i32)
    var first: ValueList?
    for _ in 0..<count {
      let types = try label()
      if let first, first.base == types.base, first.count == types.count { continue }
      guard first == nil || first?.count == types.count else { throw .branchTableArity }
      first = first ?? types
      try peek(types)
    }
    let types = try label()
    guard first == nil || first?.count == types.count else { throw .branchTableArity }
    try pop(types)
    markUnreachable()
  }

  /// Checks that the topmost operands are of these types, and leaves them.
  private mutating func peek(_ types: ValueList) throws(Violation) {
    for depth in 0..<types.count {
      let place = operands.count - 1 - depth
      let expected = types[types.count - 1 - depth]
      guard place >= floor else {
        if isUnreachable { return }
        throw .missing(expected: expected)
      }
      guard module.types.matches(operands[place], expected) else {
        throw .mismatch(expected: expected, found: operands[place])
      }
    }
  }

  mutating func returnFromBody() throws(Violation) {
    try pop(frames[0].results)
    markUnreachable()
  }

  mutating func branchOnNull() throws(Violation) {
    let types = try label()
    let reference = try popReference()
    try pop(types)
    push(types)
    push(reference.nullable(false))
  }

  mutating func branchOnNonNull() throws(Violation) {
    let types = try label()
    let expected = try lastReference(of: types)
    let reference = try popReference().nullable(false)
    try checkBranch(reference, gives: expected)
    try pop(types.dropLast)
    push(types.dropLast)
  }

  mutating func branchOnCast(onFailure: Bool) throws(Violation) {
    let flags = try code.byte()
    guard flags < 4 else { throw .unknownCode(UInt32(flags), .nullness) }
    let types = try label()
    let source = try code.reference(isNullable: flags & 1 != 0, in: module.types)
    let target = try code.reference(isNullable: flags & 2 != 0, in: module.types)
    guard module.types.matches(target, source) else {
      throw .castNotDown(from: source, to: target)
    }
    // What the value is where it is not of the target type: it can be null only if that cannot.
    let other = target.isNullable ? source.nullable(false) : source
    let expected = try lastReference(of: types)
    try checkBranch(onFailure ? other : target, gives: expected)
    try pop(source)
    try pop(types.dropLast)
    push(types.dropLast)
    push(onFailure ? target : other)
  }

  private func lastReference(of types: ValueList) throws(Violation) -> OperandType {
    guard let last = types.last, last.isReference else { throw .labelWithoutReference }
    return last
  }

  private func checkBranch(_ type: OperandType, gives expected: OperandType) throws(Violation) {
    guard module.types.matches(type, expected) else {
      throw .branchMismatch(expected: expected, found: type)
    }
  }
}
