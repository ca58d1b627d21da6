package import WasmBinary

/// Prints a core module in the text format (core specification, section "Text Format").
///
/// The text says all that the module does: parsed again, it gives the same module but for the form
/// in which integers are written. Names of the name section become identifiers, and all other custom
/// sections annotations. What cannot be valid is printed all the same, as far as it can be decoded.
///
/// Function bodies and the contents of data segments are read while they are printed, and the text
/// is handed on in pieces: neither is ever in memory as a whole.
package struct ModulePrinter: Sendable {
  let module: CoreModule
  let spaces: ModuleSpaces
  let names: ModuleNames
  /// Which of the sections has the names.
  let namesPosition: Int?
  /// The imports as they are written, where the bytes of their section are there.
  let importGroups: [ImportGroup]?

  /// Decodes a module as far as it takes to print any part of it.
  ///
  /// - Parameters:
  ///   - source: What the module is in.
  ///   - range: Where in the source it is, in bytes.
  /// - Throws: What is wrong with the bytes, or with reading them. What is wrong in the name section
  ///   is not: it is then a comment as any other custom section.
  package init(_ source: any ByteSource, range: Range<Int>? = nil) throws(BinaryError) {
    try self.init(CoreModule(decoding: source, range: range, opaque: [.import]))
  }

  /// Prepares to print a module that is decoded. Sections that were not looked into are.
  package init(_ module: CoreModule) throws(BinaryError) {
    var sections: [CoreSection] = []
    var importGroups: [ImportGroup]?
    for section in module.sections {
      if case .opaque(let opaque) = section {
        sections.append(try opaque.decoded())
        if opaque.id == .import { importGroups = try opaque.importGroups() }
      } else {
        sections.append(section)
      }
    }
    self.module = CoreModule(sections: sections)
    self.importGroups = importGroups
    spaces = ModuleSpaces(self.module)
    if let (section, position) = self.module.namesAndPosition {
      names = ModuleNames(section, of: spaces)
      namesPosition = position
    } else {
      names = ModuleNames()
      namesPosition = nil
    }
  }

  /// Prints the module.
  ///
  /// - Throws: What is wrong with a function body, or with writing the text.
  package func print(to sink: any TextSink) throws(TextError) {
    var writer = TextWriter(sink)
    writer.text("(module")
    try printContents(to: &writer)
    writer.character("\n")
    try writer.flush()
  }

  /// Prints what is behind the word `module`, and the parenthesis at its end. A module in a component
  /// was given its name already.
  func printContents(isNamed: Bool = true, to writer: inout TextWriter) throws(TextError) {
    if isNamed, let name = names.module { writer.nameOfWhole(name) }
    writer.depth += 1
    var place: StaticString = "before first"
    for (position, section) in module.sections.enumerated() {
      if case .custom(let section) = section {
        // The names are all over the text.
        if position != namesPosition { try writer.customSection(section, place: place) }
      } else {
        try print(section, to: &writer)
        place = section.id.placeBehind
      }
    }
    writer.depth -= 1
    if !module.sections.isEmpty { try writer.line() }
    writer.close()
  }

  private func print(
    _ section: CoreSection, to writer: inout TextWriter
  ) throws(TextError) {
    switch section {
    case .type(let section): try print(section, to: &writer)
    case .import(let section): try print(section, to: &writer)
    case .table(let section): try print(section, to: &writer)
    case .memory(let section): try print(section, to: &writer)
    case .tag(let section): try print(section, to: &writer)
    case .global(let section): try print(section, to: &writer)
    case .export(let section): try print(section, to: &writer)
    case .start(let section):
      try writer.line("(start ")
      names.functions.writeReference(section.function, to: &writer)
      writer.close()
    case .element(let section): try print(section, to: &writer)
    case .code(let section): try print(section, to: &writer)
    case .data(let section): try print(section, to: &writer)
    // Follow from the code and the data.
    case .function, .dataCount: break
    // Are printed with their place, and there are none left.
    case .custom, .opaque: break
    }
  }

  /// Prints the word that a definition begins with, what the definition is called, and its index as
  /// a comment.
  func head<Space>(
    _ word: StaticString, _ index: Index<Space>, _ identifiers: Identifiers<Space>,
    to writer: inout TextWriter
  ) {
    writer.character("(")
    writer.text(word)
    identifiers.writeHead(index, to: &writer)
  }
}

extension CoreModule {
  /// The names of what is in the module, where there are any that can be read, and which of the
  /// sections has them.
  fileprivate var namesAndPosition: (names: NameSection, position: Int)? {
    for (position, section) in sections.enumerated() {
      guard case .custom(let section) = section, section.name == NameSection.name else { continue }
      return (try? NameSection(decoding: section)).map { ($0, position) }
    }
    return nil
  }
}
