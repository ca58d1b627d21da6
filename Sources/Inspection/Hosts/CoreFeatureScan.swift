import WasmBinary

/// The features that the parts of a module need, collected part by part.
struct CoreFeatureScan {
  var found: Set<CoreFeature> = []
  /// Tags belong to both proposals for exceptions.
  var usesTags = false
  private var memoryCount = 0
  private var importedGlobals = 0

  var result: Set<CoreFeature> {
    var result = found
    if memoryCount > 1 { result.insert(.multiMemory) }
    if usesTags, !result.contains(.legacyExceptions) { result.insert(.exceptions) }
    return result
  }

  mutating func take(_ section: TypeSection?) {
    for group in section?.groups ?? [] { take(group) }
  }

  mutating func take(_ group: RecursionGroup) {
    if group.isExplicit || group.types.count != 1 { found.insert(.gc) }
    for type in group.types {
      if !type.isFinal || !type.supertypes.isEmpty { found.insert(.gc) }
      guard case .function(let function) = type.composite else {
        found.insert(.gc)
        continue
      }
      for value in function.parameters { take(value) }
      for value in function.results { take(value) }
    }
  }

  mutating func take(_ type: ExternalType) {
    switch type {
    case .function: break
    case .table(let type): take(type)
    case .memory(let type): take(type)
    case .global(let type):
      importedGlobals += 1
      take(type.valueType)
    case .tag: usesTags = true
    }
  }

  mutating func take(_ table: TableType) {
    if table.is64 { found.insert(.memory64) }
    take(table.element)
  }

  mutating func take(_ memory: MemoryType) {
    memoryCount += 1
    if memory.is64 { found.insert(.memory64) }
    if memory.isShared { found.insert(.sharedMemory) }
    // Engines that do not have the proposal refuse a page size even where it is the usual one.
    if memory.pageSizeLog2 != nil { found.insert(.customPageSizes) }
  }

  mutating func take(_ type: ValueType) {
    if case .reference(let reference) = type { take(reference) }
  }

  mutating func take(_ type: ReferenceType) {
    take(type.heapType)
    if !type.isNullable { found.insert(.functionReferences) }
  }

  private mutating func take(_ type: HeapType) {
    switch type {
    case .function, .external: break
    case .exception, .noException: found.insert(.exceptions)
    case .defined: found.insert(.functionReferences)
    case .any, .equatable, .i31, .structure, .array, .none, .noFunction, .noExternal:
      found.insert(.gc)
    }
  }

  mutating func take(_ segment: ElementSegment) {
    if case .active(_, let offset) = segment.mode { take(offset) }
    guard case .expressions(let type, let expressions) = segment.elements else { return }
    take(type)
    for expression in expressions { take(expression) }
  }

  mutating func take(_ expression: ConstantExpression) {
    for instruction in expression.instructions {
      take(instruction)
      if instruction.opcode.constantUse == .extended { found.insert(.extendedConst) }
      // Of globals, those that are imported are constants without it.
      if case .global(let index) = instruction.immediate, index.rawValue >= importedGlobals {
        found.insert(.gc)
      }
    }
  }

  mutating func take(_ body: FunctionBody) throws(BinaryError) {
    var reader = ByteReader(body.contents.source, range: body.contents.range)
    let locals: [LocalRun] = try reader.vector(of: "run of locals", limit: Limit.locals)
    for run in locals { take(run.type) }
    while !reader.isAtEnd { take(try Instruction(decoding: &reader)) }
  }

  private mutating func take(_ instruction: Instruction) {
    if let feature = instruction.opcode.feature { take(feature) }
    switch instruction.immediate {
    case .block(.value(let type)), .tryTable(.value(let type), _): take(type)
    case .types(let types): for type in types { take(type) }
    case .heapType(let type): take(type)
    default: break
    }
  }

  private mutating func take(_ feature: Opcode.Feature) {
    switch feature {
    case .legacyExceptions: found.insert(.legacyExceptions)
    case .exceptions: found.insert(.exceptions)
    case .tags: usesTags = true
    case .tailCall: found.insert(.tailCall)
    case .functionReferences: found.insert(.functionReferences)
    case .gc: found.insert(.gc)
    case .wideArithmetic: found.insert(.wideArithmetic)
    case .relaxedSIMD: found.insert(.relaxedSIMD)
    case .atomics: found.insert(.atomics)
    }
  }
}
