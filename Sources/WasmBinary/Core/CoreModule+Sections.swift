extension CoreModule {
  /// The types, where there is such a section and it was looked into.
  package var types: TypeSection? {
    for case .type(let section) in sections { return section }
    return nil
  }

  /// The imports, where there is such a section and it was looked into.
  package var imports: ImportSection? {
    for case .import(let section) in sections { return section }
    return nil
  }

  /// The types of functions, where there is such a section and it was looked into.
  package var functions: FunctionSection? {
    for case .function(let section) in sections { return section }
    return nil
  }

  /// The memories, where there is such a section and it was looked into.
  package var memories: MemorySection? {
    for case .memory(let section) in sections { return section }
    return nil
  }

  /// The exports, where there is such a section and it was looked into.
  package var exports: ExportSection? {
    for case .export(let section) in sections { return section }
    return nil
  }

  /// The function that runs at instantiation, where there is such a section and it was looked into.
  package var start: StartSection? {
    for case .start(let section) in sections { return section }
    return nil
  }

  /// All custom sections that were looked into, in order.
  package var customSections: [CustomSection] {
    sections.compactMap { if case .custom(let section) = $0 { section } else { nil } }
  }

  /// The type of a function, imported ones counted first. Nil where there is no such function, or a
  /// section that says so was not looked into.
  package func type(of function: FunctionIndex) -> FunctionType? {
    let imported: [TypeIndex] = (imports?.entries ?? []).compactMap {
      if case .function(let type) = $0.type { type } else { nil }
    }
    let position = Int(function.rawValue)
    if position < imported.count { return types?.functionType(at: imported[position]) }
    guard let defined = functions?.types, position - imported.count < defined.count else {
      return nil
    }
    return types?.functionType(at: defined[position - imported.count])
  }

  /// Puts a section in the place of the one of its kind. Where there is none, it goes right behind
  /// the sections that have to precede it. A custom section is added at the end.
  package mutating func put(_ section: CoreSection) {
    guard let place = section.id.place else {
      sections.append(section)
      return
    }
    if let position = sections.firstIndex(where: { $0.id == section.id }) {
      sections[position] = section
    } else {
      let preceding = sections.lastIndex { $0.id.place.map { $0 < place } ?? false }
      sections.insert(section, at: preceding.map { $0 + 1 } ?? 0)
    }
  }

  /// Takes out all sections of a kind.
  package mutating func remove(_ id: CoreSectionID) { sections.removeAll { $0.id == id } }
}
