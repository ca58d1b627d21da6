import WasmBinary

/// The type of a component function.
final class FunctionShape {
  let parameters: [ValueShape.Member]
  let result: ValueShape?
  let isAsync: Bool
  let resources: Set<ObjectIdentifier>
  let extent: TypeExtent

  init(_ parameters: [ValueShape.Member], _ result: ValueShape?, isAsync: Bool) {
    self.isAsync = isAsync
    self.parameters = parameters
    self.result = result
    let values = parameters.map(\.type) + [result].compactMap(\.self)
    resources = values.reduce(into: []) { $0.formUnion($1.resources) }
    extent = TypeExtent(of: values.map(\.extent))
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

  /// What tells it apart from types that are written alike, and have another name.
  var identity: ObjectIdentifier {
    switch self {
    case .value(let shape): ObjectIdentifier(shape)
    case .function(let shape): ObjectIdentifier(shape)
    case .component(let shape): ObjectIdentifier(shape)
    case .instance(let shape): ObjectIdentifier(shape)
    case .resource(let name): ObjectIdentifier(name)
    }
  }
}

/// Definitions by name, in the order of their names' first mention.
struct NamedEntities {
  private(set) var all: [(name: Name, entity: Entity)] = []
  private var places: [Name: Int] = [:]

  subscript(name: Name) -> Entity? { places[name].map { all[$0].entity } }

  /// Adds one, whose name is not there yet.
  mutating func append(_ name: Name, _ entity: Entity) {
    places[name] = all.count
    all.append((name, entity))
  }
}

/// The type of an instance.
final class InstanceShape {
  let exports: NamedEntities
  /// The resources that are other ones in each instance of this type.
  let bound: [Resource]
  /// What types that it exports are called elsewhere.
  let renamed: [TypeShape]
  /// The resources that are mentioned and not bound.
  let resources: Set<ObjectIdentifier>
  let extent: TypeExtent

  init(_ exports: NamedEntities, bound: [Resource] = [], renamed: [TypeShape] = []) {
    self.exports = exports
    self.bound = bound
    self.renamed = renamed
    resources = exports.resources.subtracting(bound.map { ObjectIdentifier($0) })
    extent = TypeExtent(of: exports.extents)
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
  let extent: TypeExtent

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
    extent = TypeExtent(of: imports.extents + exports.extents)
  }
}

extension NamedEntities {
  var namedResources: Set<ObjectIdentifier> {
    all.reduce(into: []) { $0.formUnion($1.entity.namedResources) }
  }
  var resources: Set<ObjectIdentifier> {
    all.reduce(into: []) { $0.formUnion($1.entity.resources) }
  }
  var extents: [TypeExtent] { all.map(\.entity.extent) }
}

extension Entity {
  /// The resources that it gives names to.
  var namedResources: Set<ObjectIdentifier> {
    switch self {
    case .type(.resource(let name)): [ObjectIdentifier(name.resource)]
    case .instance(let shape): shape.exports.namedResources
    default: []
    }
  }

  var resources: Set<ObjectIdentifier> {
    switch self {
    case .module: []
    case .function(let shape): shape.resources
    case .type(let shape): shape.resources
    case .component(let shape): shape.resources
    case .instance(let shape): shape.resources
    }
  }

  var extent: TypeExtent {
    switch self {
    case .module(let shape): TypeExtent(size: shape.size)
    case .function(let shape): shape.extent
    case .type(let shape): shape.extent
    case .component(let shape): shape.extent
    case .instance(let shape): shape.extent
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

  var extent: TypeExtent {
    switch self {
    case .value(let shape): shape.extent
    case .function(let shape): shape.extent
    case .component(let shape): shape.extent
    case .instance(let shape): shape.extent
    case .resource: TypeExtent()
    }
  }
}
