/// Puts resources in the place of others throughout types, and types that are given in the place of
/// those that were imported.
///
/// What mentions none of them stays the same object, and so do two mentions of one type.
struct Substitution {
  private var replacements: [ObjectIdentifier: Resource] = [:]
  /// Whether there are types in the place of others.
  private var renames = false
  private var values: [ObjectIdentifier: ValueShape] = [:]
  private var names: [ObjectIdentifier: ResourceName] = [:]
  /// What is replaced stays alive by being held here, since it is known by its identity.
  private var kept: [AnyObject] = []

  subscript(resource: Resource) -> Resource {
    replacements[ObjectIdentifier(resource)] ?? resource
  }

  func replaces(_ resource: Resource) -> Bool {
    replacements[ObjectIdentifier(resource)] != nil
  }

  mutating func replace(_ resource: Resource, by other: Resource) {
    kept.append(resource)
    replacements[ObjectIdentifier(resource)] = other
  }

  /// Replaces a resource, and one of its names by a certain name of the other.
  mutating func replace(_ name: ResourceName, by other: ResourceName) {
    replace(name.resource, by: other.resource)
    kept.append(name)
    names[ObjectIdentifier(name)] = other
  }

  /// Puts the types that are given in the place of those that were imported, under the names of each.
  mutating func rename(_ imported: Entity, to given: Entity) {
    switch (imported, given) {
    case (.type(.value(let imported)), .type(.value(let given))):
      kept.append(imported)
      values[ObjectIdentifier(imported)] = given
      renames = true
    case (.type(.resource(let imported)), .type(.resource(let given))):
      kept.append(imported)
      names[ObjectIdentifier(imported)] = given
      renames = true
    case (.instance(let imported), .instance(let given)):
      for (name, entity) in imported.exports.all {
        if let given = given.exports[name] { rename(entity, to: given) }
      }
    default: break
    }
  }

  mutating func apply(to name: ResourceName) -> ResourceName {
    if let known = names[ObjectIdentifier(name)] { return known }
    guard replaces(name.resource) else { return name }
    let made = ResourceName(self[name.resource])
    kept.append(name)
    names[ObjectIdentifier(name)] = made
    return made
  }

  /// Whether types could change that mention these resources.
  private func concerns(_ resources: Set<ObjectIdentifier>) -> Bool {
    renames || replacements.keys.contains { resources.contains($0) }
  }

  mutating func apply(to shape: ValueShape) -> ValueShape {
    guard concerns(shape.resources) else { return shape }
    if let known = values[ObjectIdentifier(shape)] { return known }
    let kind = apply(to: shape.kind)
    let made = kind.isIdentical(to: shape.kind) ? shape : ValueShape(kind)
    kept.append(shape)
    values[ObjectIdentifier(shape)] = made
    return made
  }

  private mutating func apply(to kind: ValueShape.Kind) -> ValueShape.Kind {
    switch kind {
    case .primitive, .flags, .enumeration: return kind
    case .record(let members):
      return .record(members.map { .init(label: $0.label, type: apply(to: $0.type)) })
    case .variant(let cases):
      return .variant(cases.map { .init(label: $0.label, type: apply(to: $0.type)) })
    case .list(let element): return .list(apply(to: element))
    case .tuple(let elements): return .tuple(elements.map { apply(to: $0) })
    case .option(let element): return .option(apply(to: element))
    case .result(let success, let error):
      return .result(apply(to: success), apply(to: error))
    case .own(let name): return .own(apply(to: name))
    case .borrow(let name): return .borrow(apply(to: name))
    case .map(let key, let value): return .map(apply(to: key), apply(to: value))
    case .stream(let payload): return .stream(apply(to: payload))
    case .future(let payload): return .future(apply(to: payload))
    }
  }

  private mutating func apply(to shape: ValueShape?) -> ValueShape? {
    guard let shape else { return nil }
    let made: ValueShape = apply(to: shape)
    return made
  }

  mutating func apply(to shape: FunctionShape) -> FunctionShape {
    guard concerns(shape.resources) else { return shape }
    return FunctionShape(
      shape.parameters.map { .init(label: $0.label, type: apply(to: $0.type)) },
      apply(to: shape.result), isAsync: shape.isAsync)
  }

  mutating func apply(to shape: InstanceShape) -> InstanceShape {
    guard concerns(shape.resources) else { return shape }
    return InstanceShape(
      apply(to: shape.exports), bound: shape.bound, renamed: shape.renamed)
  }

  mutating func apply(to shape: ComponentShape) -> ComponentShape {
    guard concerns(shape.resources) else { return shape }
    return ComponentShape(
      imports: apply(to: shape.imports), exports: apply(to: shape.exports),
      boundImports: shape.boundImports, boundExports: shape.boundExports)
  }

  mutating func apply(to entities: NamedEntities) -> NamedEntities {
    var made = NamedEntities()
    for (name, entity) in entities.all { made.append(name, apply(to: entity)) }
    return made
  }

  mutating func apply(to entity: Entity) -> Entity {
    switch entity {
    case .module: return entity
    case .function(let shape): return .function(apply(to: shape))
    case .component(let shape): return .component(apply(to: shape))
    case .instance(let shape): return .instance(apply(to: shape))
    case .type(.value(let shape)): return .type(.value(apply(to: shape)))
    case .type(.function(let shape)): return .type(.function(apply(to: shape)))
    case .type(.component(let shape)): return .type(.component(apply(to: shape)))
    case .type(.instance(let shape)): return .type(.instance(apply(to: shape)))
    case .type(.resource(let name)): return .type(.resource(apply(to: name)))
    }
  }
}

extension InstanceShape {
  /// The type of one instance, with resources of its own.
  func opened() -> (instance: InstanceShape, resources: [Resource]) {
    var fresh = Substitution()
    let resources = bound.map { _ in Resource() }
    for (resource, other) in zip(bound, resources) { fresh.replace(resource, by: other) }
    return (InstanceShape(fresh.apply(to: exports), renamed: renamed), resources)
  }
}
