import WasmBinary

extension InspectedModule {
  /// Finds the features that the module needs beyond WebAssembly 2.0. Reads all code.
  ///
  /// - Returns: The features.
  /// - Throws: The fault in the bytes that are read.
  func features() throws(BinaryError) -> Set<CoreFeature> {
    var scan = CoreFeatureScan()
    scan.take(module.types)
    for entry in module.imports?.entries ?? [] { scan.take(entry.type) }
    if try hasCompactImports() { scan.found.insert(.compactImports) }
    for case .table(let section) in module.sections {
      for table in section.tables {
        scan.take(table.type)
        guard let initializer = table.initializer else { continue }
        scan.found.insert(.functionReferences)
        scan.take(initializer)
      }
    }
    for memory in module.memories?.memories ?? [] { scan.take(memory) }
    if module.sections.contains(where: { $0.id == .tag }) { scan.usesTags = true }
    for global in try globals()?.globals ?? [] {
      scan.take(global.type.valueType)
      scan.take(global.initializer)
    }
    for segment in try elements()?.segments ?? [] { scan.take(segment) }
    for segment in try data()?.segments ?? [] {
      if case .active(_, let offset) = segment.mode { scan.take(offset) }
    }
    for body in try bodies() { try scan.take(body) }
    return scan.result
  }
}
