import Diagnostics
package import WasmBinary

/// What a module wants of the world around it, and what it gives. Nothing is judged here: see
/// ``check(provisions:)``.
package struct Survey: Hashable, Sendable {
  /// The functions of Preview 1 that it imports, in order, also those that are imported twice.
  package var preview1: [Preview1Import] = []
  /// Everything else that it imports, but for its memory.
  package var foreign: [ForeignImport] = []
  /// The memory that the functions of Preview 1 work on.
  package var memory: MemorySurvey?
  /// Where the import of that memory stands among all imports.
  package var memoryImport: Int?
  /// Whether it has a memory that threads share.
  package var hasSharedMemory: Bool
  /// How it is run.
  package var entry: EntrySurvey
  /// What it exports, in order.
  package var exports: [Export]
  /// The names of its custom sections, in order.
  package var customSections: [Name]

  /// Surveys a module.
  ///
  /// - Parameters:
  ///   - module: The module.
  ///   - memoryChoice: Which memory is the one of Preview 1: a name that it is exported or imported
  ///     under, or its number.
  /// - Throws: What about it is malformed, or that there is no such memory.
  init(of module: CoreModule, memoryChoice: Name? = nil) throws(ConversionError) {
    entry = try EntrySurvey(of: module)
    memory = try MemorySurvey(of: module, choice: memoryChoice)
    exports = module.exports?.entries ?? []
    customSections = module.customSections.map(\.name)

    let imports = module.imports?.entries ?? []
    hasSharedMemory =
      (module.memories?.memories ?? []).contains(where: \.isShared)
      || imports.contains { if case .memory(let type) = $0.type { type.isShared } else { false } }
    // A second import of the same names is another one, and nobody provides it.
    memoryImport = imports.firstIndex {
      guard case .memory = $0.type else { return false }
      return memory?.access == .imported(module: $0.module, name: $0.name)
    }
    var functions = 0
    let types = FunctionTypes(of: module)
    for (position, entry) in imports.enumerated() where position != memoryImport {
      var foreign = ForeignImport(
        position: position, module: entry.module, name: entry.name, type: entry.type)
      if case .function(let typeIndex) = entry.type {
        guard let type = types[typeIndex] else {
          throw ConversionError(
            .malformed, "the import \(entry.module).\(entry.name) has a type that is no function's")
        }
        let function = ForeignImport.Function(index: FunctionIndex(functions), type: type)
        functions += 1
        if let edition = Preview1Edition(rawValue: entry.module) {
          let known = Preview1Import(
            position: position, function: function.index, edition: edition, name: entry.name,
            type: type)
          if known.specification != nil {
            preview1.append(known)
            continue
          }
        }
        foreign.function = function
      }
      self.foreign.append(foreign)
    }
  }

  /// Surveys the module that is to be converted.
  package init(_ main: MainModule, memoryChoice: Name? = nil) throws(ConversionError) {
    try self.init(of: main.module, memoryChoice: memoryChoice)
  }
}
