import WasmBinary

/// A rule that does not hold, in so few bytes that it costs nothing to be able to throw it.
enum Violation: Error, Hashable, BitwiseCopyable {
  // What the bytes of an instruction cannot be.
  case unexpectedEnd
  case integerTooLong
  case integerTooLarge
  case unknownInstruction
  case unknownCode(UInt32, CodeKind)
  case trailingBytes(Int)
  case bodyTooLarge(UInt32)

  // What code cannot do.
  case disabled
  case proposal(Proposal)
  case notConstant
  case mismatch(expected: OperandType, found: OperandType)
  case missing(expected: OperandType)
  case missingAny
  case leftOver(Int)
  case notReference(OperandType)
  case notNumber(OperandType)
  case differentOperands(OperandType, OperandType)
  case selectArity(UInt32)
  case elseWithoutIf
  case alignment(UInt32, natural: UInt32, isExact: Bool)
  case offsetTooLarge(UInt64)
  case lane(UInt8, count: UInt8)
  case immutableGlobal(UInt32)
  case notConstantGlobal(UInt32)
  case uninitializedLocal(UInt32)
  case undeclaredFunction(UInt32)
  case wrongKind(UInt32, TypeDefinition.Kind)
  case labelWithoutReference
  case castNotDown(from: OperandType, to: OperandType)
  case branchMismatch(expected: OperandType, found: OperandType)
  case branchTableArity
  case catchArity
  case tableElement(expected: OperandType, found: OperandType)
  case tailCallResults
  case immutableField(UInt32)
  case packedField(UInt32)
  case unpackedField(UInt32)
  case fieldWithoutDefault(UInt32)
  case arrayElement(expected: OperandType, found: OperandType)
  case arrayNotNumeric
  case dataCountMissing

  // What definitions cannot be.
  case unknown(Space, UInt32, count: UInt32)
  case tooMany(Counted, limit: UInt32)
  case moduleType(UInt32)
  case typeSize(Int)
  case manySupertypes
  case supertypeNotBefore(UInt32)
  case finalSupertype(UInt32)
  case supertypeMismatch(UInt32)
  case limitsOrder(UInt64, UInt64)
  case limitTooLarge(UInt64, largest: UInt64)
  case sharedWithoutMaximum
  case pageSize(UInt32)
  case tagResults
  case initializerMissing(OperandType)
  case startSignature
  case duplicateExport

  /// What an index counts.
  enum Space: UInt8, BitwiseCopyable {
    case type, function, table, memory, global, tag, element, data, local, label, field
  }

  /// What there can be too many of.
  enum Counted: UInt8, BitwiseCopyable {
    case types, functions, tables, memories, globals, tags, locals, supertypes, dataSegments,
      catches
  }

  /// What a byte says.
  enum CodeKind: UInt8, BitwiseCopyable {
    case blockType, valueType, heapType, catchClause, fence, nullness, alignment
  }
}
