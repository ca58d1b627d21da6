// Tables and element segments.
extension FunctionValidator {
  /// Reads the index of a table.
  mutating func table() throws(Violation) -> TableEntry {
    try module.tables.element(try code.u32(), .table)
  }

  mutating func tableGet() throws(Violation) {
    let table = try table()
    try pop(table.index)
    push(table.element)
  }

  mutating func tableSet() throws(Violation) {
    let table = try table()
    try pop(table.element)
    try pop(table.index)
  }

  mutating func tableGrow() throws(Violation) {
    let table = try table()
    try pop(table.index)
    try pop(table.element)
    push(table.index)
  }

  mutating func tableFill() throws(Violation) {
    let table = try table()
    try pop(table.index)
    try pop(table.element)
    try pop(table.index)
  }

  mutating func tableCopy() throws(Violation) {
    let destination = try table()
    let source = try table()
    try check(element: source.element, fits: destination.element)
    try pop(smaller(destination.index, source.index))
    try pop(source.index)
    try pop(destination.index)
  }

  mutating func tableInit() throws(Violation) {
    let segment = try module.elements.element(try code.u32(), .element)
    let table = try table()
    try check(element: segment, fits: table.element)
    try pop(.i32)
    try pop(.i32)
    try pop(table.index)
  }

  private func check(
    element: OperandType, fits expected: OperandType
  ) throws(Violation) {
    guard module.types.matches(element, expected) else {
      throw .tableElement(expected: expected, found: element)
    }
  }
}
