import WasmBinary

// Imports, exports and aliases (component model, `Explainer.md`, section "Import and Export
// Definitions").
extension ComponentScope {
  /// What an external type stands for where it is used once: resources of its own are fresh ones,
  /// which `introduce` is given.
  func opened(
    _ type: ComponentExternalType, _ introduce: ([Resource]) -> Void
  ) throws(BrokenRule) -> Entity {
    switch type {
    case .coreModule(let index): return .module(try moduleType(index))
    case .function(let index):
      guard case .function(let shape) = try self.type(index) else {
        throw BrokenRule("type \(index.rawValue) is not the type of a function")
      }
      return .function(shape)
    case .value: throw .disabled("a value", .values)
    case .typeEqual(let index): return .type(renamed(try self.type(index)))
    case .resource:
      let resource = Resource()
      introduce([resource])
      return .type(.resource(ResourceName(resource)))
    case .component(let index):
      guard case .component(let shape) = try self.type(index) else {
        throw BrokenRule("type \(index.rawValue) is not the type of a component")
      }
      return .component(shape)
    case .instance(let index):
      guard case .instance(let shape) = try self.type(index) else {
        throw BrokenRule("type \(index.rawValue) is not the type of an instance")
      }
      try budget.spend(types: shape.extent.size)
      let (instance, resources) = shape.opened()
      introduce(resources)
      return .instance(instance)
    }
  }

  /// The same type, under another name.
  private func renamed(_ type: TypeShape) -> TypeShape {
    switch type {
    case .value(let shape): .value(ValueShape(shape.kind))
    case .resource(let name): .resource(ResourceName(name.resource))
    default: type
    }
  }

  func declare(import entry: ComponentImport) throws(BrokenRule) {
    if case .typeEqual(let index) = entry.type { try checkImportable(try type(index)) }
    let entity = try opened(entry.type) { importedResources += $0 }
    if case .instance(let shape) = entity { try checkImportable(shape) }
    try check(entry.name, of: entity, in: imports)
    try importNames.insert(entry.name.name)
    name(entity) {
      namedByImports.insert($0)
      namedByExports.insert($0)
    }
    try checkNamed(entity, named: namedByImports, "import")
    imports.append(entry.name.name, entity)
    try add(entity)
    try mention(entity)
  }

  /// Checks that a type that is imported under another name is none that is only exported.
  private func checkImportable(_ type: TypeShape) throws(BrokenRule) {
    guard namedByImports.contains(type.identity) || !namedByExports.contains(type.identity) else {
      throw BrokenRule("this refers to a type that is exported, which no import can")
    }
  }

  /// Checks the same of the types that an imported instance exports under other names.
  private func checkImportable(_ instance: InstanceShape) throws(BrokenRule) {
    for type in instance.renamed { try checkImportable(type) }
    for export in instance.exports.all {
      if case .instance(let shape) = export.entity { try checkImportable(shape) }
    }
  }

  /// Adds an export, which is also a definition.
  func declare(export name: ExternalName, _ entity: Entity) throws(BrokenRule) {
    try check(name, of: entity, in: exports)
    try exportNames.insert(name.name)
    self.name(entity) { namedByExports.insert($0) }
    try checkNamed(entity, named: namedByExports, "export")
    exports.append(name.name, entity)
    try add(entity)
    try mention(entity)
  }

  func export(_ export: ComponentExport) throws(BrokenRule) {
    var entity = try self.entity(export.item)
    if case .type(let type) = entity { entity = .type(renamed(type)) }
    if let type = export.type {
      // Resources cannot be made others by this, so there are none to be found out.
      let ascribed = try opened(type) { _ in }
      var matching = Matching(in: self, binding: [])
      try matching.check(entity, matches: ascribed, as: export.name.name)
      entity = ascribed
    }
    try declare(export: export.name, entity)
  }

  /// Notes the types that something gives names to.
  private func name(_ entity: Entity, _ note: (ObjectIdentifier) -> Void) {
    switch entity {
    case .type(let type): note(type.identity)
    case .instance(let shape): for export in shape.exports.all { name(export.entity, note) }
    default: break
    }
  }

  /// Checks that what a function mentions has names outside.
  private func checkNamed(
    _ entity: Entity, named: Set<ObjectIdentifier>, _ what: String
  ) throws(BrokenRule) {
    // The type of an instance may still be used for nothing.
    guard kind != .instanceType else { return }
    guard areNamed(typesIn: entity, among: named) else {
      throw BrokenRule("this mentions a type that has no name as an \(what)")
    }
  }

  private func areNamed(typesIn entity: Entity, among named: Set<ObjectIdentifier>) -> Bool {
    switch entity {
    case .function(let shape), .type(.function(let shape)):
      return (shape.parameters.map(\.type) + [shape.result].compactMap(\.self))
        .allSatisfy { isNamed($0, among: named) }
    case .type(.value(let shape)):
      switch shape.kind {
      case .own(let name), .borrow(let name): return named.contains(ObjectIdentifier(name))
      default: return shape.kind.parts.allSatisfy { isNamed($0, among: named) }
      }
    case .instance(let shape), .type(.instance(let shape)):
      var named = named
      for export in shape.exports.all { name(export.entity) { named.insert($0) } }
      return shape.exports.all.allSatisfy { areNamed(typesIn: $0.entity, among: named) }
    default: return true
    }
  }

  private func isNamed(_ shape: ValueShape, among named: Set<ObjectIdentifier>) -> Bool {
    switch shape.kind {
    case .primitive: true
    case .own(let name), .borrow(let name): named.contains(ObjectIdentifier(name))
    case .record, .variant, .flags, .enumeration: named.contains(ObjectIdentifier(shape))
    case .list, .map, .tuple, .option, .result, .stream, .future:
      named.contains(ObjectIdentifier(shape))
        || shape.kind.parts.allSatisfy { isNamed($0, among: named) }
    }
  }

  /// Checks that a name is one, and suits what it names.
  func check(
    _ name: ExternalName, of entity: Entity, in others: NamedEntities
  ) throws(BrokenRule) {
    let kind = try ExternalNameRules.kind(of: name.name.text)
    if case .attributed(let attributes) = name.form {
      for attribute in attributes { try check(attribute, of: name.name.text, kind, entity) }
    }
    switch kind {
    case .plain, .interface: return
    case .constructor(let resource):
      let function = try function(entity, name)
      guard !function.isAsync else {
        throw BrokenRule("\(name.name) is a constructor, which cannot be asynchronous")
      }
      guard let own = function.result?.constructed,
        try self.resource(named: resource, in: others, name) === own
      else { throw BrokenRule("\(name.name) has to give an own handle of \(resource)") }
    case .method(let resource):
      let function = try function(entity, name)
      guard let first = function.parameters.first, first.label == "self",
        case .borrow(let borrowed) = first.type.kind,
        try self.resource(named: resource, in: others, name) === borrowed
      else {
        throw BrokenRule("\(name.name) has to take `self`, a borrowed handle of \(resource)")
      }
    case .staticFunction(let resource):
      _ = try function(entity, name)
      _ = try self.resource(named: resource, in: others, name)
    }
  }

  /// Checks what is said about a name.
  private func check(
    _ attribute: ExternalName.Attribute, of name: String, _ kind: ExternalNameRules.Kind,
    _ entity: Entity
  ) throws(BrokenRule) {
    switch attribute {
    case .externalID: return
    case .versionSuffix: throw .disabled("a version suffix", .canonicalNames)
    case .implements(let interface):
      guard case .instance = entity, case .plain = kind else {
        throw BrokenRule("\(name): only an instance with a plain name implements an interface")
      }
      guard case .interface = try ExternalNameRules.kind(of: interface.text) else {
        throw BrokenRule("\(name) implements \"\(interface)\", which is not an interface")
      }
    }
  }

  private func function(
    _ entity: Entity, _ name: ExternalName
  ) throws(BrokenRule) -> FunctionShape {
    guard case .function(let shape) = entity else {
      throw BrokenRule("\(name.name) names \(entity.text), and is a name for functions")
    }
    return shape
  }

  private func resource(
    named resource: String, in others: NamedEntities, _ name: ExternalName
  ) throws(BrokenRule) -> ResourceName {
    guard case .type(.resource(let found))? = others[Name(resource)] else {
      throw BrokenRule("\(name.name) needs a resource type called \(resource) before it")
    }
    return found
  }
}

// Aliases.
extension ComponentScope {
  func define(_ alias: Alias) throws(BrokenRule) {
    guard kind == .component || alias.canBeInType else {
      throw BrokenRule("within a type, only types and instances can be aliased")
    }
    switch alias {
    case .export(let index, let name, let sort):
      let instance = try find(index.rawValue, in: instances, "instance")
      guard let entity = instance.exports[name] else {
        throw BrokenRule("instance \(index.rawValue) exports nothing called \(name)")
      }
      guard entity.sort == sort else {
        throw BrokenRule("\(name) is \(entity.text), and something else is aliased")
      }
      try add(entity)
    case .coreExport(let index, let name, let sort):
      let instance = try find(index.rawValue, in: coreInstances, "core instance")
      guard let entity = instance[name] else {
        throw BrokenRule("core instance \(index.rawValue) exports nothing called \(name)")
      }
      guard entity.sort == sort else {
        throw BrokenRule("\(name) is a core \(entity.sort.text), not a core \(sort.text)")
      }
      add(entity)
    case .outer(let count, let item): try define(outer: count, item)
    }
  }

  private func define(outer count: UInt32, _ item: ComponentItem) throws(BrokenRule) {
    let (scope, leavesComponent) = try outer(count)
    switch item {
    case .type(let index):
      let type = try scope.type(index)
      guard !leavesComponent || type.resources.isEmpty else {
        throw BrokenRule("a type that mentions resources cannot come from around the component")
      }
      typeShapes.append(type)
    case .component(let index):
      try add(.component(try scope.find(index.rawValue, in: scope.components, "component")))
    case .core(.module(let index)):
      try add(.module(try scope.find(index.rawValue, in: scope.coreModules, "core module")))
    case .core(.type(let index)): try alias(coreType: index, of: scope)
    default:
      throw BrokenRule("only types, modules and components can come from around the component")
    }
  }
}

extension Alias {
  /// Whether it can be a declaration in the type of a component or instance.
  fileprivate var canBeInType: Bool {
    switch self {
    case .export(_, _, let sort): sort == .type || sort == .instance
    case .outer(_, .type), .outer(_, .core(.type)): true
    case .outer, .coreExport: false
    }
  }
}

extension ValueShape {
  /// The resource that a constructor gives, which may fail.
  fileprivate var constructed: ResourceName? {
    switch kind {
    case .own(let name): name
    case .result(let success?, _):
      if case .own(let name) = success.kind { name } else { nil }
    default: nil
    }
  }
}

extension Entity {
  /// Its kind.
  var sort: ComponentSort {
    switch self {
    case .module: .core(.module)
    case .function: .function
    case .type: .type
    case .component: .component
    case .instance: .instance
    }
  }
}
