import WasmBinary

extension ModulePrinter {
  func print(_ section: TypeSection, to writer: inout TextWriter) throws(TextError) {
    var next = 0
    for group in section.groups {
      if group.isExplicit {
        try writer.line("(rec")
        writer.depth += 1
      }
      for type in group.types {
        let index = TypeIndex(next)
        try writer.line()
        head("type", index, names.types, to: &writer)
        writer.space()
        writer.type(
          type, names.types, fields: names.fields[index] ?? Identifiers(),
          parameters: names.parameters[index] ?? Identifiers())
        writer.close()
        next += 1
      }
      guard group.isExplicit else { continue }
      writer.depth -= 1
      if !group.types.isEmpty { try writer.line() }
      writer.close()
    }
  }

  func print(_ section: TableSection, to writer: inout TextWriter) throws(TextError) {
    for (position, table) in section.tables.enumerated() {
      try writer.line()
      head("table", TableIndex(spaces.importedTableCount + position), names.tables, to: &writer)
      writer.space()
      writer.type(table.type, names.types)
      if let initializer = table.initializer {
        writer.space()
        value(initializer, to: &writer)
      }
      writer.close()
    }
  }

  func print(_ section: MemorySection, to writer: inout TextWriter) throws(TextError) {
    for (position, type) in section.memories.enumerated() {
      try writer.line()
      head(
        "memory", MemoryIndex(spaces.importedMemoryCount + position), names.memories, to: &writer)
      writer.space()
      writer.type(type)
      writer.close()
    }
  }

  func print(_ section: TagSection, to writer: inout TextWriter) throws(TextError) {
    for (position, type) in section.types.enumerated() {
      try writer.line()
      let index = TagIndex(spaces.importedTagCount + position)
      head("tag", index, names.tags, to: &writer)
      code.typeUse(
        type.function, parameters: names.tagParameters[index] ?? Identifiers(), to: &writer)
      writer.close()
    }
  }

  func print(_ section: GlobalSection, to writer: inout TextWriter) throws(TextError) {
    for (position, global) in section.globals.enumerated() {
      try writer.line()
      head(
        "global", GlobalIndex(spaces.importedGlobalCount + position), names.globals, to: &writer)
      writer.space()
      writer.type(global.type, names.types)
      writer.space()
      value(global.initializer, to: &writer)
      writer.close()
    }
  }

  /// Prints an expression that gives a first value: in parentheses where it is one instruction.
  private func value(_ expression: ConstantExpression, to writer: inout TextWriter) {
    var code = code
    if expression.instructions.count == 1 {
      code.printFolded(expression, "", to: &writer)
    } else {
      code.print(expression, to: &writer)
    }
  }

  func print(_ section: ExportSection, to writer: inout TextWriter) throws(TextError) {
    for entry in section.entries {
      try writer.line("(export ")
      writer.string(entry.name)
      switch entry.item {
      case .function(let index):
        writer.text(" (func ")
        names.functions.writeReference(index, to: &writer)
      case .table(let index):
        writer.text(" (table ")
        names.tables.writeReference(index, to: &writer)
      case .memory(let index):
        writer.text(" (memory ")
        names.memories.writeReference(index, to: &writer)
      case .global(let index):
        writer.text(" (global ")
        names.globals.writeReference(index, to: &writer)
      case .tag(let index):
        writer.text(" (tag ")
        names.tags.writeReference(index, to: &writer)
      }
      writer.text("))")
    }
  }
}
