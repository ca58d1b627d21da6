import WasmBinary

/// The types of a module, or of a component with all modules and components in it, each under the first
/// one that is equal to it.
///
/// Two types are equal where their recursion groups are written alike, references to other groups
/// taken as what those are equal to (core specification, sections "Rolling and Unrolling" and
/// "Defined Types"). So each group becomes a row of integers, which is looked up among those before.
final class TypeSpace {
  private var definitions = Column<TypeDefinition>()
  private var groups: [[UInt32]: UInt32] = [:]
  private var functions: [FunctionType: CanonicalType] = [:]
  private var fieldBlocks: [UnsafeMutableBufferPointer<Field>] = []
  let arena = Arena()

  deinit {
    definitions.free()
    for block in fieldBlocks { block.deallocate() }
  }

  /// What is known of each type, as long as none is added.
  var all: UnsafePointer<TypeDefinition> { UnsafePointer(definitions.base) }

  /// As many as an ``OperandType`` can tell apart.
  private static let mostTypes = 1 << 24

  /// Finds the types of a group, or adds them, gives them the next of the indices, in which the group
  /// itself is written, and says which is the first of them.
  func define(
    _ group: RecursionGroup, in indices: TypeIndices
  ) throws(Violation) -> CanonicalType {
    guard definitions.count + group.types.count <= Self.mostTypes else {
      throw .tooMany(.types, limit: UInt32(Self.mostTypes))
    }
    let first = UInt32(indices.count)
    let start = UInt32(definitions.count)
    var key: [UInt32] = []
    var writer = GroupKey(
      start: first, end: first + UInt32(group.types.count), types: indices.view)
    for type in group.types { try writer.append(type, to: &key) }
    if let known = groups[key] {
      // What is there already is added all the same, so that the types of a module are counted here
      // as they are in the module.
      for position in 0..<group.types.count {
        definitions.append(definitions[Int(known) + position])
      }
      indices.append(group.types.count, startingWith: CanonicalType(rawValue: known))
      return CanonicalType(rawValue: known)
    }
    groups[key] = start
    indices.append(group.types.count, startingWith: CanonicalType(rawValue: start))
    for (position, type) in group.types.enumerated() {
      definitions.append(
        try definition(type, at: first + UInt32(position), in: indices.view))
    }
    for position in group.types.indices {
      try checkSupertype(of: Int(start) + position, in: indices.view)
    }
    return CanonicalType(rawValue: start)
  }

  /// The type of a function that takes and gives numbers.
  func function(_ type: FunctionType) throws(Violation) -> CanonicalType {
    if let known = functions[type] { return known }
    let group = RecursionGroup(SubType(.function(type)))
    let made = try define(group, in: TypeIndices(in: self))
    functions[type] = made
    return made
  }

  private func definition(
    _ type: SubType, at index: UInt32, in view: TypeView
  ) throws(Violation) -> TypeDefinition {
    guard type.supertypes.count <= 1 else { throw .manySupertypes }
    var supertype: CanonicalType?
    if let named = type.supertypes.first {
      guard named.rawValue < index else { throw .supertypeNotBefore(named.rawValue) }
      supertype = try view.canonical(named.rawValue)
    }
    var lists: (ValueList, ValueList) = (arena.list([]), arena.list([]))
    var fields = FieldList.empty
    let kind: TypeDefinition.Kind
    switch type.composite {
    case .function(let function):
      kind = .function
      lists = (
        arena.list(try operandTypes(function.parameters, in: view)),
        arena.list(try operandTypes(function.results, in: view))
      )
    case .structure(let all):
      kind = .structure
      fields = try list(all, in: view)
    case .array(let element):
      kind = .array
      fields = try list([element], in: view)
    }
    return TypeDefinition(
      kind: kind, isFinal: type.isFinal, supertype: supertype, parameters: lists.0,
      results: lists.1, fields: fields)
  }

  private func operandTypes(
    _ types: [ValueType], in view: TypeView
  ) throws(Violation) -> [OperandType] {
    var converted: [OperandType] = []
    for type in types { converted.append(try view.operandType(type)) }
    return converted
  }

  private func list(
    _ types: [FieldType], in view: TypeView
  ) throws(Violation) -> FieldList {
    guard !types.isEmpty else { return .empty }
    let block = UnsafeMutableBufferPointer<Field>.allocate(capacity: types.count)
    fieldBlocks.append(block)
    for (position, type) in types.enumerated() {
      let field =
        switch type.storage {
        case .i8: Field(type: .i32, packing: .i8, isMutable: type.isMutable)
        case .i16: Field(type: .i32, packing: .i16, isMutable: type.isMutable)
        case .value(let value):
          Field(
            type: try view.operandType(value), packing: .none, isMutable: type.isMutable)
        }
      block.initializeElement(at: position, to: field)
    }
    return FieldList(base: UnsafePointer(block.baseAddress), count: types.count)
  }

  /// Checks that what a type names as its supertype can be that (core specification, section
  /// "Defined Types").
  private func checkSupertype(of position: Int, in view: TypeView) throws(Violation) {
    var type = definitions[position]
    guard let name = type.supertype else { return }
    let supertype = definitions[name.position]
    guard !supertype.isFinal else { throw .finalSupertype(name.rawValue) }
    guard supertype.depth < Self.deepestType else {
      throw .tooMany(.supertypes, limit: UInt32(Self.deepestType))
    }
    type.depth = supertype.depth + 1
    definitions[position] = type
    guard view.isComposite(type, subtypeOf: supertype) else {
      throw .supertypeMismatch(name.rawValue)
    }
  }

  /// How many supertypes a type can have above it, as engines agree.
  private static let deepestType: UInt8 = 63
}

/// What a recursion group says, as integers that are equal where the groups are.
private struct GroupKey {
  let start: UInt32
  let end: UInt32
  let types: TypeView

  mutating func append(_ type: SubType, to key: inout [UInt32]) throws(Violation) {
    key.append(type.isFinal ? 1 : 0)
    key.append(UInt32(type.supertypes.count))
    for supertype in type.supertypes { key.append(try name(supertype.rawValue)) }
    switch type.composite {
    case .function(let function):
      key += [0, UInt32(function.parameters.count), UInt32(function.results.count)]
      for value in function.parameters + function.results { key.append(try code(value)) }
    case .structure(let fields):
      key += [1, UInt32(fields.count)]
      for field in fields { key.append(try code(field)) }
    case .array(let element):
      key += [2, try code(element)]
    }
  }

  /// A type of the group by its place in it, any other by what it is equal to.
  private func name(_ index: UInt32) throws(Violation) -> UInt32 {
    guard index < end else { throw .unknown(.type, index, count: end) }
    return index >= start ? 1 << 24 | (index - start) : try types.canonical(index).rawValue
  }

  /// Types are told apart from fields by their place in the row.
  private func code(_ field: FieldType) throws(Violation) -> UInt32 {
    let mutability: UInt32 = field.isMutable ? 1 << 28 : 0
    switch field.storage {
    case .i8: return mutability | 8
    case .i16: return mutability | 16
    case .value(let value): return mutability | (try code(value))
    }
  }

  private func code(_ value: ValueType) throws(Violation) -> UInt32 {
    guard case .reference(let reference) = value, case .defined(let index) = reference.heapType
    else { return try types.operandType(value).rawValue }
    let shape = OperandType.reference(
      defined: CanonicalType(rawValue: 0), isNullable: reference.isNullable)
    return shape.rawValue | (try name(index.rawValue))
  }
}
