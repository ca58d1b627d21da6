package import CodeBuilder
import Preview0Adapter
import Preview1Adapter
package import WasmBinary

/// A function that the module imports, and under which name the store has it.
package struct AdapterEntry: Sendable {
  /// The edition that the module imports it from.
  package var edition: Preview1Edition
  /// The name that the module imports it under, once it is rewritten.
  package var importName: Name
  /// The name that the store exports it under.
  package var exportName: Name
  /// The function.
  package var function: any AnyFunction
}

extension AdapterEntry {
  /// The functions behind the imports of a module, in their order. Those that there are none for are
  /// left out.
  ///
  /// Names are kept where they can be, so that the store's instance is what the module imports from.
  /// Where both editions are imported from, the same name can stand for two functions: then that of
  /// the draft is exported under another one.
  static func all(for survey: Survey, rewrite: Rewrite) -> [AdapterEntry] {
    let renamed = Dictionary(
      rewrite.importRenames.map { ($0.position, $0.name) }, uniquingKeysWith: { first, _ in first })
    var entries: [AdapterEntry] = survey.preview1.compactMap { entry in
      guard let function = entry.edition.function(named: entry.name) else { return nil }
      let name = renamed[entry.position] ?? entry.name
      return AdapterEntry(
        edition: entry.edition, importName: name, exportName: name, function: function)
    }
    let snapshot = Dictionary(
      entries.filter { $0.edition == .snapshot }.map { ($0.importName, $0.function.symbol) },
      uniquingKeysWith: { first, _ in first })
    for index in entries.indices where entries[index].edition == .unstable {
      let other = snapshot[entries[index].importName]
      if let other, other != entries[index].function.symbol {
        entries[index].exportName = "\(UnstableEdition.prefix)\(entries[index].importName)"
      }
    }
    return entries
  }
}

extension Preview1Edition {
  /// The function of this edition of that name, where it can be converted.
  func function(named name: Name) -> (any AnyFunction)? {
    switch self {
    case .snapshot: Preview1Adapter.function(named: name)
    case .unstable: Preview0Adapter.function(named: name)
    }
  }
}
