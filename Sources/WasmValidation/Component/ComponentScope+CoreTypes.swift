import WasmBinary

// Core types (component model, `Explainer.md`, section "Core Type Definitions").
extension ComponentScope {
  func define(_ definition: CoreTypeDefinition) throws(BrokenRule) {
    switch definition {
    case .group(let group):
      try coreTypes.translating { () throws(Violation) in try coreTypes.define(group) }
    case .module(let type): add(moduleType: try module(type))
    }
  }

  /// Gives the type of a module the next index among core types.
  private func add(moduleType shape: ModuleShape) {
    moduleTypes[UInt32(coreTypes.count)] = shape
    coreTypes.append(.module)
  }

  /// The type of a module at an index.
  func moduleType(_ index: CoreTypeIndex) throws(BrokenRule) -> ModuleShape {
    if let shape = moduleTypes[index.rawValue] { return shape }
    guard index.rawValue < coreTypes.count else {
      throw .missing("core type", index.rawValue, count: coreTypes.count)
    }
    throw BrokenRule("core type \(index.rawValue) is not the type of a module")
  }

  /// Gives a core type of a scope around this one the next index.
  func alias(coreType index: CoreTypeIndex, of scope: ComponentScope) throws(BrokenRule) {
    if let shape = scope.moduleTypes[index.rawValue] {
      add(moduleType: shape)
    } else {
      coreTypes.append(try scope.valueType(index))
    }
  }

  /// The core type at an index, which is not the type of a module.
  private func valueType(_ index: CoreTypeIndex) throws(BrokenRule) -> CanonicalType {
    try coreTypes.translating { () throws(Violation) in
      try coreTypes.view.canonical(index.rawValue)
    }
  }

  /// What a module imports and exports, by its type.
  private func module(_ type: ModuleType) throws(BrokenRule) -> ModuleShape {
    let context = ModuleContext(in: types, features: features)
    var shape = ModuleShape()
    for declarator in type.declarators {
      switch declarator {
      case .type(let group):
        try context.types.translating { () throws(Violation) in try context.types.define(group) }
      case .outer(let count, let item):
        context.types.append(try coreType(item, outside: count, of: context))
      case .import(let entry):
        let entity = try context.types.translating { () throws(Violation) in
          let entity = try context.entity(entry.type)
          try context.define(entity)
          try context.mention(entity)
          return entity
        }
        try shape.append(import: entry.name, from: entry.module, entity)
      case .export(let name, let type):
        let entity = try context.types.translating { () throws(Violation) in
          let entity = try context.entity(type)
          try context.mention(entity)
          return entity
        }
        guard shape.exports.updateValue(entity, forKey: name) == nil else {
          throw BrokenRule("\(name) is exported twice")
        }
      }
    }
    shape.size = context.size
    return shape
  }

  /// The core type that an alias in the type of a module refers to: one of its own, or of a scope around
  /// it.
  private func coreType(
    _ item: CoreItem, outside count: UInt32, of module: ModuleContext
  ) throws(BrokenRule) -> CanonicalType {
    guard case .type(let index) = item else {
      throw BrokenRule("the type of a module can only use core types of what is around it")
    }
    if count > 0 { return try outer(count - 1).scope.valueType(index) }
    return try module.types.translating { () throws(Violation) in
      try module.types.view.canonical(index.rawValue)
    }
  }
}

extension TypeIndices {
  /// Says of a rule of core modules that does not hold what it is, naming these types.
  func translating<T>(_ body: () throws(Violation) -> T) throws(BrokenRule) -> T {
    do throws(Violation) {
      return try body()
    } catch {
      throw BrokenRule(error.text(in: view))
    }
  }
}
