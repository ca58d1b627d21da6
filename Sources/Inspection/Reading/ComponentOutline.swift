import WasmBinary

/// The index spaces of a component: what each index stands for, one step back from where it is used.
///
/// A step only goes to what is defined before: what a component says of things that it defines later,
/// or never, is left out. So following steps comes to an end whatever the bytes are.
struct ComponentOutline {
  var coreModules: [EmbeddedModule] = []
  var coreInstances: [CoreInstance] = []
  var coreFunctions: [CoreFunctionOrigin] = []
  var coreTables: [CoreExport] = []
  var coreMemories: [CoreExport] = []
  var coreGlobals: [CoreExport] = []
  var coreTags: [CoreExport] = []
  var functions: [FunctionOrigin] = []
  var instances: [InstanceOrigin] = []
  var types: [TypeOrigin] = []
  var components: [ComponentOrigin] = []
  var imports: [ComponentImport] = []
  var exports: [ComponentExport] = []
  /// The debug names of core modules and instances.
  var names = ComponentNameSection()

  /// Something that a core instance exports.
  struct CoreExport: Hashable {
    var instance: CoreInstanceIndex
    var name: Name
  }

  enum CoreFunctionOrigin {
    case export(CoreExport)
    /// Lowered, or built in.
    case canonical(CanonicalFunction)
    /// Defined around the component, or otherwise out of reach.
    case unknown
  }

  enum FunctionOrigin {
    case imported(Name)
    case export(InstanceIndex, Name)
    case lifted(CoreFunctionIndex)
    case same(ComponentFunctionIndex)
    case unknown
  }

  enum InstanceOrigin {
    case imported(Name)
    case export(InstanceIndex, Name)
    case instantiated(ComponentIndex)
    case bundle([ComponentInstance.Export])
    case same(InstanceIndex)
    case unknown
  }

  enum TypeOrigin {
    case defined
    case imported(Name)
    case export(InstanceIndex, Name)
    case same(ComponentTypeIndex)
    case unknown
  }

  enum ComponentOrigin {
    case embedded(Component)
    case unknown
  }

  init(_ component: Component) {
    for section in component.sections { take(section) }
  }
}

// Filling the index spaces, section by section.
extension ComponentOutline {
  private mutating func take(_ section: ComponentSection) {
    switch section {
    case .custom(let custom):
      if custom.name == ComponentNameSection.name,
        let names = try? ComponentNameSection(decoding: custom)
      {
        self.names = names
      }
    case .coreModule(let module): coreModules.append(module)
    case .coreInstances(let new): for instance in new { take(instance) }
    case .component(let component): components.append(.embedded(component))
    case .instances(let new):
      instances += new.map {
        switch $0 {
        case .instantiate(let component, _): .instantiated(component)
        case .exports(let exports): .bundle(exports)
        }
      }
    case .aliases(let aliases): for alias in aliases { take(alias) }
    case .types(let new): types += new.map { _ in .defined }
    case .canonicals(let new):
      for function in new {
        if case .lift(let core, _, _) = function {
          functions.append(.lifted(core))
        } else {
          coreFunctions.append(.canonical(function))
        }
      }
    case .imports(let new): for entry in new { take(entry) }
    case .exports(let new): for entry in new { take(entry) }
    case .coreTypes, .start, .opaque: break
    }
  }

  private mutating func take(_ instance: CoreInstance) {
    switch instance {
    case .instantiate(let module, let arguments):
      let known = arguments.filter { $0.instance.rawValue < coreInstances.count }
      coreInstances.append(.instantiate(module, known))
    case .exports(let exports):
      coreInstances.append(.exports(exports.filter { isDefined($0.item) }))
    }
  }

  private func isDefined(_ item: CoreItem) -> Bool {
    switch item {
    case .function(let index): index.rawValue < coreFunctions.count
    case .table(let index): index.rawValue < coreTables.count
    case .memory(let index): index.rawValue < coreMemories.count
    case .global(let index): index.rawValue < coreGlobals.count
    case .tag(let index): index.rawValue < coreTags.count
    case .type, .module, .instance: false
    }
  }

  private mutating func take(_ alias: Alias) {
    switch alias {
    case .coreExport(let instance, let name, let sort):
      let isDefined = instance.rawValue < coreInstances.count
      let export = CoreExport(instance: instance, name: isDefined ? name : "")
      switch sort {
      case .function: coreFunctions.append(isDefined ? .export(export) : .unknown)
      case .table: coreTables.append(export)
      case .memory: coreMemories.append(export)
      case .global: coreGlobals.append(export)
      case .tag: coreTags.append(export)
      case .type, .module, .instance: break
      }
    case .export(let instance, let name, let sort):
      switch sort {
      case .function: functions.append(.export(instance, name))
      case .instance: instances.append(.export(instance, name))
      case .type: types.append(.export(instance, name))
      case .component: components.append(.unknown)
      case .core(.module): coreModules.append(.written(ByteWriter()))
      case .core, .value: break
      }
    case .outer(_, let item):
      switch item.sort {
      case .type: types.append(.unknown)
      case .component: components.append(.unknown)
      case .core(.module): coreModules.append(.written(ByteWriter()))
      case .core, .function, .value, .instance: break
      }
    }
  }

  private mutating func take(_ entry: ComponentImport) {
    imports.append(entry)
    let name = entry.name.name
    switch entry.type {
    case .function: functions.append(.imported(name))
    case .instance: instances.append(.imported(name))
    case .typeEqual, .resource: types.append(.imported(name))
    case .component: components.append(.unknown)
    case .coreModule: coreModules.append(.written(ByteWriter()))
    case .value: break
    }
  }

  private mutating func take(_ entry: ComponentExport) {
    exports.append(entry)
    switch entry.item {
    case .function(let index): functions.append(.same(index))
    case .instance(let index): instances.append(.same(index))
    case .type(let index): types.append(.same(index))
    case .component: components.append(.unknown)
    case .core(.module): coreModules.append(.written(ByteWriter()))
    case .core, .value: break
    }
  }
}

// Names, and where things come from in the end.
extension ComponentOutline {
  /// The debug name of a core module.
  func name(ofModule index: Int) -> String? {
    for case .coreModules(let names) in names.subsections {
      return names[CoreModuleIndex(index)]?.text
    }
    return nil
  }

  /// The debug name of a core instance.
  func name(ofInstance index: Int) -> String? {
    for case .coreInstances(let names) in names.subsections {
      return names[CoreInstanceIndex(index)]?.text
    }
    return nil
  }

  /// The function of the host that a component function is, where it is one.
  func hostFunction(_ index: ComponentFunctionIndex) -> HostFunction? {
    guard let origin = functions[checked: index] else { return nil }
    switch origin {
    case .imported(let name): return HostFunction(interface: nil, name: name)
    case .export(let instance, let name):
      return importName(of: instance).map { HostFunction(interface: $0, name: name) }
    case .same(let other) where other < index: return hostFunction(other)
    case .same, .lifted, .unknown: return nil
    }
  }

  /// The name that an instance is imported under, where it is.
  func importName(of index: InstanceIndex) -> Name? {
    guard let origin = instances[checked: index] else { return nil }
    switch origin {
    case .imported(let name): return name
    case .same(let other) where other < index: return importName(of: other)
    default: return nil
    }
  }

  /// Where a resource comes from: the interface that it is imported with, and its name.
  func hostResource(_ index: ComponentTypeIndex) -> HostFunction? {
    guard let origin = types[checked: index] else { return nil }
    switch origin {
    case .imported(let name): return HostFunction(interface: nil, name: name)
    case .export(let instance, let name):
      return importName(of: instance).map { HostFunction(interface: $0, name: name) }
    case .same(let other) where other < index: return hostResource(other)
    case .same, .defined, .unknown: return nil
    }
  }
}

extension Array {
  /// The element at an index of a space, where there is one.
  subscript<Space>(checked index: WasmBinary.Index<Space>) -> Element? {
    index.rawValue < count ? self[Int(index.rawValue)] : nil
  }
}
