import WasmBinary

extension TextWriter {
  /// Writes a custom section as an annotation (proposal "Custom Annotation Syntax for the Wasm Text
  /// Format"): who made the module in words where they say all of it, anything else as bytes.
  ///
  /// - Parameters:
  ///   - section: The section.
  ///   - place: Where in the module it is. Those of a component are where they are written.
  /// - Throws: What is wrong with reading its bytes, or with writing the text.
  mutating func customSection(
    _ section: CustomSection, place: StaticString? = nil
  ) throws(TextError) {
    if section.name == ProducersSection.name,
      let producers = try? ProducersSection(decoding: section), producers.canBeWords
    {
      return try self.producers(producers)
    }
    try line("(@custom ")
    string(section.name)
    if let place {
      text(" (")
      text(place)
      close()
    }
    space()
    try string(section.contents)
    close()
  }

  private mutating func producers(_ producers: ProducersSection) throws(TextError) {
    try line("(@producers")
    depth += 1
    for field in producers.fields {
      guard let word = field.word else { continue }
      for tool in field.tools {
        try line("(")
        text(word)
        space()
        string(tool.name)
        space()
        string(tool.version)
        close()
      }
    }
    depth -= 1
    try line(")")
  }
}

extension ProducersSection {
  /// Whether the annotation can say all of it: each field is known, is there once, and has a tool.
  fileprivate var canBeWords: Bool {
    fields.allSatisfy { $0.word != nil && !$0.tools.isEmpty }
      && Set(fields.map(\.name)).count == fields.count
  }
}

extension ProducersSection.Field {
  /// The word of the annotation for it, where it has one. A name of a file never becomes a word.
  fileprivate var word: StaticString? {
    switch name {
    case "language": "language"
    case "sdk": "sdk"
    case "processed-by": "processed-by"
    default: nil
    }
  }
}

extension CoreSectionID {
  /// Where a custom section is that comes behind such a section.
  var placeBehind: StaticString {
    switch self {
    case .custom: "before first"
    case .type: "after type"
    case .import: "after import"
    case .function: "after func"
    case .table: "after table"
    case .memory: "after memory"
    case .tag: "after tag"
    case .global: "after global"
    case .export: "after export"
    case .start: "after start"
    case .element: "after elem"
    // It has no word of its own, and is made before the code.
    case .dataCount: "before code"
    case .code: "after code"
    case .data: "after data"
    }
  }
}
