import WasmBinary

extension CoreModule {
  /// What the module calls things, for people; nothing where it says nothing, or nothing that can be
  /// read.
  var names: NameSection? {
    for section in customSections where section.name == NameSection.name {
      return try? NameSection(decoding: section)
    }
    return nil
  }
}

extension NameSection {
  /// The names of memories, where there are any.
  var memories: NameMap<CoreSpace.Memories>? {
    for case .memories(let names) in subsections { return names }
    return nil
  }

  /// The names of locals by function, where there are any.
  var locals: IndirectNameMap<CoreSpace.Functions, CoreSpace.Locals>? {
    for case .locals(let names) in subsections { return names }
    return nil
  }
}
