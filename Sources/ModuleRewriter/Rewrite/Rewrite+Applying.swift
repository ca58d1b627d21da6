package import WasmBinary

extension Rewrite {
  /// The module with the changes made. Every section that does not change is copied, its kind and
  /// size too, however these are written.
  package func apply(to main: MainModule) -> EmbeddedModule {
    guard !isEmpty else { return .source(SourceRange(main.source, 0..<main.source.count)) }

    var pieces = main.sections.compactMap { section -> Piece? in
      switch section.id {
      case .import where changesImports: .section(.import(imports(of: main.module)))
      case .memory where unsharesMemories: .section(.memory(memories(of: main.module)))
      case .export where !addedExports.isEmpty: .section(.export(exports(of: main.module)))
      case .start where startExport != nil: nil
      default: .bytes(section.range)
      }
    }
    if !addedExports.isEmpty, main.module.exports == nil {
      // The sections before it are all still there, so positions among them hold.
      let preceding = main.sections.lastIndex { $0.id.precedesExports }
      pieces.insert(.section(.export(exports(of: main.module))), at: preceding.map { $0 + 1 } ?? 0)
    }

    var writer = ByteWriter()
    writer.range(main.preamble)
    for piece in pieces {
      switch piece {
      case .bytes(let range): writer.range(range)
      case .section(let section): section.encode(to: &writer)
      }
    }
    return .written(writer)
  }

  private enum Piece {
    case bytes(SourceRange)
    case section(CoreSection)
  }

  private var addedExports: [Export] { [memoryExport, startExport].compactMap(\.self) }

  private var changesImports: Bool { !importRenames.isEmpty || unsharesMemories }

  private func imports(of module: CoreModule) -> ImportSection {
    var section = module.imports ?? ImportSection()
    for rename in importRenames { section.entries[rename.position].name = rename.name }
    guard unsharesMemories else { return section }
    for position in section.entries.indices {
      if case .memory(let type) = section.entries[position].type {
        section.entries[position].type = .memory(type.unshared)
      }
    }
    return section
  }

  private func memories(of module: CoreModule) -> MemorySection {
    MemorySection((module.memories?.memories ?? []).map(\.unshared))
  }

  private func exports(of module: CoreModule) -> ExportSection {
    ExportSection((module.exports?.entries ?? []) + addedExports)
  }
}

extension MemoryType {
  /// The same memory for one thread.
  var unshared: MemoryType {
    var type = self
    type.isShared = false
    return type
  }
}

extension CoreSectionID {
  /// Whether such a section stands before the export section. Custom ones stand anywhere.
  fileprivate var precedesExports: Bool {
    guard let place, let exports = CoreSectionID.export.place else { return false }
    return place < exports
  }
}
