import WasmBinary

/// How much is defined so far in each index space of a component, or of the type of one: what the
/// next definition's index is.
struct ComponentSpaces: Sendable {
  var coreFunctions: CoreFunctionIndex = 0
  var coreTables: CoreTableIndex = 0
  var coreMemories: CoreMemoryIndex = 0
  var coreGlobals: CoreGlobalIndex = 0
  var coreTags: CoreTagIndex = 0
  var coreTypes: CoreTypeIndex = 0
  var coreModules: CoreModuleIndex = 0
  var coreInstances: CoreInstanceIndex = 0
  var functions: ComponentFunctionIndex = 0
  var values: ComponentValueIndex = 0
  var types: ComponentTypeIndex = 0
  var components: ComponentIndex = 0
  var instances: InstanceIndex = 0

  /// Takes the next index of a kind.
  mutating func define(_ sort: ComponentSort) -> ComponentItem {
    switch sort {
    case .core(.function): .core(.function(Self.next(&coreFunctions)))
    case .core(.table): .core(.table(Self.next(&coreTables)))
    case .core(.memory): .core(.memory(Self.next(&coreMemories)))
    case .core(.global): .core(.global(Self.next(&coreGlobals)))
    case .core(.tag): .core(.tag(Self.next(&coreTags)))
    case .core(.type): .core(.type(Self.next(&coreTypes)))
    case .core(.module): .core(.module(Self.next(&coreModules)))
    case .core(.instance): .core(.instance(Self.next(&coreInstances)))
    case .function: .function(Self.next(&functions))
    case .value: .value(Self.next(&values))
    case .type: .type(Self.next(&types))
    case .component: .component(Self.next(&components))
    case .instance: .instance(Self.next(&instances))
    }
  }

  private static func next<Space>(_ index: inout Index<Space>) -> Index<Space> {
    defer { index.rawValue += 1 }
    return index
  }

  /// Counts what a section defines.
  mutating func define(_ section: ComponentSection) {
    switch section {
    case .custom, .opaque: break
    case .coreModule: _ = define(.core(.module))
    case .coreInstances(let instances): for _ in instances { _ = define(.core(.instance)) }
    case .coreTypes(let types):
      for type in types {
        switch type {
        case .group(let group): for _ in group.types { _ = define(.core(.type)) }
        case .module: _ = define(.core(.type))
        }
      }
    case .component: _ = define(.component)
    case .instances(let instances): for _ in instances { _ = define(.instance) }
    case .aliases(let aliases): for alias in aliases { _ = define(alias.sort) }
    case .types(let types): for _ in types { _ = define(.type) }
    case .canonicals(let functions): for function in functions { _ = define(function.sort) }
    case .start(let start): for _ in 0..<start.resultCount { _ = define(.value) }
    case .imports(let imports): for entry in imports { _ = define(entry.type.sort) }
    case .exports(let exports): for entry in exports { _ = define(entry.item.sort) }
    }
  }
}

extension Alias {
  /// What it is an alias of.
  var sort: ComponentSort {
    switch self {
    case .export(_, _, let sort): sort
    case .coreExport(_, _, let sort): .core(sort)
    case .outer(_, let item): item.sort
    }
  }
}

extension CanonicalFunction {
  /// Whether it is a function of the component or a core function.
  var sort: ComponentSort {
    if case .lift = self { .function } else { .core(.function) }
  }
}
