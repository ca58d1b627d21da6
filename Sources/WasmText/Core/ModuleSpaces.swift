import WasmBinary

/// The index spaces of a core module, as far as its text needs them: what indices count, and the
/// types of functions.
struct ModuleSpaces: Sendable {
  /// All types, through recursion groups.
  var types: [SubType] = []
  /// The type of each function, the imported ones first.
  var functions: [TypeIndex] = []
  /// The type of each tag, the imported ones first.
  var tags: [TypeIndex] = []
  /// How many functions, tables, memories, globals and tags are imported.
  var importedFunctionCount = 0
  var importedTableCount = 0
  var importedMemoryCount = 0
  var importedGlobalCount = 0
  var importedTagCount = 0
  /// How many of each kind there are, with those that are imported.
  var tableCount = 0
  var memoryCount = 0
  var globalCount = 0
  var tagCount: Int { tags.count }
  var elementCount = 0
  var dataCount = 0

  init(_ module: CoreModule) {
    types = module.types?.types ?? []
    for entry in module.imports?.entries ?? [] {
      switch entry.type {
      case .function(let type): functions.append(type)
      case .table: importedTableCount += 1
      case .memory: importedMemoryCount += 1
      case .global: importedGlobalCount += 1
      case .tag(let type): tags.append(type.function)
      }
    }
    importedFunctionCount = functions.count
    importedTagCount = tags.count
    tableCount = importedTableCount
    memoryCount = importedMemoryCount
    globalCount = importedGlobalCount
    for section in module.sections {
      switch section {
      case .function(let section): functions += section.types
      case .table(let section): tableCount += section.tables.count
      case .memory(let section): memoryCount += section.memories.count
      case .global(let section): globalCount += section.globals.count
      case .tag(let section): tags += section.types.map(\.function)
      case .element(let section): elementCount += section.segments.count
      case .data(let section): dataCount += section.segments.count
      default: break
      }
    }
  }

  /// A type, where there is one at this index.
  func type(_ index: TypeIndex) -> SubType? {
    Int(index.rawValue) < types.count ? types[Int(index.rawValue)] : nil
  }

  /// A type, where there is one at this index and it is a function's.
  func functionType(_ index: TypeIndex) -> FunctionType? {
    guard case .function(let type) = type(index)?.composite else { return nil }
    return type
  }

  /// How many parameters a tag has, where there is one at this index.
  func parameterCount(of tag: TagIndex) -> Int {
    guard Int(tag.rawValue) < tags.count else { return 0 }
    return functionType(tags[Int(tag.rawValue)])?.parameters.count ?? 0
  }
}
