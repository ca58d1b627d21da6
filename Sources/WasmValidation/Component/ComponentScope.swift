import WasmBinary

/// A rule of the component model that does not hold: which, as a clause.
struct BrokenRule: Error {
  let text: String

  init(_ text: String) { self.text = text }
}

/// What has been defined so far in a component, or in the type of a component or instance: its index
/// spaces, imports and exports (component model, `Explainer.md`, section "Index Spaces").
final class ComponentScope {
  /// What has the index spaces.
  enum Kind { case component, componentType, instanceType }

  let kind: Kind
  let parent: ComponentScope?
  let types: TypeSpace

  var core: [CoreSort: [CoreEntity]] = [:]
  var coreTypes: [CoreTypeShape] = []
  var coreModules: [ModuleShape] = []
  var coreInstances: [[String: CoreEntity]] = []
  var functions: [FunctionShape] = []
  var typeShapes: [TypeShape] = []
  var components: [ComponentShape] = []
  var instances: [InstanceShape] = []

  var imports = NamedEntities()
  var exports = NamedEntities()
  var importNames = ExternalNameSet()
  var exportNames = ExternalNameSet()
  /// The resources that imports stand for.
  var importedResources: [Resource] = []
  /// The resources that are others in each instance.
  var ownResources: [Resource] = []
  /// The types and resources that imports may mention, because imports give them names.
  var namedByImports: Set<ObjectIdentifier> = []
  /// The types and resources that exports may mention.
  var namedByExports: Set<ObjectIdentifier> = []

  /// A core type of a component.
  enum CoreTypeShape {
    case type(CanonicalType)
    case module(ModuleShape)
  }

  init(_ kind: Kind, in parent: ComponentScope?, types: TypeSpace) {
    self.kind = kind
    self.parent = parent
    self.types = types
  }

  /// The definition at an index of a space, which has to be there.
  func find<T>(_ index: UInt32, in space: [T], _ what: String) throws(BrokenRule) -> T {
    guard index < space.count else {
      throw BrokenRule("there is no \(what) \(index), only \(space.count)")
    }
    return space[Int(index)]
  }

  func type(_ index: ComponentTypeIndex) throws(BrokenRule) -> TypeShape {
    try find(index.rawValue, in: typeShapes, "type")
  }

  func core(_ sort: CoreSort, _ index: UInt32) throws(BrokenRule) -> CoreEntity {
    try find(index, in: core[sort] ?? [], "core \(sort.text)")
  }

  func add(_ entity: CoreEntity) { core[entity.sort, default: []].append(entity) }

  /// The core function at an index.
  func coreFunction(_ index: CoreFunctionIndex) throws(BrokenRule) -> CanonicalType {
    guard case .function(let type) = try core(.function, index.rawValue) else {
      preconditionFailure("a core function is no function")
    }
    return type
  }

  /// Adds a definition to the index space of its kind.
  func add(_ entity: Entity) {
    switch entity {
    case .module(let shape): coreModules.append(shape)
    case .function(let shape): functions.append(shape)
    case .type(let shape): typeShapes.append(shape)
    case .component(let shape): components.append(shape)
    case .instance(let shape): instances.append(shape)
    }
  }

  /// What an index refers to.
  func entity(_ item: ComponentItem) throws(BrokenRule) -> Entity {
    switch item {
    case .core(.module(let index)):
      return .module(try find(index.rawValue, in: coreModules, "core module"))
    case .core: throw BrokenRule("of core definitions, only modules can stand here")
    case .function(let index):
      return .function(try find(index.rawValue, in: functions, "function"))
    case .value: throw BrokenRule("values are not enabled")
    case .type(let index): return .type(try type(index))
    case .component(let index):
      return .component(try find(index.rawValue, in: components, "component"))
    case .instance(let index):
      return .instance(try find(index.rawValue, in: instances, "instance"))
    }
  }

  /// The scope `count` levels further out, and whether the edge of a component lies between.
  func outer(_ count: UInt32) throws(BrokenRule) -> (scope: ComponentScope, leavesComponent: Bool) {
    var scope = self
    var leavesComponent = false
    for _ in 0..<count {
      guard let parent = scope.parent else {
        throw BrokenRule("there are not \(count) components and types around this one")
      }
      if scope.kind == .component { leavesComponent = true }
      scope = parent
    }
    return (scope, leavesComponent)
  }
}

extension CoreSort {
  /// What it is called in messages.
  var text: String { "\(self)" }
}
