import WasmBinary

/// What a module imports or exports, its types being canonical.
enum CoreEntity: Hashable {
  case function(CanonicalType)
  case table(TableType, element: OperandType)
  case memory(MemoryType)
  case global(GlobalEntry)
  case tag(CanonicalType)

  /// Its kind.
  var sort: CoreSort {
    switch self {
    case .function: .function
    case .table: .table
    case .memory: .memory
    case .global: .global
    case .tag: .tag
    }
  }

  /// What it is made of, as engines count that (``EngineLimit/typeSize``).
  func size(in types: TypeView) -> Int {
    switch self {
    case .function(let type), .tag(let type):
      2 + types[type].parameters.count + types[type].results.count
    case .table, .memory, .global: 1
    }
  }

  /// Whether this can be given where `other` is imported (core specification, section "Import
  /// Subtyping").
  func matches(_ other: CoreEntity, in types: TypeView) -> Bool {
    switch (self, other) {
    case (.function(let one), .function(let two)):
      types.matches(
        .reference(defined: one, isNullable: false), .reference(defined: two, isNullable: false))
    case (.table(let one, let element), .table(let two, let otherElement)):
      element == otherElement && one.is64 == two.is64 && one.limits.fit(two.limits)
    case (.memory(let one), .memory(let two)):
      one.is64 == two.is64 && one.isShared == two.isShared && one.pageSize == two.pageSize
        && one.limits.fit(two.limits)
    case (.global(let one), .global(let two)):
      one.isMutable == two.isMutable
        && (one.isMutable ? one.type == two.type : types.matches(one.type, two.type))
    case (.tag(let one), .tag(let two)): one == two
    default: false
    }
  }
}

extension Limits {
  /// Whether what has these limits is never smaller or larger than `other` allows.
  fileprivate func fit(_ other: Limits) -> Bool {
    guard minimum >= other.minimum else { return false }
    guard let bound = other.maximum else { return true }
    return maximum.map { $0 <= bound } ?? false
  }
}

/// What a core module imports and exports.
struct ModuleShape {
  /// What it is made of (``EngineLimit/typeSize``).
  var size = 1
  /// What it imports, by module name and name. In a component, no import has the names of another.
  private(set) var imports: [Name: [Name: CoreEntity]] = [:]
  var exports: [Name: CoreEntity] = [:]

  /// Adds an import.
  mutating func append(
    import name: Name, from module: Name, _ type: CoreEntity
  ) throws(BrokenRule) {
    guard imports[module, default: [:]].updateValue(type, forKey: name) == nil else {
      throw BrokenRule("\(module) \(name) is imported twice, which no module in a component can")
    }
  }
}
