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
      writer.text(" \"")
      try print(segment.contents, to: &writer)
      writer.text("\")")
    }
  }

  /// How many bytes of a segment are in memory at once.
  private static let pieceSize = 1 << 14

  private func print(_ contents: SourceRange, to writer: inout TextWriter) throws(TextError) {
    var start = contents.range.lowerBound
    while start < contents.range.upperBound {
      let end = min(start + Self.pieceSize, contents.range.upperBound)
      let piece = SourceRange(contents.source, start..<end)
      writer.escaped(try reading { () throws(BinaryError) in try piece.bytes() })
      try writer.flushIfFull()
      start = end
    }
  }

  func print(_ section: CustomSection, to writer: inout TextWriter) throws(TextError) {
    // Where the names could be read, they are all over the text.
    if section.name == NameSection.name, (try? NameSection(decoding: section)) != nil { return }
    try writer.customSection(section)
  }
}

extension TextWriter {
  /// Writes a custom section: who made the module as an annotation, of all others a comment.
  mutating func customSection(_ section: CustomSection) throws(TextError) {
    if section.name == ProducersSection.name,
      let producers = try? ProducersSection(decoding: section)
    {
      try line("(@producers")
      depth += 1
      for field in producers.fields {
        for tool in field.tools {
          try line("(")
          text(made: field.name.text)
          space()
          string(tool.name)
          space()
          string(tool.version)
          close()
        }
      }
      depth -= 1
      try line(")")
    } else {
      try line(";; custom section ")
      string(section.name)
      text(", ")
      decimal(UInt64(section.contents.count))
      text(" bytes")
    }
  }
}
