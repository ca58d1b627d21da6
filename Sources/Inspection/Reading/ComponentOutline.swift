import WasmBinary

/// The index spaces of a component: what each index stands for.
///
/// An index stands for what was defined before it, and a new index for the same thing gets what that
/// one stands for: so no chain of names has to be followed, and nothing can refer to itself. What a
/// component says of things that it defines later, or never, is left out.
struct ComponentOutline {
  private(set) var coreModules: [EmbeddedModule?] = []
  private(set) var coreInstances: [CoreInstance] = []
  private(set) var coreFunctions: [CoreFunctionOrigin] = []
  private(set) var coreTables: [CoreExport?] = []
  private(set) var coreMemories: [CoreExport?] = []
  private(set) var coreGlobals: [CoreExport?] = []
  private(set) var coreTags: [CoreExport?] = []
  /// Where functions come from; none for those that are not the host's.
  private var functions: [HostFunction?] = []
  /// The names that instances are imported under; none for those that are not.
  private var instances: [Name?] = []
  /// Where types come from; none for those that are not the host's.
  private var types: [HostFunction?] = []
  private(set) var imports: [ComponentImport] = []
  private(set) var exports: [ComponentExport] = []
  /// The debug names of core modules and instances.
  private var moduleNames: [CoreModuleIndex: String] = [:]
  private var instanceNames: [CoreInstanceIndex: String] = [:]
  /// The index spaces of which no more is known, because some of a section could not be read.
  private var lost: Set<Space> = []

  /// An index space whose indices are followed.
  private enum Space { case coreModules, coreInstances, core, functions, instances, types }

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

  init(_ component: Component) {
    for section in component.sections { take(section) }
  }
}

// Filling the index spaces, section by section.
extension ComponentOutline {
  private mutating func take(_ section: ComponentSection) {
    switch section {
    case .custom(let custom):
      if custom.name == ComponentNameSection.name { takeNames(custom) }
    case .coreModule(let module): add(module)
    case .coreInstances(let new): for instance in new { take(instance) }
    case .instances(let new): for _ in new { add(instance: nil) }
    case .aliases(let aliases): for alias in aliases { take(alias) }
    case .types(let new): for _ in new { add(type: nil) }
    case .canonicals(let new):
      for function in new {
        if case .lift = function { add(function: nil) } else { add(.canonical(function)) }
      }
    case .imports(let new): for entry in new { take(entry) }
    case .exports(let new): for entry in new { take(entry) }
    case .component, .coreTypes, .start: break
    case .opaque(let id, _): lost.formUnion(Self.spaces(of: id))
    }
  }

  /// The index spaces that a section can add to.
  private static func spaces(of id: ComponentSectionID) -> Set<Space> {
    switch id {
    case .coreModule: [.coreModules]
    case .coreInstance: [.coreInstances]
    case .instance: [.instances]
    case .type: [.types]
    case .canonical: [.core, .functions]
    case .import, .export: [.coreModules, .functions, .instances, .types]
    case .alias: [.coreModules, .core, .functions, .instances, .types]
    case .custom, .coreType, .component, .start, .value: []
    }
  }

  private mutating func takeNames(_ custom: CustomSection) {
    guard let names = try? ComponentNameSection(decoding: custom) else { return }
    for subsection in names.subsections {
      switch subsection {
      case .coreModules(let names):
        for entry in names.entries where moduleNames[entry.index] == nil {
          moduleNames[entry.index] = entry.name.text
        }
      case .coreInstances(let names):
        for entry in names.entries where instanceNames[entry.index] == nil {
          instanceNames[entry.index] = entry.name.text
        }
      default: break
      }
    }
  }

  private mutating func add(_ module: EmbeddedModule?) {
    if !lost.contains(.coreModules) { coreModules.append(module) }
  }

  private mutating func add(_ function: CoreFunctionOrigin) {
    if !lost.contains(.core) { coreFunctions.append(function) }
  }

  private mutating func add(function: HostFunction?) {
    if !lost.contains(.functions) { functions.append(function) }
  }

  private mutating func add(instance: Name?) {
    if !lost.contains(.instances) { instances.append(instance) }
  }

  private mutating func add(type: HostFunction?) {
    if !lost.contains(.types) { types.append(type) }
  }

  private mutating func take(_ instance: CoreInstance) {
    guard !lost.contains(.coreInstances) else { return }
    switch instance {
    case .instantiate(let module, let arguments):
      let known = arguments.filter { $0.instance.rawValue < coreInstances.count }
      coreInstances.append(.instantiate(module, known))
    case .exports(let exports):
      // Of what is lost, nothing is defined later.
      let known = exports.filter { lost.contains(.core) || isDefined($0.item) }
      coreInstances.append(.exports(known))
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
      let export = isDefined ? CoreExport(instance: instance, name: name) : nil
      switch sort {
      case .function: add(export.map { .export($0) } ?? .unknown)
      case .table: if !lost.contains(.core) { coreTables.append(export) }
      case .memory: if !lost.contains(.core) { coreMemories.append(export) }
      case .global: if !lost.contains(.core) { coreGlobals.append(export) }
      case .tag: if !lost.contains(.core) { coreTags.append(export) }
      case .type, .module, .instance: break
      }
    case .export(let instance, let name, let sort):
      let export = importName(of: instance).map { HostFunction(interface: $0, name: name) }
      switch sort {
      case .function: add(function: export)
      case .instance: add(instance: nil)
      case .type: add(type: export)
      case .core(.module): add(nil)
      case .component, .core, .value: break
      }
    case .outer(_, let item):
      switch item.sort {
      case .type: add(type: nil)
      case .core(.module): add(nil)
      case .core, .component, .function, .value, .instance: break
      }
    }
  }

  private mutating func take(_ entry: ComponentImport) {
    imports.append(entry)
    let name = entry.name.name
    switch entry.type {
    case .function: add(function: HostFunction(interface: nil, name: name))
    case .instance: add(instance: name)
    case .typeEqual, .resource: add(type: HostFunction(interface: nil, name: name))
    case .coreModule: add(nil)
    case .component, .value: break
    }
  }

  private mutating func take(_ entry: ComponentExport) {
    exports.append(entry)
    switch entry.item {
    case .function(let index): add(function: hostFunction(index))
    case .instance(let index): add(instance: importName(of: index))
    case .type(let index): add(type: hostResource(index))
    case .core(.module): add(nil)
    case .component, .core, .value: break
    }
  }
}

// What indices stand for.
extension ComponentOutline {
  /// The debug name of a core module.
  func name(ofModule index: Int) -> String? { moduleNames[CoreModuleIndex(index)] }

  /// The debug name of a core instance.
  func name(ofInstance index: Int) -> String? { instanceNames[CoreInstanceIndex(index)] }

  /// The function of the host that a component function is, where it is one.
  func hostFunction(_ index: ComponentFunctionIndex) -> HostFunction? {
    functions[checked: index] ?? nil
  }

  /// The name that an instance is imported under, where it is.
  func importName(of index: InstanceIndex) -> Name? { instances[checked: index] ?? nil }

  /// Where a resource comes from: the interface that it is imported with, and its name.
  func hostResource(_ index: ComponentTypeIndex) -> HostFunction? { types[checked: index] ?? nil }
}

extension Array {
  /// The element at an index of a space, where there is one.
  subscript<Space>(checked index: WasmBinary.Index<Space>) -> Element? {
    index.rawValue < count ? self[Int(index.rawValue)] : nil
  }
}

extension NameMap {
  /// The names by index; of several names for one index the first.
  fileprivate var byIndex: [WasmBinary.Index<Space>: Name] {
    Dictionary(entries.map { ($0.index, $0.name) }, uniquingKeysWith: { first, _ in first })
  }
}
