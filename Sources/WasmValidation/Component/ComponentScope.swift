import WasmBinary

/// A rule of the component model that does not hold: which, as a clause.
struct BrokenRule: Error {
  let text: String

  init(_ text: String) { self.text = text }

  /// Nothing of a kind has a certain index.
  static func missing(_ what: String, _ index: UInt32, count: Int) -> BrokenRule {
    BrokenRule(
      count == 0
        ? "there is no \(what) \(index), and no other"
        : "there is no \(what) \(index), only \(count)")
  }
}

/// What has been defined so far in a component, or in the type of a component or instance: its index
/// spaces, imports and exports (component model, `Explainer.md`, section "Index Spaces").
final class ComponentScope {
  /// What has the index spaces.
  enum Kind { case component, componentType, instanceType }

  let kind: Kind
  let parent: ComponentScope?
  let types: TypeSpace
  let features: Features
  let budget: ComponentBudget

  var core: [CoreSort: [CoreEntity]] = [:]
  let coreTypes: TypeIndices
  /// What the core types are that stand for modules, by their indices.
  var moduleTypes: [UInt32: ModuleShape] = [:]
  var coreModules: [ModuleShape] = []
  var coreInstances: [[Name: CoreEntity]] = []
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
  /// What imports and exports are made of.
  private var extent = TypeExtent()
  /// The types that are exported under other names.
  var renamed: [TypeShape] = []
  /// The types and resources that imports may mention, because imports give them names.
  var namedByImports: Set<ObjectIdentifier> = []
  /// The types and resources that exports may mention.
  var namedByExports: Set<ObjectIdentifier> = []

  /// Begins the component that a file is.
  init(features: Features) {
    kind = .component
    parent = nil
    types = TypeSpace()
    self.features = features
    budget = ComponentBudget()
    coreTypes = TypeIndices(in: types)
  }

  /// Begins what is in a component.
  init(_ kind: Kind, in parent: ComponentScope) {
    self.kind = kind
    self.parent = parent
    types = parent.types
    features = parent.features
    budget = parent.budget
    coreTypes = TypeIndices(in: types)
  }

  /// The definition at an index of a space, which has to be there.
  func find<T>(_ index: UInt32, in space: [T], _ what: String) throws(BrokenRule) -> T {
    guard index < space.count else { throw .missing(what, index, count: space.count) }
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

  /// The type of a core function that takes and gives numbers.
  func coreType(_ type: FunctionType) throws(BrokenRule) -> CanonicalType {
    try coreTypes.translating { () throws(Violation) in try types.function(type) }
  }

  /// Whether the core function at an index takes and gives certain numbers, whatever else its type says.
  func has(_ index: CoreFunctionIndex, _ signature: FunctionType) throws(BrokenRule) -> Bool {
    let expected = try coreType(signature)
    let view = coreTypes.view
    let type = view[try coreFunction(index)]
    return type.parameters.types == view[expected].parameters.types
      && type.results.types == view[expected].results.types
  }

  /// Adds a definition to the index space of its kind.
  func add(_ entity: Entity) throws(BrokenRule) {
    switch entity {
    case .module(let shape):
      try checkCount(coreModules.count, of: "core modules", limit: EngineLimit.modules)
      coreModules.append(shape)
    case .function(let shape): functions.append(shape)
    case .type(let shape): typeShapes.append(shape)
    case .component(let shape):
      try checkCount(components.count, of: "components", limit: EngineLimit.modules)
      components.append(shape)
    case .instance(let shape):
      try checkInstances()
      instances.append(shape)
    }
  }

  /// Adds a core instance, by what it exports.
  func add(coreInstance exports: [Name: CoreEntity]) throws(BrokenRule) {
    try checkInstances()
    coreInstances.append(exports)
  }

  private func checkInstances() throws(BrokenRule) {
    try checkCount(
      instances.count + coreInstances.count, of: "instances", limit: EngineLimit.instances)
  }

  private func checkCount(_ count: Int, of what: String, limit: Int) throws(BrokenRule) {
    guard count < limit else { throw BrokenRule("there are more than \(limit) \(what)") }
  }

  /// Notes that something is imported or exported, of which there cannot be too much.
  func mention(_ entity: Entity) throws(BrokenRule) {
    extent.contain(entity.extent)
    try extent.check()
  }

  /// What an index refers to.
  func entity(_ item: ComponentItem) throws(BrokenRule) -> Entity {
    switch item {
    case .core(.module(let index)):
      return .module(try find(index.rawValue, in: coreModules, "core module"))
    case .core: throw BrokenRule("of core definitions, only modules can stand here")
    case .function(let index):
      return .function(try find(index.rawValue, in: functions, "function"))
    case .value: throw .disabled("a value", .values)
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
