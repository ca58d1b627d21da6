package import WasmBinary

/// The smallest change to a module that makes it fit into a component. Nothing that the user named
/// is renamed.
package struct Rewrite: Hashable, Sendable {
  /// The function that the start section named, under a name of its own. It then has to be called
  /// from outside: when the start section would run it, the functions of WASI are not there yet.
  package var startExport: Export?
  /// The memory, under a name of its own, where the module did not export it.
  package var memoryExport: Export?
  /// Imports that another one has the names of, told apart.
  package var importRenames: [ImportRename] = []
  /// Whether memories that threads share become memories of one thread. All instructions on them
  /// stay valid; only to wait for another thread traps.
  package var unsharesMemories = false

  /// The new name of an import.
  package struct ImportRename: Hashable, Sendable {
    /// Where it stands among all imports, counted from 0.
    package var position: Int
    /// What it is called instead, in the same import module.
    package var name: Name
  }

  /// Whether the module stays as it is.
  package var isEmpty: Bool {
    startExport == nil && memoryExport == nil && importRenames.isEmpty && !unsharesMemories
  }

  /// Works out what has to be changed.
  ///
  /// - Parameters:
  ///   - survey: What the module is like.
  ///   - sharesMemory: Whether anybody outside needs its memory.
  package init(for survey: Survey, sharesMemory: Bool) {
    var taken = TakenNames(survey.exports.map(\.name))
    // Without Preview 1 there is nothing that the start section could come too early for.
    if let function = survey.entry.startSection, !survey.preview1.isEmpty {
      startExport = Export(taken.fresh("start"), .function(function))
    }
    if sharesMemory, let memory = survey.memory, memory.access == .hidden {
      memoryExport = Export(taken.fresh("memory"), .memory(memory.index))
    }
    importRenames = Self.renames(in: survey)
    unsharesMemories = survey.hasSharedMemory
  }

  /// Gives all but the first of equal imports another name: `fd_write`, `fd_write#2`, `fd_write#3`.
  /// The memory keeps its own.
  private static func renames(in survey: Survey) -> [ImportRename] {
    var groups: [Name: [(position: Int, name: Name)]] = [:]
    for entry in survey.preview1 {
      groups[entry.edition.rawValue, default: []].append((entry.position, entry.name))
    }
    for entry in survey.foreign {
      groups[entry.module, default: []].append((entry.position, entry.name))
    }
    var memory: (module: Name, name: Name)?
    if case .imported(let module, let name) = survey.memory?.access { memory = (module, name) }
    var renames: [ImportRename] = []
    for (module, group) in groups {
      let imports = group.sorted { $0.position < $1.position }
      var taken = TakenNames(imports.map(\.name))
      var seen: Set<Name> = []
      if let memory, memory.module == module { seen.insert(memory.name) }
      for entry in imports where !seen.insert(entry.name).inserted {
        renames.append(
          ImportRename(position: entry.position, name: taken.fresh(entry.name)))
      }
    }
    return renames.sorted { $0.position < $1.position }
  }
}

/// Names that are taken, and new ones that are told apart from them.
private struct TakenNames {
  private var names: Set<Name>
  /// Where each name counts on from: one may be wanted very often.
  private var numbers: [Name: Int] = [:]

  init(_ names: [Name]) { self.names = Set(names) }

  /// Takes a name that nothing has, as near to `name` as can be.
  mutating func fresh(_ name: Name) -> Name {
    if names.insert(name).inserted { return name }
    var number = numbers[name, default: 2]
    while !names.insert("\(name)#\(number)").inserted { number += 1 }
    numbers[name] = number + 1
    return "\(name)#\(number)"
  }
}
