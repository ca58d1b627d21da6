package import WasmBinary

/// Puts a component together, definition by definition, and knows the index of each.
///
/// Every index space grows in the order of the calls. Definitions of one kind that follow each other
/// share a section, so that calls of one kind in a row make the smallest component.
package struct ComponentBuilder: Sendable {
  private var sections: [ComponentSection] = []
  private var coreFunctions = IndexSpace<ComponentSpace.CoreFunctions>()
  private var coreTables = IndexSpace<ComponentSpace.CoreTables>()
  private var coreMemories = IndexSpace<ComponentSpace.CoreMemories>()
  private var coreGlobals = IndexSpace<ComponentSpace.CoreGlobals>()
  private var coreModules = IndexSpace<ComponentSpace.CoreModules>()
  private var coreInstances = IndexSpace<ComponentSpace.CoreInstances>()
  private var functions = IndexSpace<ComponentSpace.Functions>()
  private var types = IndexSpace<ComponentSpace.Types>()
  private var instances = IndexSpace<ComponentSpace.Instances>()
  private var components = IndexSpace<ComponentSpace.Components>()

  /// Begins an empty component.
  package init() {}

  /// The component that was put together, with the debug names behind everything else.
  package func finish() -> Component {
    let names = ComponentNameSection(
      [
        coreFunctions.names.map { .coreFunctions($0) },
        coreTables.names.map { .coreTables($0) },
        coreMemories.names.map { .coreMemories($0) },
        coreGlobals.names.map { .coreGlobals($0) },
        coreModules.names.map { .coreModules($0) },
        coreInstances.names.map { .coreInstances($0) },
        functions.names.map { .functions($0) },
        types.names.map { .types($0) },
        components.names.map { .components($0) },
        instances.names.map { .instances($0) },
      ].compactMap { $0 })
    guard !names.subsections.isEmpty else { return Component(sections: sections) }
    return Component(sections: sections + [.custom(CustomSection(names))])
  }

  /// Adds a section that the specification does not interpret.
  package mutating func append(_ section: CustomSection) { sections.append(.custom(section)) }

  private mutating func append(_ section: ComponentSection) {
    guard !sections.isEmpty, sections[sections.count - 1].absorb(section) else {
      sections.append(section)
      return
    }
  }
}

// Core modules and their instances.
extension ComponentBuilder {
  /// Embeds a core module.
  package mutating func embed(_ module: EmbeddedModule) -> CoreModuleIndex {
    append(.coreModule(module))
    return coreModules.next()
  }

  /// Instantiates a core module, with an instance for each import module name.
  package mutating func instantiate(
    _ module: CoreModuleIndex, with arguments: [CoreInstance.Argument] = []
  ) -> CoreInstanceIndex {
    append(.coreInstances([.instantiate(module, arguments)]))
    return coreInstances.next()
  }

  /// Makes a core instance of what is defined already.
  package mutating func coreInstance(
    exporting exports: [CoreInstance.Export]
  ) -> CoreInstanceIndex {
    append(.coreInstances([.exports(exports)]))
    return coreInstances.next()
  }

  /// Names a function that a core instance exports.
  package mutating func alias(
    coreFunction name: Name, of instance: CoreInstanceIndex
  ) -> CoreFunctionIndex {
    append(.aliases([.coreExport(instance, name, .function)]))
    return coreFunctions.next()
  }

  /// Names a table that a core instance exports.
  package mutating func alias(
    coreTable name: Name, of instance: CoreInstanceIndex
  ) -> CoreTableIndex {
    append(.aliases([.coreExport(instance, name, .table)]))
    return coreTables.next()
  }

  /// Names a memory that a core instance exports.
  package mutating func alias(
    coreMemory name: Name, of instance: CoreInstanceIndex
  ) -> CoreMemoryIndex {
    append(.aliases([.coreExport(instance, name, .memory)]))
    return coreMemories.next()
  }

  /// Names a global that a core instance exports.
  package mutating func alias(
    coreGlobal name: Name, of instance: CoreInstanceIndex
  ) -> CoreGlobalIndex {
    append(.aliases([.coreExport(instance, name, .global)]))
    return coreGlobals.next()
  }
}

// Canonical functions.
extension ComponentBuilder {
  /// Makes a core function of a component function.
  package mutating func lower(
    _ function: ComponentFunctionIndex, options: [CanonicalOption] = []
  ) -> CoreFunctionIndex {
    append(.canonicals([.lower(function, options)]))
    return coreFunctions.next()
  }

  /// Makes a core function that drops a handle to a resource.
  package mutating func resourceDrop(_ resource: ComponentTypeIndex) -> CoreFunctionIndex {
    append(.canonicals([.resourceDrop(resource)]))
    return coreFunctions.next()
  }

  /// Makes a component function of a core function.
  package mutating func lift(
    _ function: CoreFunctionIndex, as type: ComponentTypeIndex, options: [CanonicalOption] = []
  ) -> ComponentFunctionIndex {
    append(.canonicals([.lift(function, options, type)]))
    return functions.next()
  }
}

// Types, instances and components.
extension ComponentBuilder {
  /// Defines a type.
  package mutating func define(_ type: ComponentTypeDefinition) -> ComponentTypeIndex {
    append(.types([type]))
    return types.next()
  }

  /// Embeds a component.
  package mutating func embed(_ component: Component) -> ComponentIndex {
    append(.component(component))
    return components.next()
  }

  /// Instantiates a component.
  package mutating func instantiate(
    _ component: ComponentIndex, with arguments: [ComponentInstance.Argument] = []
  ) -> InstanceIndex {
    append(.instances([.instantiate(component, arguments)]))
    return instances.next()
  }

  /// Makes an instance of what is defined already.
  package mutating func instance(exporting exports: [ComponentInstance.Export]) -> InstanceIndex {
    append(.instances([.exports(exports)]))
    return instances.next()
  }

  /// Names a function that an instance exports.
  package mutating func alias(
    function name: Name, of instance: InstanceIndex
  ) -> ComponentFunctionIndex {
    append(.aliases([.export(instance, name, .function)]))
    return functions.next()
  }

  /// Names a type that an instance exports.
  package mutating func alias(
    type name: Name, of instance: InstanceIndex
  ) -> ComponentTypeIndex {
    append(.aliases([.export(instance, name, .type)]))
    return types.next()
  }
}

// Imports and exports.
extension ComponentBuilder {
  /// Imports an instance of that type.
  package mutating func importInstance(
    _ name: Name, _ type: ComponentTypeIndex
  ) -> InstanceIndex {
    append(.imports([ComponentImport(ExternalName(name), .instance(type))]))
    return instances.next()
  }

  /// Imports a function of that type.
  package mutating func importFunction(
    _ name: Name, _ type: ComponentTypeIndex
  ) -> ComponentFunctionIndex {
    append(.imports([ComponentImport(ExternalName(name), .function(type))]))
    return functions.next()
  }

  /// Exports an instance, which is known under the index that this answers from then on.
  @discardableResult
  package mutating func export(_ name: Name, _ instance: InstanceIndex) -> InstanceIndex {
    append(.exports([ComponentExport(ExternalName(name), .instance(instance))]))
    return instances.next()
  }

  /// Exports a function, which is known under the index that this answers from then on.
  @discardableResult
  package mutating func export(
    _ name: Name, _ function: ComponentFunctionIndex
  ) -> ComponentFunctionIndex {
    append(.exports([ComponentExport(ExternalName(name), .function(function))]))
    return functions.next()
  }
}

// Debug names, which mean nothing but to who reads the component.
extension ComponentBuilder {
  /// Names a core function.
  package mutating func name(_ function: CoreFunctionIndex, _ name: Name) {
    coreFunctions.name(function, name)
  }

  /// Names a core memory.
  package mutating func name(_ memory: CoreMemoryIndex, _ name: Name) {
    coreMemories.name(memory, name)
  }

  /// Names a core module.
  package mutating func name(_ module: CoreModuleIndex, _ name: Name) {
    coreModules.name(module, name)
  }

  /// Names a core instance.
  package mutating func name(_ instance: CoreInstanceIndex, _ name: Name) {
    coreInstances.name(instance, name)
  }

  /// Names a function.
  package mutating func name(_ function: ComponentFunctionIndex, _ name: Name) {
    functions.name(function, name)
  }

  /// Names a type.
  package mutating func name(_ type: ComponentTypeIndex, _ name: Name) {
    types.name(type, name)
  }

  /// Names a component.
  package mutating func name(_ component: ComponentIndex, _ name: Name) {
    components.name(component, name)
  }

  /// Names an instance.
  package mutating func name(_ instance: InstanceIndex, _ name: Name) {
    instances.name(instance, name)
  }
}

extension ComponentSection {
  /// Adds the definitions of `next` behind its own, where both hold definitions of one kind.
  ///
  /// Each array is taken out before it grows, so that it need not be copied: there can be very many
  /// definitions, and they come one by one.
  ///
  /// - Returns: Whether they are of one kind.
  fileprivate mutating func absorb(_ next: ComponentSection) -> Bool {
    switch next {
    case .coreInstances(let more):
      guard case .coreInstances(var all) = self else { return false }
      self = .coreInstances([])
      all += more
      self = .coreInstances(all)
    case .coreTypes(let more):
      guard case .coreTypes(var all) = self else { return false }
      self = .coreTypes([])
      all += more
      self = .coreTypes(all)
    case .instances(let more):
      guard case .instances(var all) = self else { return false }
      self = .instances([])
      all += more
      self = .instances(all)
    case .aliases(let more):
      guard case .aliases(var all) = self else { return false }
      self = .aliases([])
      all += more
      self = .aliases(all)
    case .types(let more):
      guard case .types(var all) = self else { return false }
      self = .types([])
      all += more
      self = .types(all)
    case .canonicals(let more):
      guard case .canonicals(var all) = self else { return false }
      self = .canonicals([])
      all += more
      self = .canonicals(all)
    case .imports(let more):
      guard case .imports(var all) = self else { return false }
      self = .imports([])
      all += more
      self = .imports(all)
    case .exports(let more):
      guard case .exports(var all) = self else { return false }
      self = .exports([])
      all += more
      self = .exports(all)
    default: return false
    }
    return true
  }
}
