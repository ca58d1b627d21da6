import WasmBinary

/// What the definitions of a component are called in its text. Those of a type have no names.
struct ComponentNames: Sendable {
  var component: Name?
  var coreFunctions = Identifiers<ComponentSpace.CoreFunctions>()
  var coreTables = Identifiers<ComponentSpace.CoreTables>()
  var coreMemories = Identifiers<ComponentSpace.CoreMemories>()
  var coreGlobals = Identifiers<ComponentSpace.CoreGlobals>()
  var coreTags = Identifiers<ComponentSpace.CoreTags>()
  var coreTypes = Identifiers<ComponentSpace.CoreTypes>()
  var coreModules = Identifiers<ComponentSpace.CoreModules>()
  var coreInstances = Identifiers<ComponentSpace.CoreInstances>()
  var functions = Identifiers<ComponentSpace.Functions>()
  var values = Identifiers<ComponentSpace.Values>()
  var types = Identifiers<ComponentSpace.Types>()
  var components = Identifiers<ComponentSpace.Components>()
  var instances = Identifiers<ComponentSpace.Instances>()

  /// Names nothing.
  init() {}

  /// Makes identifiers of the names that a component's name section gives to what is in it.
  init(_ section: ComponentNameSection, of spaces: ComponentSpaces) {
    for subsection in section.subsections {
      switch subsection {
      case .component(let name): component = name
      case .coreFunctions(let names):
        coreFunctions = Identifiers(names, before: spaces.coreFunctions, kind: "core-func")
      case .coreTables(let names):
        coreTables = Identifiers(names, before: spaces.coreTables, kind: "core-table")
      case .coreMemories(let names):
        coreMemories = Identifiers(names, before: spaces.coreMemories, kind: "core-memory")
      case .coreGlobals(let names):
        coreGlobals = Identifiers(names, before: spaces.coreGlobals, kind: "core-global")
      case .coreTags(let names):
        coreTags = Identifiers(names, before: spaces.coreTags, kind: "core-tag")
      case .coreTypes(let names):
        coreTypes = Identifiers(names, before: spaces.coreTypes, kind: "core-type")
      case .coreModules(let names):
        coreModules = Identifiers(names, before: spaces.coreModules, kind: "core-module")
      case .coreInstances(let names):
        coreInstances = Identifiers(names, before: spaces.coreInstances, kind: "core-instance")
      case .functions(let names):
        functions = Identifiers(names, before: spaces.functions, kind: "func")
      case .values(let names):
        values = Identifiers(names, before: spaces.values, kind: "value")
      case .types(let names):
        types = Identifiers(names, before: spaces.types, kind: "type")
      case .components(let names):
        components = Identifiers(names, before: spaces.components, kind: "component")
      case .instances(let names):
        instances = Identifiers(names, before: spaces.instances, kind: "instance")
      case .unknown: break
      }
    }
  }

  /// Writes what refers to a definition: its identifier, or its index.
  func writeReference(_ item: ComponentItem, to writer: inout TextWriter) {
    switch item {
    case .core(let item): writeReference(item, to: &writer)
    case .function(let index): functions.writeReference(index, to: &writer)
    case .value(let index): values.writeReference(index, to: &writer)
    case .type(let index): types.writeReference(index, to: &writer)
    case .component(let index): components.writeReference(index, to: &writer)
    case .instance(let index): instances.writeReference(index, to: &writer)
    }
  }

  /// Writes what refers to a core definition: its identifier, or its index.
  func writeReference(_ item: CoreItem, to writer: inout TextWriter) {
    switch item {
    case .function(let index): coreFunctions.writeReference(index, to: &writer)
    case .table(let index): coreTables.writeReference(index, to: &writer)
    case .memory(let index): coreMemories.writeReference(index, to: &writer)
    case .global(let index): coreGlobals.writeReference(index, to: &writer)
    case .tag(let index): coreTags.writeReference(index, to: &writer)
    case .type(let index): coreTypes.writeReference(index, to: &writer)
    case .module(let index): coreModules.writeReference(index, to: &writer)
    case .instance(let index): coreInstances.writeReference(index, to: &writer)
    }
  }

  /// Writes what a new definition is called behind a space, and its index as a comment.
  func writeDefinition(_ item: ComponentItem, to writer: inout TextWriter) {
    switch item {
    case .core(.function(let index)): coreFunctions.writeHead(index, to: &writer)
    case .core(.table(let index)): coreTables.writeHead(index, to: &writer)
    case .core(.memory(let index)): coreMemories.writeHead(index, to: &writer)
    case .core(.global(let index)): coreGlobals.writeHead(index, to: &writer)
    case .core(.tag(let index)): coreTags.writeHead(index, to: &writer)
    case .core(.type(let index)): coreTypes.writeHead(index, to: &writer)
    case .core(.module(let index)): coreModules.writeHead(index, to: &writer)
    case .core(.instance(let index)): coreInstances.writeHead(index, to: &writer)
    case .function(let index): functions.writeHead(index, to: &writer)
    case .value(let index): values.writeHead(index, to: &writer)
    case .type(let index): types.writeHead(index, to: &writer)
    case .component(let index): components.writeHead(index, to: &writer)
    case .instance(let index): instances.writeHead(index, to: &writer)
    }
  }
}

extension Identifiers {
  fileprivate init(_ names: NameMap<Space>, before end: Index<Space>, kind: StaticString) {
    self.init(names.entries, count: Int(end.rawValue), kind: kind)
  }
}
