import WasmBinary

/// A core module as far as it has to be known: everything but code, data and what is as large, which
/// is read when it is asked for.
struct InspectedModule {
  /// Where its bytes are.
  let range: SourceRange
  /// Its sections, the large ones not looked into.
  let module: CoreModule
  /// Where its sections are.
  let sections: [SectionRange]
  /// The functions that it imports, in order.
  let importedFunctions: [Import]
  /// What it exports, by name.
  let exports: [Name: ExternalIndex]

  /// The sections that can be large, and that are not looked into until they are asked for.
  private static let large: Set<CoreSectionID> = [.element, .code, .data, .global]

  init(_ range: SourceRange) throws(BinaryError) {
    self.range = range
    module = try CoreModule(decoding: range.source, range: range.range, opaque: Self.large)
    sections = try SectionRange.all(in: range.source, range: range.range)
    importedFunctions = (module.imports?.entries ?? []).filter {
      if case .function = $0.type { true } else { false }
    }
    exports = Dictionary(
      (module.exports?.entries ?? []).map { ($0.name, $0.item) }, uniquingKeysWith: { $1 })
  }

  /// How many bytes the section of a kind has, its code and size included.
  func size(of id: CoreSectionID) -> Int {
    sections.filter { $0.code == id.rawValue }.reduce(0) { $0 + $1.whole.count }
  }

  /// Reads a section that was not looked into.
  private func contents<Section: BinaryCodable>(
    of id: CoreSectionID, as _: Section.Type = Section.self
  ) throws(BinaryError) -> Section? {
    guard let section = sections.first(where: { $0.code == id.rawValue }) else { return nil }
    var reader = ByteReader(section.contents.source, range: section.contents.range)
    return try reader.within("\(id) section") { reader throws(BinaryError) in
      try reader.whole(Section.self)
    }
  }

  /// The bodies of the functions that it defines, as bytes.
  func bodies() throws(BinaryError) -> [FunctionBody] {
    try contents(of: .code, as: CodeSection.self)?.bodies ?? []
  }

  /// The element segments.
  func elements() throws(BinaryError) -> ElementSection? { try contents(of: .element) }

  /// The globals.
  func globals() throws(BinaryError) -> GlobalSection? { try contents(of: .global) }

  /// The names of functions by index, where the name section has them. A name section that cannot be
  /// read names nothing.
  func functionNames() -> [UInt32: Name] {
    guard let section = module.customSections.first(where: { $0.name == NameSection.name }),
      let names = (try? NameSection(decoding: section))?.functions
    else { return [:] }
    return Dictionary(
      names.entries.map { ($0.index.rawValue, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  /// The name that the module gives itself, which stands before all other names.
  var ownName: Name? {
    guard let section = module.customSections.first(where: { $0.name == NameSection.name }) else {
      return nil
    }
    var reader = ByteReader(
      section.contents.source, range: section.contents.range, windowSize: 256)
    guard (try? reader.byte()) == 0, (try? reader.u32()) != nil else { return nil }
    return try? reader.name()
  }
}
