import WasmBinary

extension ModulePrinter {
  /// How many functions, tables, memories, globals and tags came before an import.
  struct ImportCounts {
    var functions: FunctionIndex = 0
    var tables: TableIndex = 0
    var memories: MemoryIndex = 0
    var globals: GlobalIndex = 0
    var tags: TagIndex = 0
  }

  func print(_ section: ImportSection, to writer: inout TextWriter) throws(TextError) {
    var counts = ImportCounts()
    let groups =
      importGroups ?? section.entries.map(ImportGroup.init(_:))
    for group in groups {
      if let module = group.imports.first?.module, !isSpelledOut(group, from: counts) {
        try print(group, of: module, &counts, to: &writer)
      } else {
        for entry in group.imports {
          try writer.line()
          print(entry, &counts, to: &writer)
        }
      }
    }
  }

  /// Whether imports have to be printed one by one: what shares a type has no place for identifiers.
  private func isSpelledOut(_ group: ImportGroup, from counts: ImportCounts) -> Bool {
    let count = UInt32(group.imports.count)
    func isNamed<Space>(_ first: Index<Space>, _ identifiers: Identifiers<Space>) -> Bool {
      (0..<count).contains { identifiers.contains(Index(first.rawValue + $0)) }
    }
    switch group.shared {
    case .nothing: return true
    case .module: return false
    case .moduleAndType(.function): return isNamed(counts.functions, names.functions)
    case .moduleAndType(.table): return isNamed(counts.tables, names.tables)
    case .moduleAndType(.memory): return isNamed(counts.memories, names.memories)
    case .moduleAndType(.global): return isNamed(counts.globals, names.globals)
    case .moduleAndType(.tag): return isNamed(counts.tags, names.tags)
    }
  }

  private func print(
    _ group: ImportGroup, of module: Name, _ counts: inout ImportCounts,
    to writer: inout TextWriter
  ) throws(TextError) {
    try writer.line("(import ")
    writer.string(module)
    writer.depth += 1
    for entry in group.imports {
      try writer.line("(item ")
      writer.string(entry.name)
      if case .module = group.shared {
        writer.space()
        print(entry.type, &counts, to: &writer)
      }
      writer.close()
    }
    if case .moduleAndType(let type) = group.shared {
      try writer.line()
      for entry in group.imports { counts.pass(entry.type) }
      print(sharedType: type, to: &writer)
    }
    writer.depth -= 1
    try writer.line(")")
  }

  /// Prints one import on its own.
  func print(_ entry: Import, _ counts: inout ImportCounts, to writer: inout TextWriter) {
    writer.text("(import ")
    writer.string(entry.module)
    writer.space()
    writer.string(entry.name)
    writer.space()
    print(entry.type, &counts, to: &writer)
    writer.close()
  }

  /// Prints what an import is, what it is called, and its index.
  private func print(
    _ type: ExternalType, _ counts: inout ImportCounts, to writer: inout TextWriter
  ) {
    var parameters = Identifiers<CoreSpace.Locals>()
    switch type {
    case .function(let type):
      parameters = names.locals(
        of: counts.functions, count: spaces.functionType(type)?.parameters.count ?? 0)
      head("func", counts.functions, names.functions, to: &writer)
    case .table: head("table", counts.tables, names.tables, to: &writer)
    case .memory: head("memory", counts.memories, names.memories, to: &writer)
    case .global: head("global", counts.globals, names.globals, to: &writer)
    case .tag: head("tag", counts.tags, names.tags, to: &writer)
    }
    contents(of: type, parameters: parameters, to: &writer)
    counts.pass(type)
  }

  /// Prints what several imports are, without what each is called.
  private func print(sharedType type: ExternalType, to writer: inout TextWriter) {
    switch type {
    case .function: writer.text("(func")
    case .table: writer.text("(table")
    case .memory: writer.text("(memory")
    case .global: writer.text("(global")
    case .tag: writer.text("(tag")
    }
    contents(of: type, to: &writer)
  }

  private func contents(
    of type: ExternalType, parameters: Identifiers<CoreSpace.Locals> = Identifiers(),
    to writer: inout TextWriter
  ) {
    switch type {
    case .function(let type): code.typeUse(type, parameters: parameters, to: &writer)
    case .table(let type):
      writer.space()
      writer.type(type, names.types)
    case .memory(let type):
      writer.space()
      writer.type(type)
    case .global(let type):
      writer.space()
      writer.type(type, names.types)
    case .tag(let type): code.typeUse(type.function, to: &writer)
    }
    writer.close()
  }

  /// What prints expressions outside of functions.
  var code: CodePrinter { CodePrinter(names, spaces) }
}

extension ModulePrinter.ImportCounts {
  /// Counts an import of this type.
  mutating func pass(_ type: ExternalType) {
    switch type {
    case .function: functions.rawValue += 1
    case .table: tables.rawValue += 1
    case .memory: memories.rawValue += 1
    case .global: globals.rawValue += 1
    case .tag: tags.rawValue += 1
    }
  }
}
