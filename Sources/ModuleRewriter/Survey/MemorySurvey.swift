import Diagnostics
package import WasmBinary

/// The memory that WASI functions find their arguments in.
package struct MemorySurvey: Hashable, Sendable {
  /// Which memory of the module it is.
  package var index: MemoryIndex
  /// What it is like.
  package var type: MemoryType
  /// How it is reached from outside.
  package var access: Access
  /// Why it is this one, where the module has others.
  package var reason: Reason

  /// How a memory is reached from outside of its module.
  package enum Access: Hashable, Sendable {
    /// The module exports it under this name.
    case exported(Name)
    /// The module keeps it to itself.
    case hidden
    /// The module imports it: who makes it has it.
    case imported(module: Name, name: Name)
  }

  /// Why a memory is the one of Preview 1.
  package enum Reason: Hashable, Sendable {
    /// There is no other.
    case only
    /// It is exported under the name that Preview 1 gives it.
    case conventional
    /// Somebody said so.
    case chosen
    /// There are others, and nothing but their order speaks for it.
    case first
  }
}

extension MemorySurvey {
  /// The import that linkers leave where the memory is to be made outside.
  private static let conventionalImport: Name = "env.memory"
  /// The name that Preview 1 wants the memory to be exported under.
  private static let conventionalExport: Name = "memory"

  /// Finds the memory: the one that is chosen, else the one that is exported as `memory`, else one
  /// that is exported, else `env.memory`, else the first that the module defines. Another one that
  /// is imported is made for the module only where somebody chose it.
  ///
  /// - Throws: That there is no memory like the one that was chosen.
  init?(of module: CoreModule, choice: Name? = nil) throws(ConversionError) {
    let memories = FoundMemory.all(in: module)
    let found: FoundMemory?
    if let choice {
      found = memories.first { $0.isCalled(choice) }
      guard found != nil else { throw Self.noMemory(called: choice, among: memories) }
      reason = .chosen
    } else {
      let conventional = memories.first { $0.exportNames.contains(Self.conventionalExport) }
      found =
        conventional ?? memories.first { !$0.exportNames.isEmpty }
        ?? memories.first { $0.importName == Self.conventionalImport }
        ?? memories.first { $0.origin == nil }
      reason =
        memories.count == 1 ? .only : conventional == nil ? .first : .conventional
    }
    guard let found else { return nil }
    index = found.index
    type = found.type
    if let origin = found.origin {
      guard reason == .chosen || found.importName == Self.conventionalImport else { return nil }
      access = .imported(module: origin.module, name: origin.name)
    } else {
      let name =
        found.exportNames.first { $0 == Self.conventionalExport } ?? found.exportNames.first
      access = name.map { .exported($0) } ?? .hidden
    }
  }

  private static func noMemory(
    called choice: Name, among memories: [FoundMemory]
  ) -> ConversionError {
    guard !memories.isEmpty else {
      return ConversionError(
        .noSuchMemory, "the module has no memory, and so none called \(choice.shortName)")
    }
    let list = NameList(texts: memories.map(\.description))
    return ConversionError(
      .noSuchMemory, "the module has no memory called \(choice.shortName)", hint: "it has \(list)")
  }
}

/// A memory of a module, and the names that it goes by.
struct FoundMemory {
  var index: MemoryIndex
  var type: MemoryType
  /// The import that it is.
  var origin: Import?
  var exportNames: [Name] = []
  /// What the name section calls it.
  var debugName: Name?

  var importName: Name? { origin.map { "\($0.module).\($0.name)" } }

  /// All memories of a module, by index.
  static func all(in module: CoreModule) -> [FoundMemory] {
    let imported: [(MemoryType, Import?)] = (module.imports?.entries ?? []).compactMap {
      if case .memory(let type) = $0.type { (type, $0) } else { nil }
    }
    let types = imported + (module.memories?.memories ?? []).map { ($0, nil) }
    var memories = types.enumerated().map { position, memory in
      FoundMemory(index: MemoryIndex(position), type: memory.0, origin: memory.1)
    }
    for export in module.exports?.entries ?? [] {
      guard case .memory(let index) = export.item, index.rawValue < memories.count else { continue }
      memories[Int(index.rawValue)].exportNames.append(export.name)
    }
    // Names matter only where there is something to tell apart.
    if memories.count > 1, let names = module.names?.memories {
      for entry in names.entries where entry.index.rawValue < memories.count {
        memories[Int(entry.index.rawValue)].debugName = entry.name
      }
    }
    return memories
  }

  /// Whether somebody who says `choice` means this one.
  func isCalled(_ choice: Name) -> Bool {
    exportNames.contains(choice) || importName == choice || debugName == choice
      || UInt32(choice.text) == index.rawValue
  }
}

extension FoundMemory: CustomStringConvertible {
  /// Its number and its names: `1 (exported as heap)`.
  var description: String {
    let names =
      exportNames.map { "exported as \($0.shortName)" }
      + (importName.map { ["imported as \($0.shortName)"] } ?? [])
      + (debugName.map { ["called \($0.shortName)"] } ?? [])
    return names.isEmpty
      ? "\(index.rawValue)" : "\(index.rawValue) (\(NameList(texts: names)))"
  }
}
