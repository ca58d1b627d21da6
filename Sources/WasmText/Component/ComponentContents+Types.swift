import WasmBinary

extension ComponentContents {
  mutating func print(
    _ type: ComponentTypeDefinition, to writer: inout TextWriter
  ) throws(TextError) {
    try writer.line("(type")
    define(.type, to: &writer)
    switch type {
    case .value(let type):
      writer.space()
      definedType(type, to: &writer)
    case .function(let type): functionType(type, to: &writer)
    case .resource(let type):
      writer.text(" (resource (rep ")
      writer.text(made: type.representation.text)
      writer.close()
      if let destructor = type.destructor {
        writer.text(" (dtor ")
        names.coreFunctions.writeReference(destructor, to: &writer)
        writer.close()
      }
      writer.close()
    case .component(let type):
      try declarations("(component", type.declarators, to: &writer) {
        contents, declarator, writer throws(TextError) in
        switch declarator {
        case .import(let entry): try contents.print(entry, to: &writer)
        case .declarator(let declarator): try contents.print(declarator, to: &writer)
        }
      }
    case .instance(let type):
      try declarations("(instance", type.declarators, to: &writer) {
        contents, declarator, writer throws(TextError) in
        try contents.print(declarator, to: &writer)
      }
    }
    writer.close()
  }

  /// Prints a type that consists of declarations, on lines of their own.
  private mutating func declarations<Declarator>(
    _ word: StaticString, _ declarators: [Declarator], to writer: inout TextWriter,
    _ print: (inout ComponentContents, Declarator, inout TextWriter) throws(TextError) -> Void
  ) throws(TextError) {
    writer.depth += 1
    try writer.line(word)
    writer.depth += 1
    try scope { contents throws(TextError) in
      for declarator in declarators { try print(&contents, declarator, &writer) }
    }
    writer.depth -= 1
    if !declarators.isEmpty { try writer.line() }
    writer.close()
    writer.depth -= 1
    try writer.line()
  }

  private mutating func print(
    _ declarator: InstanceType.Declarator, to writer: inout TextWriter
  ) throws(TextError) {
    switch declarator {
    case .coreType(let type): try print(type, to: &writer)
    case .type(let type): try print(type, to: &writer)
    case .alias(let alias): try print(alias, to: &writer)
    case .export(let name, let type):
      try writer.line("(export")
      define(type.sort, to: &writer)
      writer.space()
      self.name(name, to: &writer)
      writer.text(" (")
      writer.text(type.sort.keyword)
      self.type(type, to: &writer)
      writer.text("))")
    }
  }

  private func functionType(_ type: ComponentFunctionType, to writer: inout TextWriter) {
    writer.text(type.isAsync ? " (func async" : " (func")
    for parameter in type.parameters {
      writer.text(" (param ")
      writer.string(parameter.label)
      writer.space()
      valueType(parameter.type, to: &writer)
      writer.close()
    }
    if let result = type.result {
      writer.text(" (result ")
      valueType(result, to: &writer)
      writer.close()
    }
    writer.close()
  }

  /// Prints a type as another refers to it.
  func valueType(_ type: ComponentValueType, to writer: inout TextWriter) {
    switch type {
    case .primitive(let type): writer.text(type.keyword)
    case .type(let index): names.types.writeReference(index, to: &writer)
    }
  }

  private func definedType(_ type: DefinedValueType, to writer: inout TextWriter) {
    if case .primitive(let type) = type {
      writer.text(type.keyword)
      return
    }
    writer.character("(")
    switch type {
    case .primitive: break
    case .record(let fields):
      writer.text("record")
      for field in fields {
        writer.text(" (field ")
        writer.string(field.label)
        writer.space()
        valueType(field.type, to: &writer)
        writer.close()
      }
    case .variant(let cases):
      writer.text("variant")
      for element in cases {
        writer.text(" (case ")
        writer.string(element.label)
        operand(element.type, to: &writer)
        writer.close()
      }
    case .list(let element):
      writer.text("list")
      operand(element, to: &writer)
    case .fixedList(let element, let count):
      writer.text("list")
      operand(element, to: &writer)
      writer.space()
      writer.decimal(count)
    case .map(let key, let value):
      writer.text("map")
      operand(key, to: &writer)
      operand(value, to: &writer)
    case .tuple(let elements):
      writer.text("tuple")
      for element in elements { operand(element, to: &writer) }
    case .flags(let labels):
      writer.text("flags")
      self.labels(labels, to: &writer)
    case .enumeration(let labels):
      writer.text("enum")
      self.labels(labels, to: &writer)
    case .option(let type):
      writer.text("option")
      operand(type, to: &writer)
    case .result(let success, let error):
      writer.text("result")
      operand(success, to: &writer)
      if let error {
        writer.text(" (error")
        operand(error, to: &writer)
        writer.close()
      }
    case .own(let resource):
      writer.text("own ")
      names.types.writeReference(resource, to: &writer)
    case .borrow(let resource):
      writer.text("borrow ")
      names.types.writeReference(resource, to: &writer)
    case .stream(let element):
      writer.text("stream")
      operand(element, to: &writer)
    case .future(let value):
      writer.text("future")
      operand(value, to: &writer)
    }
    writer.close()
  }

  private func operand(_ type: ComponentValueType?, to writer: inout TextWriter) {
    guard let type else { return }
    writer.space()
    valueType(type, to: &writer)
  }

  private func labels(_ labels: [Name], to writer: inout TextWriter) {
    for label in labels {
      writer.space()
      writer.string(label)
    }
  }
}
