// References.
extension FunctionValidator {
  mutating func refFunc() throws(Violation) {
    let index = try code.u32()
    let type = try module.functions.element(index, .function)
    // A constant expression is itself what mentions the function.
    if !isConstant, module.declarations.find(index) != true { throw .undeclaredFunction(index) }
    if isConstant { mentioned.append(index) }
    push(.reference(defined: type, isNullable: false))
  }

  mutating func refTest(isNullable: Bool) throws(Violation) {
    let target = try code.reference(isNullable: isNullable, in: module.types)
    try pop(module.types.top(target))
    push(.i32)
  }

  mutating func refCast(isNullable: Bool) throws(Violation) {
    let target = try code.reference(isNullable: isNullable, in: module.types)
    try pop(module.types.top(target))
    push(target)
  }

  mutating func convert(from source: HeapCode, to target: HeapCode) throws(Violation) {
    let found = try popReference()
    guard module.types.matches(found, .reference(source)) else {
      throw .mismatch(expected: .reference(source), found: found)
    }
    push(.reference(target, isNullable: found.isNullable))
  }
}
