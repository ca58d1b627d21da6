import WasmBinary

// What can be imported, exported and defined (core specification, section "External Types" of
// "Validation").
extension ModuleContext {
  /// What an import or export is by its type, which has to be valid.
  func entity(_ type: ExternalType) throws(Violation) -> CoreEntity {
    switch type {
    case .function(let type):
      _ = try types.view.function(type.rawValue)
      return .function(try types.view.canonical(type.rawValue))
    case .table(let type): return .table(type, element: try element(type))
    case .memory(let type):
      try check(type)
      return .memory(type)
    case .global(let type):
      return .global(
        GlobalEntry(
          type: try types.view.operandType(type.valueType), isMutable: type.isMutable))
    case .tag(let type):
      let view = types.view
      guard try view.function(type.function.rawValue).results.count == 0 else { throw .tagResults }
      return .tag(try view.canonical(type.function.rawValue))
    }
  }

  /// Notes that something is imported or exported, of which there cannot be too much.
  func mention(_ entity: CoreEntity) throws(Violation) {
    size += entity.size(in: types.view)
    guard size < EngineLimit.typeSize else { throw .typeSize(EngineLimit.typeSize) }
  }

  /// Gives something the next index of its kind.
  func define(_ entity: CoreEntity) throws(Violation) {
    switch entity {
    case .function(let type):
      try checkCount(functions.count, of: .functions, limit: Limit.definitions)
      define(function: type)
    case .table(let type, let element):
      try checkCount(tables.count, of: .tables, limit: Limit.tables)
      tableTypes.append(type)
      tables.append(TableEntry(element: element, index: type.is64 ? .i64 : .i32))
    case .memory(let type):
      try checkCount(memories.count, of: .memories, limit: Limit.memories)
      memoryTypes.append(type)
      memories.append(MemoryEntry(address: type.is64 ? .i64 : .i32))
    case .global(let entry):
      try checkCount(globals.count, of: .globals, limit: Limit.definitions)
      globals.append(entry)
    case .tag(let type):
      try checkCount(tags.count, of: .tags, limit: Limit.definitions)
      tags.append(type)
    }
  }

  private func checkCount(
    _ count: Int, of what: Violation.Counted, limit: UInt64
  ) throws(Violation) {
    guard count < limit else { throw .tooMany(what, limit: UInt32(limit)) }
  }

  /// What the elements of a table are, whose type has to be valid.
  private func element(_ type: TableType) throws(Violation) -> OperandType {
    let element = try types.view.operandType(type.element)
    try check(type.limits, largest: type.is64 ? .max : UInt64(UInt32.max))
    return element
  }

  private func check(_ type: MemoryType) throws(Violation) {
    if let pageSize = type.pageSizeLog2 {
      guard features.contains(.customPageSizes) else { throw .proposal(.customPageSizes) }
      guard pageSize == 0 || pageSize == 16 else { throw .pageSize(pageSize) }
    }
    if type.isShared {
      guard features.contains(.threads) else { throw .disabled }
      guard type.limits.maximum != nil else { throw .sharedWithoutMaximum }
    }
    try check(type.limits, largest: EngineLimit.pages(type))
  }

  private func check(_ limits: Limits, largest: UInt64) throws(Violation) {
    for size in [limits.minimum, limits.maximum ?? 0] where size > largest {
      throw .limitTooLarge(size, largest: largest)
    }
    guard limits.minimum <= limits.maximum ?? .max else {
      throw .limitsOrder(limits.minimum, limits.maximum ?? 0)
    }
  }
}
