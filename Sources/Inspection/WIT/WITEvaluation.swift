import WasmBinary

/// Follows the definitions of a component, and of the components that it instantiates.
///
/// It comes to an end whatever the bytes are: a definition refers to those before it alone, the number
/// of definitions that are followed is bounded by the size of the component, and components that are
/// instantiated inside one another by the depth that is valid for components in one another.
struct WITEvaluation {
  private var scopes: [WITScope] = []
  private var instances: [WITScope.Instance] = []
  private var allowance: WITAllowance
  /// How many components are being instantiated, each inside the one before.
  private var depth = 0

  init(_ allowance: WITAllowance) { self.allowance = allowance }

  /// A scope.
  subscript(scope: WITScope.ScopeID) -> WITScope {
    get { scopes[scope.rawValue] }
    _modify { yield &scopes[scope.rawValue] }
  }

  /// An instance.
  subscript(instance: WITScope.InstanceID) -> WITScope.Instance { instances[instance.rawValue] }

  /// Begins a component or the type of one.
  mutating func scope(in outer: WITScope.Position?) -> WITScope.ScopeID {
    scopes.append(WITScope(outer: outer))
    return WITScope.ScopeID(rawValue: scopes.count - 1)
  }

  /// Adds an instance.
  mutating func add(_ instance: WITScope.Instance) -> WITScope.InstanceID {
    instances.append(instance)
    return WITScope.InstanceID(rawValue: instances.count - 1)
  }

  /// The place behind all that is defined in a scope so far.
  private func position(in scope: WITScope.ScopeID) -> WITScope.Position {
    WITScope.Position(
      scope: scope, types: self[scope].types.count, components: self[scope].components.count)
  }
}

// The sections of a component.
extension WITEvaluation {
  /// Takes the definitions of a section, imports and exports apart.
  mutating func take(
    _ section: ComponentSection, in scope: WITScope.ScopeID
  ) throws(WITError) {
    switch section {
    case .types(let types): for type in types { try define(type, in: scope) }
    case .aliases(let aliases): for alias in aliases { try define(alias, in: scope) }
    case .component(let component):
      try allowance.take(1)
      self[scope].append(.body(component, position(in: scope)))
    case .instances(let instances):
      for instance in instances { self[scope].append(try evaluate(instance, in: scope)) }
    case .canonicals(let functions):
      try allowance.take(functions.count)
      for case .lift(_, _, let type) in functions {
        self[scope].append(try self[scope].function(at: type))
      }
    case .opaque(.value, _): break
    case .opaque(let id, _): throw WITError("something in the \(id) section is not known")
    case .custom, .coreModule, .coreInstances, .coreTypes, .start, .imports, .exports: break
    }
  }

  private mutating func evaluate(
    _ instance: ComponentInstance, in scope: WITScope.ScopeID
  ) throws(WITError) -> WITScope.InstanceID {
    switch instance {
    case .exports(let exports):
      try allowance.take(1 + exports.count)
      var made = WITScope.Instance()
      for export in exports { made.add(export.name, try self[scope].entity(of: export.item)) }
      return add(made)
    case .instantiate(let index, let arguments):
      try allowance.take(1 + arguments.count)
      guard let entry = self[scope].components[checked: index] else { throw .outOfRange }
      guard case .body(let component, let outer) = entry else {
        throw WITError("component \(index.rawValue), which it instantiates, is not part of it")
      }
      var given: [Name: WITScope.Entity] = [:]
      for argument in arguments { given[argument.name] = try self[scope].entity(of: argument.item) }
      return add(try evaluate(component, given: given, in: outer))
    }
  }

  /// What an instance of a component exports.
  private mutating func evaluate(
    _ component: Component, given: [Name: WITScope.Entity], in outer: WITScope.Position
  ) throws(WITError) -> WITScope.Instance {
    guard depth < Limit.nesting else {
      throw WITError("components in it are instantiated more than \(Limit.nesting) deep")
    }
    depth += 1
    defer { depth -= 1 }
    let scope = scope(in: outer)
    var instance = WITScope.Instance()
    for section in component.sections {
      switch section {
      case .imports(let entries):
        for entry in entries {
          try allowance.take(1)
          let name = entry.name.name
          var entity = given[name]
          if entity == nil { entity = try self.entity(entry.type, named: name, of: nil, in: scope) }
          self[scope].append(entity ?? .other(entry.type.sort), entry.type.sort)
        }
      case .exports(let entries):
        for entry in entries {
          try allowance.take(1)
          let entity = try export(entry, in: scope)
          instance.add(entry.name, entity)
          self[scope].append(entity, entry.item.sort)
        }
      default: try take(section, in: scope)
      }
    }
    return instance
  }

  /// What an export of a component is that is instantiated: its types get their names by it, and
  /// belong to whoever exports the instance.
  private mutating func export(
    _ entry: ComponentExport, in scope: WITScope.ScopeID
  ) throws(WITError) -> WITScope.Entity {
    if let type = entry.type, case .function = type {
      return try entity(type, named: entry.name.name, of: nil, in: scope)
    }
    let entity = try self[scope].entity(of: entry.item)
    if case .type(.value(let type)) = entity {
      return .type(.value(try type.exported(as: entry.name.name, by: nil)))
    }
    return entity
  }
}

// Definitions.
extension WITEvaluation {
  /// Takes a definition of a type. What the type of an instance or component says is followed when
  /// there is one of it.
  mutating func define(
    _ definition: ComponentTypeDefinition, in scope: WITScope.ScopeID
  ) throws(WITError) {
    switch definition {
    case .instance(let type):
      try allowance.take(1)
      self[scope].append(.instance(type, position(in: scope)))
    case .component(let type):
      try allowance.take(1)
      self[scope].append(.component(type, position(in: scope)))
    case .value(let type):
      try allowance.take(definition.weight)
      let value = try self[scope].value(type)
      self[scope].append(.value(try WITType(.value(value))))
    case .function(let type):
      try allowance.take(definition.weight)
      self[scope].append(.function(try self[scope].function(type)))
    case .resource:
      try allowance.take(1)
      self[scope].append(.value(try WITType(.resource)))
    }
  }

  /// Takes a new index for something that is defined elsewhere.
  mutating func define(_ alias: Alias, in scope: WITScope.ScopeID) throws(WITError) {
    try allowance.take(1)
    switch alias {
    case .coreExport: break
    case .outer(let count, let item):
      self[scope].append(try outer(item, count, from: scope), item.sort)
    case .export(let index, let name, let sort):
      let instance = try self[scope].instance(at: index)
      guard let entity = self[instance][name] else {
        throw WITError("instance \(index.rawValue) does not export \(WITName.quoted(name))")
      }
      self[scope].append(entity, sort)
    }
  }

  /// Something that is defined so many levels further out, before what it is seen from.
  private func outer(
    _ item: ComponentItem, _ count: UInt32, from scope: WITScope.ScopeID
  ) throws(WITError) -> WITScope.Entity {
    var visible = position(in: scope)
    for _ in 0..<count {
      guard let outer = self[visible.scope].outer else { throw .outOfRange }
      visible = outer
    }
    switch item {
    case .type(let index):
      guard index.rawValue < visible.types else { throw .outOfRange }
      return .type(try self[visible.scope].entry(at: index))
    case .component(let index):
      guard index.rawValue < visible.components else { throw .outOfRange }
      return try self[visible.scope].entity(of: item)
    default: return .other(item.sort)
    }
  }

  /// What an import or an export is by its type, where nothing else is known of it.
  ///
  /// - Parameters:
  ///   - type: The type.
  ///   - name: The name that it is imported or exported under.
  ///   - owner: Whose type it becomes, where it is one.
  ///   - inner: Whose the types are that it exports, where it is an instance.
  ///   - scope: The scope that the type is in.
  /// - Returns: What it is.
  /// - Throws: Why it cannot be said.
  mutating func entity(
    _ type: ComponentExternalType, named name: Name, of owner: WITInterface?,
    inner: WITInterface? = nil, in scope: WITScope.ScopeID
  ) throws(WITError) -> WITScope.Entity {
    switch type {
    case .function(let index): return .function(try self[scope].function(at: index))
    case .typeEqual(let index):
      switch try self[scope].entry(at: index) {
      case .value(let type): return .type(.value(try type.exported(as: name, by: owner)))
      case let other: return .type(other)
      }
    case .resource: return .type(.value(try WITType(.resource, name: name, owner: owner)))
    case .instance(let index):
      guard case .instance(let type, let outer) = try self[scope].entry(at: index) else {
        throw WITError("type \(index.rawValue) is not a type of instances")
      }
      return .instance(try instance(of: type, defined: outer, owner: inner))
    case .component, .coreModule, .value: return .other(type.sort)
    }
  }

  /// An instance of a type. Its types are new ones. An instance inside it is not followed: WIT has no
  /// interfaces inside interfaces.
  private mutating func instance(
    of type: InstanceType, defined outer: WITScope.Position, owner: WITInterface?
  ) throws(WITError) -> WITScope.InstanceID {
    let scope = scope(in: outer)
    var instance = WITScope.Instance()
    for declarator in type.declarators {
      switch declarator {
      case .coreType: break
      case .type(let definition): try define(definition, in: scope)
      case .alias(let alias): try define(alias, in: scope)
      case .export(let name, let type):
        try allowance.take(1)
        var entity = WITScope.Entity.other(type.sort)
        switch type {
        case .instance: break
        default: entity = try self.entity(type, named: name.name, of: owner, in: scope)
        }
        instance.add(name, entity)
        self[scope].append(entity, type.sort)
      }
    }
    return add(instance)
  }

  /// The type of a component that an index stands for, and where that is defined.
  func componentType(
    at index: ComponentTypeIndex, in scope: WITScope.ScopeID
  ) throws(WITError) -> (ComponentType, WITScope.Position) {
    guard case .component(let type, let outer) = try self[scope].entry(at: index) else {
      throw WITError("type \(index.rawValue) is not a type of components")
    }
    return (type, outer)
  }

  /// Says that imports or exports are followed.
  mutating func count(_ count: Int = 1) throws(WITError) { try allowance.take(count) }
}
