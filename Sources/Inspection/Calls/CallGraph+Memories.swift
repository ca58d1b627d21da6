import WasmBinary

extension CallGraph {
  /// Whether the addresses of a core memory of the component have 64 bits, as far as the memory can
  /// be followed to the module that defines it.
  func is64Bit(_ memory: CoreMemoryIndex) -> Bool {
    var next = outline.coreMemories[checked: memory] ?? nil
    // Each step leads to an instance that is defined earlier.
    var bound = outline.coreInstances.count
    while let export = next, export.instance.rawValue < bound {
      bound = Int(export.instance.rawValue)
      switch outline.coreInstances[bound] {
      case .exports:
        guard case .memory(let index)? = item(export.name, of: bound) else { return false }
        next = outline.coreMemories[checked: index] ?? nil
      case .instantiate:
        guard let module = modules[bound],
          case .memory(let index)? = module.exports[export.name]
        else { return false }
        let imported = module.importedMemories
        guard index.rawValue < imported.count else {
          let defined = module.module.memories?.memories ?? []
          let position = Int(index.rawValue) - imported.count
          return defined.indices.contains(position) && defined[position].is64
        }
        let entry = imported[Int(index.rawValue)]
        next = argument(entry.module, of: bound).map {
          .init(instance: CoreInstanceIndex($0), name: entry.name)
        }
      }
    }
    return false
  }
}
