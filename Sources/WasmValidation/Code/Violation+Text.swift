import WasmBinary

extension Violation {
  /// What is wrong with the bytes, where it is they that are wrong.
  var malformation: BinaryError.Problem? {
    switch self {
    case .unexpectedEnd: .unexpectedEnd
    case .integerTooLong: .integerTooLong
    case .integerTooLarge: .integerTooLarge
    case .unknownInstruction: .malformed("there is no instruction with this opcode")
    case .unknownCode(let code, let kind): .unknownCode(code, of: kind.text)
    case .trailingBytes(let count): .trailingBytes(count)
    case .proposal(let proposal): .proposal(proposal)
    case .bodyTooLarge(let size):
      .tooMany("function body byte", count: UInt64(size), limit: Limit.functionSize)
    default: nil
    }
  }

  /// What is wrong, with types named by their indices in a module.
  func problem(in types: TypeView) -> ValidationError.Problem {
    malformation.map { .malformed($0) } ?? .invalid(text(in: types))
  }

  /// What is wrong, as a clause that names types by their indices in a module.
  func text(in types: TypeView) -> String {
    if let malformation { return malformation.description }
    return typeText(in: types) ?? instructionText ?? definitionText(in: types)
  }

  /// Of what has to do with the types of operands.
  private func typeText(in types: TypeView) -> String? {
    switch self {
    case .mismatch(let expected, let found):
      "\(types.text(expected)) is needed, and \(types.text(found)) is on the stack"
    case .missing(let expected):
      "\(types.text(expected)) is needed, and there is nothing on the stack"
    case .missingAny: "a value is needed, and there is nothing on the stack"
    case .leftOver(let count): "\(count) values more than the block gives are on the stack"
    case .notReference(let found): "a reference is needed, and \(types.text(found)) is on the stack"
    case .notNumber(let found):
      "a number or vector is needed where no type is said, and \(types.text(found)) is on the stack"
    case .differentOperands(let one, let other):
      "two values of one type are needed, and \(types.text(one)) and \(types.text(other)) are on the stack"
    case .branchMismatch(let expected, let found):
      "the label takes \(types.text(expected)), and would get \(types.text(found))"
    case .castNotDown(let source, let target):
      "\(types.text(target)) is no subtype of \(types.text(source))"
    case .tableElement(let expected, let found):
      "elements of type \(types.text(expected)) are needed, and these are \(types.text(found))"
    case .arrayElement(let expected, let found):
      "the array holds \(types.text(expected)), and would get \(types.text(found))"
    default: nil
    }
  }

  /// Of what else is wrong with an instruction.
  private var instructionText: String? {
    switch self {
    case .disabled: "this belongs to a feature that is not enabled"
    case .notConstant: "this cannot stand in a constant expression"
    case .selectArity(let count): "one type is needed, not \(count)"
    case .elseWithoutIf: "there is no `if` that it belongs to"
    case .alignment(let found, let natural, let isExact):
      "the alignment has to be \(isExact ? "" : "at most ")2^\(natural) bytes, not 2^\(found)"
    case .offsetTooLarge(let offset): "the offset \(offset) is beyond a memory of 32-bit addresses"
    case .lane(let lane, let count): "there is no lane \(lane), only \(count)"
    case .immutableGlobal(let index): "global \(index) cannot be assigned to"
    case .notConstantGlobal(let index):
      "global \(index) can change, and so cannot stand in a constant expression"
    case .uninitializedLocal(let index): "local \(index) has no value yet"
    case .undeclaredFunction(let index):
      "function \(index) has to be mentioned by an export, a global or an element segment as well"
    case .wrongKind(let index, let kind): "type \(index) is no \(kind.text) type"
    case .labelWithoutReference: "the label takes no reference as its last value"
    case .branchTableArity: "the labels take different counts of values"
    case .catchArity: "the label takes another count of values than are caught"
    case .tailCallResults: "the callee gives other results than the function that it replaces"
    case .immutableField(let index): "field \(index) cannot be assigned to"
    case .packedField(let index): "field \(index) is packed, so that the sign has to be said"
    case .unpackedField(let index): "field \(index) is not packed, so that it has no sign"
    case .fieldWithoutDefault(let index): "field \(index) has no value by default"
    case .arrayNotNumeric: "the array holds references, which data cannot be"
    case .dataCountMissing: "there is no data count section"
    default: nil
    }
  }

  /// Of what is wrong with a definition.
  private func definitionText(in types: TypeView) -> String {
    switch self {
    case .unknown(let space, let index, let count):
      count == 0
        ? "there is no \(space.text) \(index), and no other"
        : "there is no \(space.text) \(index), only \(count)"
    case .tooMany(let what, let limit): "there are more than \(limit) \(what.text)"
    case .moduleType(let index): "type \(index) is the type of a module"
    case .typeSize(let limit):
      "the types of the imports and exports are made of more than \(limit - 1) others"
    case .manySupertypes: "a type can have one supertype at most"
    case .supertypeNotBefore(let index): "supertype \(index) does not stand before the type"
    case .finalSupertype(let index): "type \(index) is final, and has no subtypes"
    case .supertypeMismatch(let index): "the type does not match its supertype \(index)"
    case .limitsOrder(let minimum, let maximum):
      "the minimum \(minimum) is larger than the maximum \(maximum)"
    case .limitTooLarge(let size, let largest): "the size \(size) is larger than \(largest)"
    case .sharedWithoutMaximum: "a shared memory needs a maximum"
    case .pageSize(let exponent): "a page has 1 or 65536 bytes, not 2^\(exponent)"
    case .tagResults: "the function type of a tag has no results"
    case .initializerMissing(let type): "elements of type \(types.text(type)) need an initial value"
    case .duplicateExport: "another export has this name already"
    case .startSignature: "the start function takes and gives nothing"
    default: "\(self)"
    }
  }
}

extension Violation.Space {
  fileprivate var text: String {
    switch self {
    case .element: "element segment"
    case .data: "data segment"
    default: "\(self)"
    }
  }
}

extension Violation.Counted {
  fileprivate var text: String {
    switch self {
    case .dataSegments: "data segments"
    case .catches: "catch clauses"
    default: "\(self)"
    }
  }
}

extension Violation.CodeKind {
  fileprivate var text: String {
    switch self {
    case .blockType: "block type"
    case .valueType: "value type"
    case .heapType: "heap type"
    case .catchClause: "catch clause"
    case .fence: "memory order"
    case .nullness: "nullness of two types"
    case .alignment: "alignment"
    }
  }
}

extension TypeDefinition.Kind {
  fileprivate var text: String {
    switch self {
    case .function: "function"
    case .structure: "structure"
    case .array: "array"
    }
  }
}
