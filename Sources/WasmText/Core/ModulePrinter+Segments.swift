import WasmBinary

extension ModulePrinter {
  func print(_ section: ElementSection, to writer: inout TextWriter) throws(TextError) {
    var code = code
    for (position, segment) in section.segments.enumerated() {
      try writer.line()
      head("elem", ElementIndex(position), names.elements, to: &writer)
      switch segment.mode {
      case .active(let table, let offset):
        if let table {
          writer.text(" (table ")
          names.tables.writeReference(table, to: &writer)
          writer.close()
        }
        writer.space()
        code.printFolded(offset, "offset", to: &writer)
      case .passive: break
      case .declarative: writer.text(" declare")
      }
      switch segment.elements {
      case .functions(let functions):
        writer.text(" func")
        for function in functions {
          writer.space()
          names.functions.writeReference(function, to: &writer)
          try writer.flushIfFull()
        }
      case .expressions(let type, let expressions):
        writer.space()
        writer.type(type, names.types)
        for expression in expressions {
          writer.space()
          code.printFolded(expression, "item", to: &writer)
          try writer.flushIfFull()
        }
      }
      writer.close()
    }
  }

  func print(_ section: DataSection, to writer: inout TextWriter) throws(TextError) {
    var code = code
    for (position, segment) in section.segments.enumerated() {
      try writer.line()
      head("data", DataIndex(position), names.data, to: &writer)
      if case .active(let memory, let offset) = segment.mode {
        if memory != 0 {
          writer.text(" (memory ")
          names.memories.writeReference(memory, to: &writer)
          writer.close()
        }
        writer.space()
        code.printFolded(offset, "offset", to: &writer)
      }
      writer.space()
      try writer.string(segment.contents)
      writer.close()
    }
  }
}
