// Calls.
extension FunctionValidator {
  /// Reads the index of a function, and gives its type.
  @inline(__always)
  private mutating func callee() throws(Violation) -> TypeDefinition {
    module.types[try module.functions.element(try code.u32(), .function)]
  }

  /// Reads a type and a table, and takes the index into the table.
  private mutating func indirectCallee() throws(Violation) -> TypeDefinition {
    let type = try module.types.function(try code.u32())
    let table = try table()
    guard module.types.matches(table.element, .function) else {
      throw .tableElement(expected: .function, found: table.element)
    }
    try pop(table.index)
    return type
  }

  /// Reads a type, and takes a reference to a function of that type.
  private mutating func referencedCallee() throws(Violation) -> TypeDefinition {
    let index = try code.u32()
    let type = try module.types.function(index)
    try pop(.reference(defined: try module.types.canonical(index), isNullable: true))
    return type
  }

  @inline(__always)
  mutating func call() throws(Violation) { try call(try callee()) }
  mutating func callIndirect() throws(Violation) { try call(try indirectCallee()) }
  mutating func callReference() throws(Violation) { try call(try referencedCallee()) }
  mutating func returnCall() throws(Violation) { try tailCall(try callee()) }
  mutating func returnCallIndirect() throws(Violation) { try tailCall(try indirectCallee()) }
  mutating func returnCallReference() throws(Violation) { try tailCall(try referencedCallee()) }

  @inline(__always)
  private mutating func call(_ type: TypeDefinition) throws(Violation) {
    try pop(type.parameters)
    push(type.results)
  }

  private mutating func tailCall(_ type: TypeDefinition) throws(Violation) {
    guard module.types.matches(type.results, frames[0].results) else { throw .tailCallResults }
    try pop(type.parameters)
    markUnreachable()
  }
}
