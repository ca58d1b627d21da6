import WasmBinary

/// The type of a component function.
final class FunctionShape {
  let parameters: [ValueShape.Member]
  let result: ValueShape?
  let resources: Set<ObjectIdentifier>
  let size: Int

  init(_ parameters: [ValueShape.Member], _ result: ValueShape?) {
    self.parameters = parameters
    self.result = result
    let values = parameters.map(\.type) + [result].compactMap(\.self)
    resources = values.reduce(into: []) { $0.formUnion($1.resources) }
    size = values.reduce(1) { $0 + $1.size }
  }
}

/// Something with a name and a type: an import, an export, or a definition that has just its type.
indirect enum Entity {
  case module(ModuleShape)
  case function(FunctionShape)
  case type(TypeShape)
  case component(ComponentShape)
  case instance(InstanceShape)

  /// What it is called in messages.
  var text: String {
    switch self {
    case .module: "a core module"
    case .function: "a function"
    case .type: "a type"
    case .component: "a component"
    case .instance: "an instance"
    }
  }
}

/// What a type index refers to.
enum TypeShape {
  case value(ValueShape)
  case function(FunctionShape)
  case component(ComponentShape)
  case instance(InstanceShape)
  case resource(ResourceName)
}

/// Definitions by name, in the order of their names' first mention.
struct NamedEntities {
  private(set) var all: [(name: String, entity: Entity)] = []
  private var places: [String: Int] = [:]

  subscript(name: String) -> Entity? { places[name].map { all[$0].entity } }

  /// Adds one, whose name is not there yet.
  mutating func append(_ name: String, _ entity: Entity) {
    places[name] = all.count
    all.append((name, entity))
  }
}

/// The type of an instance.
final class InstanceShape {
  let exports: NamedEntities
  /// The resources that are other ones in each instance of this type.
  let bound: [Resource]
  /// The resources that are mentioned and not bound.
  let resources: Set<ObjectIdentifier>
  let size: Int

  init(_ exports: NamedEntities, bound: [Resource] = []) {
    self.exports = exports
    self.bound = bound
    resources = exports.resources.subtracting(bound.map { ObjectIdentifier($0) })
    size = exports.size
  }
}

/// The type of a component.
final class ComponentShape {
  let imports: NamedEntities
  let exports: NamedEntities
  /// The resources that an instantiation is given.
  let boundImports: [Resource]
  /// The resources that each instance has of its own.
  let boundExports: [Resource]
  let resources: Set<ObjectIdentifier>
  let size: Int

  init(
    imports: NamedEntities, exports: NamedEntities, boundImports: [Resource],
    boundExports: [Resource]
  ) {
    self.imports = imports
    self.exports = exports
    self.boundImports = boundImports
    self.boundExports = boundExports
    resources = imports.resources.union(exports.resources)
      .subtracting((boundImports + boundExports).map { ObjectIdentifier($0) })
    size = imports.size + exports.size - 1
  }
}

extension NamedEntities {
  var resources: Set<ObjectIdentifier> {
    all.reduce(into: []) { $0.formUnion($1.entity.resources) }
  }
  var size: Int { all.reduce(1) { $0 + $1.entity.size } }
}

extension Entity {
  var resources: Set<ObjectIdentifier> {
    switch self {
    case .module: []
    case .function(let shape): shape.resources
    case .type(let shape): shape.resources
    case .component(let shape): shape.resources
    case .instance(let shape): shape.resources
    }
  }

  var size: Int {
    switch self {
    case .module(let shape): shape.size
    case .function(let shape): shape.size
    case .type(let shape): shape.size
    case .component(let shape): shape.size
    case .instance(let shape): shape.size
    }
  }
}

extension TypeShape {
  var resources: Set<ObjectIdentifier> {
    switch self {
    case .value(let shape): shape.resources
    case .function(let shape): shape.resources
    case .component(let shape): shape.resources
    case .instance(let shape): shape.resources
    case .resource(let name): [ObjectIdentifier(name.resource)]
    }
  }

  var size: Int {
    switch self {
    case .value(let shape): shape.size
    case .function(let shape): shape.size
    case .component(let shape): shape.size
    case .instance(let shape): shape.size
    case .resource: 1
    }
  }
}
