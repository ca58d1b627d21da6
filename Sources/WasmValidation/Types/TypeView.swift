import WasmBinary

/// The types of a module as code is validated with them: what does not change any more.
struct TypeView {
  private let definitions: UnsafePointer<TypeDefinition>
  private let canonicalTypes: UnsafePointer<CanonicalType>
  let count: Int

  init(
    definitions: UnsafePointer<TypeDefinition>, canonical: UnsafePointer<CanonicalType>, count: Int
  ) {
    self.definitions = definitions
    canonicalTypes = canonical
    self.count = count
  }

  /// What is known of a type.
  subscript(type: CanonicalType) -> TypeDefinition { definitions[type.position] }

  /// The first type that is equal to the one at `index`, which has to be there.
  func canonical(_ index: UInt32) throws(Violation) -> CanonicalType {
    guard index < count else { throw .unknown(.type, index, count: UInt32(count)) }
    let type = canonicalTypes[Int(index)]
    guard type != .module else { throw .moduleType(index) }
    return type
  }

  /// The first index of a type; none where it is only named by an outer type that has one.
  func index(of type: CanonicalType) -> Int? {
    (0..<count).first { canonicalTypes[$0] == type }
  }

  /// The type at `index`, which has to be a function's.
  func function(_ index: UInt32) throws(Violation) -> TypeDefinition {
    let type = self[try canonical(index)]
    guard type.kind == .function else { throw .wrongKind(index, .function) }
    return type
  }

  /// Makes a type small. The types that it names have to be there.
  func operandType(_ type: ValueType) throws(Violation) -> OperandType {
    switch type {
    case .i32: .i32
    case .i64: .i64
    case .f32: .f32
    case .f64: .f64
    case .v128: .v128
    case .reference(let reference): try operandType(reference)
    }
  }

  /// Makes a reference type small. The type that it names has to be there.
  func operandType(_ type: ReferenceType) throws(Violation) -> OperandType {
    if case .defined(let index) = type.heapType {
      return .reference(
        defined: try canonical(index.rawValue), isNullable: type.isNullable)
    }
    return .reference(HeapCode(type.heapType) ?? .bottom, isNullable: type.isNullable)
  }
}

// Subtyping (core specification, section "Matching").
extension TypeView {
  /// Whether every value of one type is a value of another.
  @inline(__always)
  func matches(_ type: OperandType, _ other: OperandType) -> Bool {
    type == other || matchesSlowly(type, other)
  }

  @inline(never)
  private func matchesSlowly(_ type: OperandType, _ other: OperandType) -> Bool {
    if type.isBottom { return true }
    guard type.isReference, other.isReference else { return false }
    guard other.isNullable || !type.isNullable else { return false }
    switch (type.defined, other.defined) {
    case (nil, nil): return type.heapCode.matches(other.heapCode)
    case (let one?, nil): return self[one].heapCode.matches(other.heapCode)
    case (nil, let two?):
      let heap = type.heapCode
      return heap == .bottom || heap == bottom(below: self[two].kind)
    case (let one?, let two?): return isSubtype(one, of: two)
    }
  }

  private func bottom(below kind: TypeDefinition.Kind) -> HeapCode {
    kind == .function ? .noFunction : .none
  }

  private func isSubtype(_ type: CanonicalType, of other: CanonicalType) -> Bool {
    var next: CanonicalType? = type
    while let current = next {
      if current == other { return true }
      next = self[current].supertype
    }
    return false
  }

  /// Whether all types of one list match those of another.
  func matches(_ types: ValueList, _ others: ValueList) -> Bool {
    types.count == others.count && (0..<types.count).allSatisfy { matches(types[$0], others[$0]) }
  }

  /// Whether what one type is made of is a subtype of what another is made of.
  func isComposite(_ type: TypeDefinition, subtypeOf other: TypeDefinition) -> Bool {
    guard type.kind == other.kind else { return false }
    switch type.kind {
    case .function:
      return matches(other.parameters, type.parameters) && matches(type.results, other.results)
    case .structure, .array:
      return type.fields.count >= other.fields.count
        && (0..<other.fields.count).allSatisfy { matches(type.fields[$0], other.fields[$0]) }
    }
  }

  private func matches(_ field: Field, _ other: Field) -> Bool {
    if field == other { return true }
    return !field.isMutable && !other.isMutable && field.packing == other.packing
      && matches(field.type, other.type)
  }

  /// The type above all others that values of a reference type can be cast among.
  func top(_ type: OperandType) -> OperandType {
    let code = type.defined.map { self[$0].heapCode } ?? type.heapCode
    return .reference(code.top)
  }
}
