import Diagnostics
package import WasmBinary

/// What a module wants of the world around it, and what it gives. Nothing is judged here: see
/// ``check(implemented:)``.
package struct Survey: Hashable, Sendable {
  /// The functions of Preview 1 that it imports, in order, also those that are imported twice.
  package var preview1: [Preview1Import] = []
  /// Everything else that it imports, but for its memory.
  package var foreign: [ForeignImport] = []
  /// The memory that the functions of Preview 1 work on.
  package var memory: MemorySurvey?
  /// How it is run.
  package var entry: EntrySurvey
  /// What it exports, in order.
  package var exports: [Export]
  /// The names of its custom sections, in order.
  package var customSections: [String]

  /// Surveys a module.
  init(of module: CoreModule) throws(ConversionError) {
    entry = try EntrySurvey(of: module)
    memory = MemorySurvey(of: module)
    exports = module.exports?.entries ?? []
    customSections = module.customSections.map(\.name)

    var functions = 0
    let imports = module.imports?.entries ?? []
    // A second import of the same names is another one, and nobody provides it.
    let memoryPosition = imports.firstIndex {
      guard case .memory = $0.type else { return false }
      return memory?.access == .imported(module: $0.module, name: $0.name)
    }
    var types: [TypeIndex: FunctionType] = [:]
    for (position, entry) in imports.enumerated() {
      if case .function = entry.type { functions += 1 }
      if let edition = Preview1Edition(rawValue: entry.module),
        case .function(let typeIndex) = entry.type
      {
        let index = FunctionIndex(functions - 1)
        if types[typeIndex] == nil { types[typeIndex] = module.types?.functionType(at: typeIndex) }
        guard let type = types[typeIndex] else {
          throw ConversionError(
            .malformed, "the import \(entry.module).\(entry.name) has a type that is no function's")
        }
        preview1.append(
          Preview1Import(
            position: position, function: index, edition: edition, name: entry.name, type: type))
      } else if position != memoryPosition {
        foreign.append(
          ForeignImport(
            position: position, module: entry.module, name: entry.name, type: entry.type))
      }
    }
  }

  /// Surveys the module that is to be converted.
  package init(_ main: MainModule) throws(ConversionError) { try self.init(of: main.module) }
}
