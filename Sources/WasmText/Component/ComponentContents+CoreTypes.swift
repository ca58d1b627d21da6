import WasmBinary

extension ComponentContents {
  mutating func print(
    _ type: CoreTypeDefinition, to writer: inout TextWriter
  ) throws(TextError) {
    let types = names.coreTypes.rebound(to: CoreSpace.Types.self)
    switch type {
    case .group(let group) where group.isExplicit:
      try writer.line("(core rec")
      writer.depth += 1
      for type in group.types {
        try writer.line("(type")
        define(.core(.type), to: &writer)
        writer.space()
        writer.type(type, types)
        writer.close()
      }
      writer.depth -= 1
      try writer.line(")")
    case .group(let group):
      for type in group.types {
        try writer.line("(core type")
        define(.core(.type), to: &writer)
        writer.space()
        writer.type(type, types)
        writer.close()
      }
    case .module(let type):
      try writer.line("(core type")
      define(.core(.type), to: &writer)
      writer.depth += 1
      try writer.line("(module")
      writer.depth += 1
      try scope { contents throws(TextError) in
        for declarator in type.declarators { try contents.print(declarator, to: &writer) }
      }
      writer.depth -= 1
      if !type.declarators.isEmpty { try writer.line() }
      writer.close()
      writer.depth -= 1
      try writer.line(")")
    }
  }

  /// Prints a declaration of the type of a module, whose types have no names.
  private mutating func print(
    _ declarator: ModuleType.Declarator, to writer: inout TextWriter
  ) throws(TextError) {
    switch declarator {
    case .import(let entry):
      try writer.line("(import ")
      writer.string(entry.module)
      writer.space()
      writer.string(entry.name)
      writer.space()
      externalType(entry.type, to: &writer)
    case .type(let group):
      if group.isExplicit {
        try writer.line("(rec")
        writer.depth += 1
      }
      for type in group.types {
        try writer.line("(type")
        define(.core(.type), to: &writer)
        writer.space()
        writer.type(type, TypeNames())
        writer.close()
      }
      guard group.isExplicit else { return }
      writer.depth -= 1
      try writer.line()
    case .outer(let count, let item):
      try writer.line("(alias outer ")
      writer.decimal(count)
      writer.space()
      names(outwards: count).writeReference(item, to: &writer)
      writer.text(" (")
      writer.text(item.sort.keyword)
      define(.core(item.sort), to: &writer)
      writer.close()
    case .export(let name, let type):
      try writer.line("(export ")
      writer.string(name)
      writer.space()
      externalType(type, to: &writer)
    }
    writer.close()
  }

  private func externalType(_ type: ExternalType, to writer: inout TextWriter) {
    switch type {
    case .function(let type):
      writer.text("(func (type ")
      writer.decimal(type.rawValue)
      writer.close()
    case .table(let type):
      writer.text("(table ")
      writer.type(type, TypeNames())
    case .memory(let type):
      writer.text("(memory ")
      writer.type(type)
    case .global(let type):
      writer.text("(global ")
      writer.type(type, TypeNames())
    case .tag(let type):
      writer.text("(tag (type ")
      writer.decimal(type.function.rawValue)
      writer.close()
    }
    writer.close()
  }
}
