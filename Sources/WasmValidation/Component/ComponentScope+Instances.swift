import WasmBinary

// Instances (component model, `Explainer.md`, section "Instance Definitions").
extension ComponentScope {
  func define(_ instance: CoreInstance) throws(BrokenRule) {
    switch instance {
    case .instantiate(let index, let arguments): try instantiate(index, with: arguments)
    case .exports(let exports):
      var entities: [Name: CoreEntity] = [:]
      for export in exports {
        let entity = try coreEntity(export.item)
        guard entities.updateValue(entity, forKey: export.name) == nil else {
          throw BrokenRule("\(export.name) is there already")
        }
      }
      try add(coreInstance: entities)
    }
  }

  private func coreEntity(_ item: CoreItem) throws(BrokenRule) -> CoreEntity {
    switch item {
    case .function(let index): try core(.function, index.rawValue)
    case .table(let index): try core(.table, index.rawValue)
    case .memory(let index): try core(.memory, index.rawValue)
    case .global(let index): try core(.global, index.rawValue)
    case .tag(let index): try core(.tag, index.rawValue)
    case .type, .module, .instance:
      throw BrokenRule("a core instance exports no \(item.sort.text)")
    }
  }

  private func instantiate(
    _ index: CoreModuleIndex, with arguments: [CoreInstance.Argument]
  ) throws(BrokenRule) {
    let module = try find(index.rawValue, in: coreModules, "core module")
    var given: [Name: [Name: CoreEntity]] = [:]
    for argument in arguments {
      let instance = try find(argument.instance.rawValue, in: coreInstances, "core instance")
      guard given.updateValue(instance, forKey: argument.name) == nil else {
        throw BrokenRule("\(argument.name) is given twice")
      }
    }
    try budget.spend(types: module.size)
    // In the order of their names, so that the same fault is always found first.
    for (source, entries) in module.imports.sorted(by: { $0.key < $1.key }) {
      guard let instance = given[source] else {
        throw BrokenRule("nothing is given for \(source), which the core module imports from")
      }
      for (name, type) in entries.sorted(by: { $0.key < $1.key }) {
        guard let entity = instance[name] else {
          throw BrokenRule("what is given for \(source) does not export \(name)")
        }
        guard entity.matches(type, in: coreTypes.view) else {
          throw BrokenRule("\(source) \(name) has to be a core \(type.sort.text) of another type")
        }
      }
    }
    try add(coreInstance: module.exports)
  }

  func define(_ instance: ComponentInstance) throws(BrokenRule) {
    switch instance {
    case .instantiate(let index, let arguments): try instantiate(index, with: arguments)
    case .exports(let exports):
      var entities = NamedEntities()
      var names = ExternalNameSet()
      var extent = TypeExtent()
      for export in exports {
        let entity = try entity(export.item)
        // What is put together has no resource types of its own, so that no function can belong to one.
        try check(export.name, of: entity, in: NamedEntities())
        try names.insert(export.name.name)
        entities.append(export.name.name, entity)
        extent.contain(entity.extent)
        try extent.check()
      }
      try add(.instance(InstanceShape(entities)))
    }
  }

  private func instantiate(
    _ index: ComponentIndex, with arguments: [ComponentInstance.Argument]
  ) throws(BrokenRule) {
    let component = try find(index.rawValue, in: components, "component")
    var given: [Name: Entity] = [:]
    for argument in arguments {
      guard given.updateValue(try entity(argument.item), forKey: argument.name) == nil else {
        throw BrokenRule("\(argument.name) is given twice")
      }
    }
    var matching = Matching(in: self, binding: component.boundImports)
    for (name, asked) in component.imports.all {
      guard let entity = given[name] else {
        throw BrokenRule("nothing is given for \(name), which component \(index.rawValue) imports")
      }
      try matching.check(entity, matches: asked, as: name)
    }
    var substitution = matching.substitution
    for (name, asked) in component.imports.all {
      if let entity = given[name] { substitution.rename(asked, to: entity) }
    }
    try budget.spend(types: component.extent.size)
    for resource in component.boundExports {
      let fresh = Resource()
      ownResources.append(fresh)
      substitution.replace(resource, by: fresh)
    }
    try add(.instance(InstanceShape(substitution.apply(to: component.exports))))
  }
}
