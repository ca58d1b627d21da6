import WasmBinary

// What a module defines and imports (core specification, section "Modules" of "Validation").
extension ModuleValidator {
  func validateTypes(_ section: inout SectionReader) throws(ValidationError) {
    try section.entries(of: "type", limit: Limit.definitions, as: RecursionGroup.self) {
      group, offset, _ throws(ValidationError) in
      try check(at: offset) { () throws(Violation) in try context.types.define(group) }
    }
  }

  func validateImports(_ section: inout SectionReader) throws(ValidationError) {
    try section.entries(of: "import", limit: Limit.definitions, read: ImportGroup.init(decoding:)) {
      (group: ImportGroup, offset, _) throws(ValidationError) in
      try check(at: offset) { () throws(Violation) in
        for entry in group.imports {
          let type = try define(entry.type)
          context.imports.append((entry.module, entry.name, type))
        }
      }
    }
  }

  /// Adds an import, and says what it is.
  private func define(_ type: ExternalType) throws(Violation) -> CoreEntity {
    switch type {
    case .function(let type):
      try define(function: type)
      return .function(context.functions[context.functions.count - 1])
    case .table(let type):
      try define(type)
      return .table(type, element: context.tables[context.tables.count - 1].element)
    case .memory(let type):
      try define(type)
      return .memory(type)
    case .global(let type):
      try define(type)
      return .global(context.globals[context.globals.count - 1])
    case .tag(let type):
      try define(type)
      return .tag(context.tags[context.tags.count - 1])
    }
  }

  func validateFunctions(_ section: inout SectionReader) throws(ValidationError) {
    try section.entries(of: "function", limit: Limit.definitions, as: TypeIndex.self) {
      type, offset, _ throws(ValidationError) in
      try check(at: offset) { () throws(Violation) in try define(function: type) }
    }
  }

  func validateTables(_ section: inout SectionReader) throws(ValidationError) {
    try section.entries(of: "table", limit: Limit.definitions, as: Table.self) {
      table, offset, _ throws(ValidationError) in
      try check(at: offset) { () throws(Violation) in
        let element = try context.types.view.operandType(table.type.element)
        guard table.initializer != nil || element.isDefaultable else {
          throw .initializerMissing(element)
        }
        try define(table.type)
      }
      if let initializer = table.initializer {
        let element = context.tables[context.tables.count - 1].element
        try validate(initializer, giving: element, at: offset)
      }
    }
  }

  func validateMemories(_ section: inout SectionReader) throws(ValidationError) {
    try section.entries(of: "memory", limit: Limit.definitions, as: MemoryType.self) {
      memory, offset, _ throws(ValidationError) in
      try check(at: offset) { () throws(Violation) in try define(memory) }
    }
  }

  func validateTags(_ section: inout SectionReader) throws(ValidationError) {
    try section.entries(of: "tag", limit: Limit.definitions, as: TagType.self) {
      tag, offset, _ throws(ValidationError) in
      try check(at: offset) { () throws(Violation) in try define(tag) }
    }
  }

  func validateGlobals(_ section: inout SectionReader) throws(ValidationError) {
    try section.entries(of: "global", limit: Limit.definitions, as: Global.self) {
      global, offset, _ throws(ValidationError) in
      var type = OperandType.bottom
      try check(at: offset) { () throws(Violation) in
        type = try context.types.view.operandType(global.type.valueType)
      }
      // It sees the globals before itself alone.
      try validate(global.initializer, giving: type, at: offset)
      try check(at: offset) { () throws(Violation) in try define(global.type) }
    }
  }
}

// One definition each.
extension ModuleValidator {
  private func checkCount(
    _ count: Int, of what: Violation.Counted, limit: UInt64
  ) throws(Violation) {
    guard count < limit else { throw .tooMany(what, limit: UInt32(limit)) }
  }

  private func define(function type: TypeIndex) throws(Violation) {
    try checkCount(context.functions.count, of: .functions, limit: Limit.definitions)
    _ = try context.types.view.function(type.rawValue)
    context.define(function: try context.types.view.canonical(type.rawValue))
  }

  private func define(_ type: TableType) throws(Violation) {
    try checkCount(context.tables.count, of: .tables, limit: EngineLimit.tables)
    let element = try context.types.view.operandType(type.element)
    try check(type.limits, largest: type.is64 ? .max : UInt64(UInt32.max))
    guard type.limits.minimum <= EngineLimit.tableElements else {
      throw .limitTooLarge(type.limits.minimum, largest: EngineLimit.tableElements)
    }
    context.tableTypes.append(type)
    context.tables.append(TableEntry(element: element, index: type.is64 ? .i64 : .i32))
  }

  private func define(_ type: MemoryType) throws(Violation) {
    try checkCount(context.memories.count, of: .memories, limit: Limit.memories)
    if let pageSize = type.pageSizeLog2 {
      guard features.contains(.customPageSizes) else { throw .disabled }
      guard pageSize == 0 || pageSize == 16 else { throw .pageSize(pageSize) }
    }
    if type.isShared {
      guard features.contains(.threads) else { throw .disabled }
      guard type.limits.maximum != nil else { throw .sharedWithoutMaximum }
    }
    try check(type.limits, largest: EngineLimit.pages(type))
    context.memoryTypes.append(type)
    context.memories.append(MemoryEntry(address: type.is64 ? .i64 : .i32))
  }

  private func define(_ type: GlobalType) throws(Violation) {
    try checkCount(context.globals.count, of: .globals, limit: Limit.definitions)
    context.globals.append(
      GlobalEntry(
        type: try context.types.view.operandType(type.valueType), isMutable: type.isMutable))
  }

  private func define(_ type: TagType) throws(Violation) {
    try checkCount(context.tags.count, of: .tags, limit: Limit.definitions)
    let view = context.types.view
    guard try view.function(type.function.rawValue).results.count == 0 else { throw .tagResults }
    context.tags.append(try view.canonical(type.function.rawValue))
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

/// What engines agree on beyond the specification (WebAssembly JavaScript interface, section
/// "Limits"), where it is less than what can be decoded.
private enum EngineLimit {
  /// Tables of a module.
  static let tables: UInt64 = 100
  /// Elements of a table at first.
  static let tableElements: UInt64 = 10_000_000

  /// Pages of a memory: as many as there are addresses for.
  static func pages(_ memory: MemoryType) -> UInt64 {
    switch (memory.is64, memory.pageSizeLog2 ?? 16) {
    case (false, 0): UInt64(UInt32.max)
    case (false, let size): 1 << (32 - UInt64(size))
    case (true, 0): .max
    case (true, let size): 1 << (64 - UInt64(size))
    }
  }
}
