import WasmBinary

/// Follows the definitions of a component, and of the components that it instantiates.
struct WITEvaluation {
  /// How many definitions are followed before it is too many: components that instantiate each other
  /// can make a short binary mean very much.
  private var budget = 1_000_000

  /// Takes the definitions of a section, imports and exports apart.
  mutating func take(_ section: ComponentSection, _ scope: WITScope) throws(WITError) {
    switch section {
    case .types(let types): for type in types { try scope.define(type) }
    case .aliases(let aliases): for alias in aliases { try scope.define(alias) }
    case .component(let component): scope.components.append(.body(component, scope))
    case .instances(let instances):
      for instance in instances { scope.instances.append(try evaluate(instance, scope)) }
    case .canonicals(let functions):
      for case .lift(_, _, let type) in functions {
        scope.functions.append(try scope.function(at: type))
      }
    case .custom, .coreModule, .coreInstances, .coreTypes, .start, .opaque, .imports, .exports:
      break
    }
  }

  private mutating func evaluate(
    _ instance: ComponentInstance, _ scope: WITScope
  ) throws(WITError) -> WITScope.Instance {
    switch instance {
    case .exports(let exports):
      var made = WITScope.Instance()
      for export in exports {
        made.add(export.name, try scope.entity(of: export.item))
      }
      return made
    case .instantiate(let index, let arguments):
      guard let entry = scope.components[checked: index] else { throw .outOfRange }
      guard case .body(let component, let outer) = entry else {
        throw WITError("a component is instantiated of which only the type is known")
      }
      var given: [Name: WITScope.Entity] = [:]
      for argument in arguments { given[argument.name] = try scope.entity(of: argument.item) }
      return try evaluate(component, given: given, in: outer)
    }
  }

  /// What an instance of a component exports.
  private mutating func evaluate(
    _ component: Component, given: [Name: WITScope.Entity], in outer: WITScope
  ) throws(WITError) -> WITScope.Instance {
    let scope = WITScope(parent: outer)
    var instance = WITScope.Instance()
    for section in component.sections {
      budget -= 1
      guard budget > 0 else { throw WITError("components in it instantiate each other too often") }
      switch section {
      case .imports(let entries):
        for entry in entries {
          let name = entry.name.name
          var entity = given[name]
          if entity == nil { entity = try scope.entity(entry.type, named: name, of: nil) }
          scope.append(entity ?? .other, entry.type.sort)
        }
      case .exports(let entries):
        for entry in entries {
          let entity = try export(entry, scope)
          instance.add(entry.name, entity)
          scope.append(entity, entry.item.sort)
        }
      default: try take(section, scope)
      }
    }
    return instance
  }

  /// What an export of a component is that is instantiated: its types get their names by it, and
  /// belong to whoever exports the instance.
  private func export(
    _ entry: ComponentExport, _ scope: WITScope
  ) throws(WITError) -> WITScope.Entity {
    if let type = entry.type, case .function = type {
      return try scope.entity(type, named: entry.name.name, of: nil)
    }
    let entity = try scope.entity(of: entry.item)
    if case .type(.value(let type)) = entity {
      return .type(.value(try type.exported(as: entry.name.name, by: nil)))
    }
    return entity
  }
}

extension WITScope {
  /// What an index of a component stands for.
  func entity(of item: ComponentItem) throws(WITError) -> Entity {
    switch item {
    case .function(let index):
      guard let function = functions[checked: index] else { throw .outOfRange }
      return function.map { .function($0) } ?? .other
    case .type(let index): return .type(try entry(at: index))
    case .instance(let index): return .instance(try instance(at: index))
    case .component, .core, .value: return .other
    }
  }
}
