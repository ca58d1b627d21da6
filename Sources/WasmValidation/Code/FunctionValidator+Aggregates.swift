// Structures and arrays.
extension FunctionValidator {
  /// Reads the index of a type, which has to be of a kind.
  private mutating func aggregate(
    _ kind: TypeDefinition.Kind
  ) throws(Violation) -> (name: CanonicalType, type: TypeDefinition) {
    let index = try code.u32()
    let name = try module.types.canonical(index)
    let type = module.types[name]
    guard type.kind == kind else { throw .wrongKind(index, kind) }
    return (name, type)
  }

  private mutating func array() throws(Violation) -> (name: CanonicalType, element: Field) {
    let (name, type) = try aggregate(.array)
    return (name, type.fields[0])
  }

  /// Reads the index of an array type whose elements can be assigned to.
  private mutating func mutableArray() throws(Violation) -> (name: CanonicalType, element: Field) {
    let array = try array()
    guard array.element.isMutable else { throw .immutableField(0) }
    return array
  }

  mutating func structNew() throws(Violation) {
    let (name, type) = try aggregate(.structure)
    var position = type.fields.count
    while position > 0 {
      position -= 1
      try pop(type.fields[position].type)
    }
    push(.reference(defined: name, isNullable: false))
  }

  mutating func structNewDefault() throws(Violation) {
    let (name, type) = try aggregate(.structure)
    for position in 0..<type.fields.count where !type.fields[position].isDefaultable {
      throw .fieldWithoutDefault(UInt32(position))
    }
    push(.reference(defined: name, isNullable: false))
  }

  /// Reads a structure type and the index of one of its fields.
  private mutating func field() throws(Violation) -> (CanonicalType, Field, index: UInt32) {
    let (name, type) = try aggregate(.structure)
    let index = try code.u32()
    guard let field = type.fields.find(index) else {
      throw .unknown(.field, index, count: UInt32(type.fields.count))
    }
    return (name, field, index)
  }

  private func check(_ field: Field, isPacked: Bool, at index: UInt32) throws(Violation) {
    guard (field.packing != .none) == isPacked else {
      throw isPacked ? .unpackedField(index) : .packedField(index)
    }
  }

  mutating func structGet(isPacked: Bool) throws(Violation) {
    let (name, field, index) = try field()
    try check(field, isPacked: isPacked, at: index)
    try pop(.reference(defined: name, isNullable: true))
    push(field.type)
  }

  mutating func structSet() throws(Violation) {
    let (name, field, index) = try field()
    guard field.isMutable else { throw .immutableField(index) }
    try pop(field.type)
    try pop(.reference(defined: name, isNullable: true))
  }

  mutating func arrayNew() throws(Violation) {
    let (name, element) = try array()
    try pop(.i32)
    try pop(element.type)
    push(.reference(defined: name, isNullable: false))
  }

  mutating func arrayNewDefault() throws(Violation) {
    let (name, element) = try array()
    guard element.isDefaultable else { throw .fieldWithoutDefault(0) }
    try pop(.i32)
    push(.reference(defined: name, isNullable: false))
  }

  mutating func arrayNewFixed() throws(Violation) {
    let (name, element) = try array()
    for _ in 0..<(try code.u32()) {
      // Where code cannot be reached, there are as many as one likes.
      if isUnreachable, operands.count == floor { break }
      try pop(element.type)
    }
    push(.reference(defined: name, isNullable: false))
  }

  mutating func arrayNewData() throws(Violation) {
    let (name, element) = try array()
    try checkNumeric(element)
    try dataSegment()
    try pop(.i32)
    try pop(.i32)
    push(.reference(defined: name, isNullable: false))
  }

  mutating func arrayNewElem() throws(Violation) {
    let (name, element) = try array()
    try elementSegment(fits: element)
    try pop(.i32)
    try pop(.i32)
    push(.reference(defined: name, isNullable: false))
  }

  mutating func arrayGet(isPacked: Bool) throws(Violation) {
    let (name, element) = try array()
    try check(element, isPacked: isPacked, at: 0)
    try pop(.i32)
    try pop(.reference(defined: name, isNullable: true))
    push(element.type)
  }

  mutating func arraySet() throws(Violation) {
    let (name, element) = try mutableArray()
    try pop(element.type)
    try pop(.i32)
    try pop(.reference(defined: name, isNullable: true))
  }

  mutating func arrayFill() throws(Violation) {
    let (name, element) = try mutableArray()
    try pop(.i32)
    try pop(element.type)
    try pop(.i32)
    try pop(.reference(defined: name, isNullable: true))
  }

  mutating func arrayCopy() throws(Violation) {
    let (destination, target) = try mutableArray()
    let (source, element) = try array()
    guard element.packing == target.packing, module.types.matches(element.type, target.type) else {
      throw .arrayElement(expected: target.type, found: element.type)
    }
    try pop(.i32)
    try pop(.i32)
    try pop(.reference(defined: source, isNullable: true))
    try pop(.i32)
    try pop(.reference(defined: destination, isNullable: true))
  }

  mutating func arrayInitData() throws(Violation) {
    let (name, element) = try mutableArray()
    try checkNumeric(element)
    try dataSegment()
    try popInitialization(of: name)
  }

  mutating func arrayInitElem() throws(Violation) {
    let (name, element) = try mutableArray()
    try elementSegment(fits: element)
    try popInitialization(of: name)
  }

  /// Takes a count, a place in a segment, a place in an array, and the array.
  private mutating func popInitialization(of array: CanonicalType) throws(Violation) {
    try pop(.i32)
    try pop(.i32)
    try pop(.i32)
    try pop(.reference(defined: array, isNullable: true))
  }

  private func checkNumeric(_ element: Field) throws(Violation) {
    guard !element.type.isReference else { throw .arrayNotNumeric }
  }

  /// Reads the index of an element segment, whose elements have to be what an array holds.
  private mutating func elementSegment(fits element: Field) throws(Violation) {
    let segment = try module.elements.element(try code.u32(), .element)
    guard element.packing == .none, module.types.matches(segment, element.type) else {
      throw .arrayElement(expected: element.type, found: segment)
    }
  }
}
