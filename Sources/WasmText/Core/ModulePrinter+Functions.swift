package import WasmBinary

extension ModulePrinter {
  func print(_ section: CodeSection, to writer: inout TextWriter) throws(TextError) {
    var bodies = BodyReader()
    for (position, body) in section.bodies.enumerated() {
      try writer.line()
      try print(
        body, of: FunctionIndex(spaces.importedFunctionCount + position), &bodies, to: &writer)
    }
  }

  private func print(
    _ body: FunctionBody, of function: FunctionIndex, _ bodies: inout BodyReader,
    to writer: inout TextWriter
  ) throws(TextError) {
    let position = Int(function.rawValue)
    let typeIndex = position < spaces.functions.count ? spaces.functions[position] : nil
    let type = typeIndex.flatMap(spaces.functionType) ?? FunctionType()
    head("func", function, names.functions, to: &writer)
    try bodies.read(body) { reader throws(TextError) in
      let runs: [LocalRun] = try reading { () throws(BinaryError) in
        try FunctionCode.locals(decoding: &reader)
      }
      let count = runs.reduce(type.parameters.count) { $0 + Int($1.count) }
      let locals = names.locals(of: function, count: count)
      var code = CodePrinter(names, spaces, locals: locals, labels: names.labels[function])
      if let typeIndex { code.typeUse(typeIndex, parameters: locals, to: &writer) }
      writer.depth += 1
      if !runs.isEmpty {
        try writer.line()
        writer.declarations(
          "local", runs.lazy.flatMap { repeatElement($0.type, count: Int($0.count)) },
          from: type.parameters.count, locals, names.types, beginsLine: true)
      }
      let isEmpty = try !code.printBody(&reader, to: &writer) && runs.isEmpty
      writer.depth -= 1
      if !isEmpty { try writer.line() }
      writer.close()
    }
  }

  /// Prints one function alone: as it stands in the module, or as the import that it is.
  ///
  /// - Throws: What is wrong with its body, or with writing the text; that there is no such function.
  package func print(_ function: FunctionIndex, to sink: any TextSink) throws(TextError) {
    let position = Int(function.rawValue) - spaces.importedFunctionCount
    var writer = TextWriter(sink)
    if position < 0 {
      var counts = ImportCounts()
      for entry in module.imports?.entries ?? [] {
        guard case .function = entry.type else { continue }
        if counts.functions == function { print(entry, &counts, to: &writer) }
        counts.functions.rawValue += 1
      }
    } else {
      guard case .code(let section) = module.sections.first(where: { $0.id == .code }),
        position < section.bodies.count
      else {
        throw .input(
          BinaryError(
            .indexOutOfRange("function", function.rawValue, count: spaces.functions.count), at: 0))
      }
      var bodies = BodyReader()
      try print(section.bodies[position], of: function, &bodies, to: &writer)
    }
    writer.character("\n")
    try writer.flush()
  }

  /// How many of the functions are imported.
  package var importedFunctionCount: Int { spaces.importedFunctionCount }

  /// How many functions there are, with those that are imported.
  package var functionCount: Int { spaces.functions.count }

  /// The functions that somebody can mean by a text: those that the name section calls so, else
  /// those that are exported or imported as such, else the one with that index.
  package func functions(matching text: Name) -> [FunctionIndex] {
    let named = (names.functionNames?.entries ?? []).filter { $0.name == text }.map(\.index)
    if !named.isEmpty { return named.filter { Int($0.rawValue) < functionCount } }

    var found: [FunctionIndex] = []
    for entry in module.exports?.entries ?? [] where entry.name == text {
      if case .function(let index) = entry.item { found.append(index) }
    }
    var next: FunctionIndex = 0
    for entry in module.imports?.entries ?? [] {
      guard case .function = entry.type else { continue }
      if entry.name == text { found.append(next) }
      next.rawValue += 1
    }
    if !found.isEmpty { return Set(found).sorted() }
    guard let index = UInt32(text.text), Int(index) < functionCount else { return [] }
    return [FunctionIndex(index)]
  }
}

/// Reads function bodies one after another through one window, where they follow on each other.
struct BodyReader {
  private var reader: ByteReader?

  mutating func read(
    _ body: FunctionBody, _ use: (inout ByteReader) throws(TextError) -> Void
  ) throws(TextError) {
    let range = body.contents.range
    if reader?.source !== body.contents.source || range.lowerBound < reader?.offset ?? 0 {
      reader = nil
    }
    var reader =
      self.reader
      ?? ByteReader(
        body.contents.source, range: range.lowerBound..<body.contents.source.count)
    self.reader = nil
    var failure: TextError?
    do throws(BinaryError) {
      _ = try reader.range(count: range.lowerBound - reader.offset)
      try reader.bounded(range.count) { reader throws(BinaryError) in
        do throws(TextError) {
          try use(&reader)
        } catch {
          failure = error
          // What is left is of no interest any more.
          _ = try reader.range(count: reader.remaining)
        }
      }
    } catch {
      throw .input(error)
    }
    if let failure { throw failure }
    self.reader = reader
  }
}
