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
    // Without Preview 1 there is nothing that the start section could come too early for.
    if let function = survey.entry.startSection, !survey.preview1.isEmpty {
      let name = Self.fresh("start", among: survey.exports.map(\.name))
      startExport = Export(name, .function(function))
    }
    if sharesMemory, let memory = survey.memory, memory.access == .hidden {
      let taken = survey.exports.map(\.name) + (startExport.map { [$0.name] } ?? [])
      memoryExport = Export(Self.fresh("memory", among: taken), .memory(memory.index))
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
      var taken = Set(imports.map(\.name))
      // Each name counts on from where it was: a module may import one function very often.
      var numbers: [Name: Int] = [:]
      if let memory, memory.module == module { numbers[memory.name] = 1 }
      for entry in imports {
        let number = numbers[entry.name, default: 0]
        numbers[entry.name] = number + 1
        guard number > 0 else { continue }
        let name = fresh(entry.name, among: taken, from: number + 1)
        taken.insert(name)
        renames.append(ImportRename(position: entry.position, name: name))
      }
    }
    return renames.sorted { $0.position < $1.position }
  }

  /// A name that nothing has, as near to `name` as can be.
  private static func fresh(
    _ name: Name, among taken: some Collection<Name>, from first: Int = 2
  ) -> Name {
    guard taken.contains(name) else { return name }
    var number = first
    while taken.contains("\(name)#\(number)") { number += 1 }
    return "\(name)#\(number)"
  }
}
