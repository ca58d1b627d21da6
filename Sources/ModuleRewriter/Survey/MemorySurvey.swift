package import WasmBinary

/// The memory that WASI functions find their arguments in.
package struct MemorySurvey: Hashable, Sendable {
  /// Which memory of the module it is.
  package var index: MemoryIndex
  /// What it is like.
  package var type: MemoryType
  /// How it is reached from outside.
  package var access: Access

  /// How a memory is reached from outside of its module.
  package enum Access: Hashable, Sendable {
    /// The module exports it under this name.
    case exported(String)
    /// The module keeps it to itself.
    case hidden
    /// The module imports it: who makes it has it.
    case imported(module: String, name: String)
  }
}

extension MemorySurvey {
  /// The import that linkers leave where the memory is to be made outside.
  private static let conventionalImport = (module: "env", name: "memory")
  /// The name that Preview 1 wants the memory to be exported under.
  private static let conventionalExport = "memory"

  /// Finds the memory: the one that is exported as `memory`, else one that is exported, else the
  /// first. An imported one counts when it is `env.memory`.
  init?(of module: CoreModule) {
    let memories = Self.memories(of: module)
    let exports: [(name: String, index: MemoryIndex)] = (module.exports?.entries ?? []).compactMap {
      if case .memory(let index) = $0.item { ($0.name, index) } else { nil }
    }
    let export = exports.first { $0.name == Self.conventionalExport } ?? exports.first
    let index = export?.index ?? 0
    guard index.rawValue < memories.count else { return nil }
    let memory = memories[Int(index.rawValue)]
    self.index = index
    type = memory.type
    if let origin = memory.origin {
      guard origin.module == Self.conventionalImport.module,
        origin.name == Self.conventionalImport.name
      else { return nil }
      access = .imported(module: origin.module, name: origin.name)
    } else if let export {
      access = .exported(export.name)
    } else {
      access = .hidden
    }
  }

  /// All memories by index, with the import of those that are imported.
  private static func memories(of module: CoreModule) -> [(type: MemoryType, origin: Import?)] {
    let imported: [(MemoryType, Import?)] = (module.imports?.entries ?? []).compactMap {
      if case .memory(let type) = $0.type { (type, $0) } else { nil }
    }
    return imported + (module.memories?.memories ?? []).map { ($0, nil) }
  }
}
