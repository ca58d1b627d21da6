import WasmBinary

extension ComponentContents {
  mutating func print(
    _ instance: CoreInstance, to writer: inout TextWriter
  ) throws(TextError) {
    try writer.line("(core instance")
    define(.core(.instance), to: &writer)
    writer.depth += 1
    switch instance {
    case .instantiate(let module, let arguments):
      writer.text(" (instantiate ")
      names.coreModules.writeReference(module, to: &writer)
      for argument in arguments {
        try writer.line("(with ")
        writer.string(argument.name)
        writer.text(" (instance ")
        names.coreInstances.writeReference(argument.instance, to: &writer)
        writer.text("))")
      }
      writer.close()
    case .exports(let exports):
      for export in exports {
        try writer.line("(export ")
        writer.string(export.name)
        writer.text(" (")
        writer.text(export.item.sort.keyword)
        writer.space()
        names.writeReference(export.item, to: &writer)
        writer.text("))")
      }
    }
    writer.depth -= 1
    writer.close()
  }

  mutating func print(
    _ instance: ComponentInstance, to writer: inout TextWriter
  ) throws(TextError) {
    try writer.line("(instance")
    define(.instance, to: &writer)
    writer.depth += 1
    switch instance {
    case .instantiate(let component, let arguments):
      writer.text(" (instantiate ")
      names.components.writeReference(component, to: &writer)
      for argument in arguments {
        try writer.line("(with ")
        writer.string(argument.name)
        writer.space()
        reference(argument.item, to: &writer)
        writer.close()
      }
      writer.close()
    case .exports(let exports):
      for export in exports {
        try writer.line("(export ")
        name(export.name, to: &writer)
        writer.space()
        reference(export.item, to: &writer)
        writer.close()
      }
    }
    writer.depth -= 1
    writer.close()
  }

  mutating func print(_ alias: Alias, to writer: inout TextWriter) throws(TextError) {
    try writer.line("(alias ")
    switch alias {
    case .export(let instance, let name, _):
      writer.text("export ")
      names.instances.writeReference(instance, to: &writer)
      writer.space()
      writer.string(name)
    case .coreExport(let instance, let name, _):
      writer.text("core export ")
      names.coreInstances.writeReference(instance, to: &writer)
      writer.space()
      writer.string(name)
    case .outer(let count, let item):
      writer.text("outer ")
      writer.decimal(count)
      writer.space()
      names(outwards: count).writeReference(item, to: &writer)
    }
    writer.text(" (")
    writer.text(alias.sort.keyword)
    define(alias.sort, to: &writer)
    writer.text("))")
  }

  mutating func print(
    _ entry: ComponentImport, to writer: inout TextWriter
  ) throws(TextError) {
    try writer.line("(import ")
    name(entry.name, to: &writer)
    writer.text(" (")
    writer.text(entry.type.sort.keyword)
    define(entry.type.sort, to: &writer)
    type(entry.type, to: &writer)
    writer.text("))")
  }

  mutating func print(
    _ entry: ComponentExport, to writer: inout TextWriter
  ) throws(TextError) {
    try writer.line("(export")
    define(entry.item.sort, to: &writer)
    writer.space()
    name(entry.name, to: &writer)
    writer.space()
    reference(entry.item, to: &writer)
    if let type = entry.type {
      writer.text(" (")
      writer.text(type.sort.keyword)
      self.type(type, to: &writer)
      writer.close()
    }
    writer.close()
  }

  mutating func print(_ start: ComponentStart, to writer: inout TextWriter) throws(TextError) {
    try writer.line("(start ")
    names.functions.writeReference(start.function, to: &writer)
    for argument in start.arguments {
      writer.space()
      reference(.value(argument), to: &writer)
    }
    for _ in 0..<start.resultCount {
      writer.text(" (result (value")
      define(.value, to: &writer)
      writer.text("))")
    }
    writer.close()
  }

  /// Prints the name of an import or export, and what is said about it.
  func name(_ name: ExternalName, to writer: inout TextWriter) {
    writer.string(name.name)
    guard case .attributed(let attributes) = name.form else { return }
    for attribute in attributes {
      switch attribute {
      case .implements(let interface):
        writer.text(" (implements ")
        writer.string(interface)
      case .versionSuffix(let suffix):
        writer.text(" (version-suffix ")
        writer.string(suffix)
      case .externalID(let id):
        writer.text(" (external-id ")
        writer.string(id)
      }
      writer.close()
    }
  }

  /// Prints what is behind the word that says what kind of thing an import or export is.
  func type(_ type: ComponentExternalType, to writer: inout TextWriter) {
    switch type {
    case .coreModule(let type):
      writer.text(" (type ")
      names.coreTypes.writeReference(type, to: &writer)
      writer.close()
    case .function(let type), .component(let type), .instance(let type):
      writer.text(" (type ")
      names.types.writeReference(type, to: &writer)
      writer.close()
    case .value(let type):
      writer.space()
      valueType(type, to: &writer)
    case .typeEqual(let type):
      writer.text(" (eq ")
      names.types.writeReference(type, to: &writer)
      writer.close()
    case .resource:
      writer.text(" (sub resource)")
    }
  }
}
