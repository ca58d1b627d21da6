import WasmBinary

/// The index spaces of a component or of the type of one, while its definitions are read in order.
final class WITScope {
  let parent: WITScope?
  var types: [TypeEntry] = []
  var functions: [WITFunction?] = []
  var instances: [Instance] = []
  var components: [ComponentEntry] = []

  init(parent: WITScope?) { self.parent = parent }

  /// A definition of the type index space.
  enum TypeEntry {
    case value(WITType)
    case function(WITFunction)
    case instance(InstanceType, WITScope)
    case component
    case core
  }

  /// A definition of the component index space.
  enum ComponentEntry {
    /// A component, and the scope that it is defined in.
    case body(Component, WITScope)
    case unknown
  }

  /// Something that an instance exports.
  enum Entity {
    case function(WITFunction)
    case type(TypeEntry)
    case instance(Instance)
    case other
  }

  /// An instance: what it exports, in order.
  struct Instance {
    private(set) var exports: [(name: ExternalName, entity: Entity)] = []
    private var positions: [Name: Int] = [:]

    mutating func add(_ name: ExternalName, _ entity: Entity) {
      positions[name.name] = positions[name.name] ?? exports.count
      exports.append((name, entity))
    }

    subscript(name: Name) -> Entity? { positions[name].map { exports[$0].entity } }
  }
}

// What indices stand for.
extension WITScope {
  func entry(at index: ComponentTypeIndex) throws(WITError) -> TypeEntry {
    guard let entry = types[checked: index] else { throw .outOfRange }
    return entry
  }

  func type(at index: ComponentTypeIndex) throws(WITError) -> WITType {
    guard case .value(let type) = try entry(at: index) else {
      throw WITError("type \(index.rawValue) is no type of values")
    }
    return type
  }

  func function(at index: ComponentTypeIndex) throws(WITError) -> WITFunction {
    guard case .function(let function) = try entry(at: index) else {
      throw WITError("type \(index.rawValue) is no type of functions")
    }
    return function
  }

  func instance(at index: InstanceIndex) throws(WITError) -> Instance {
    guard let instance = instances[checked: index] else { throw .outOfRange }
    return instance
  }

  func reference(_ type: ComponentValueType) throws(WITError) -> WITType.Reference {
    switch type {
    case .primitive(let type): .primitive(type)
    case .type(let index): .type(try self.type(at: index))
    }
  }

  private func reference(
    _ type: ComponentValueType?
  ) throws(WITError) -> WITType.Reference? {
    guard let type else { return nil }
    return try reference(type)
  }

  /// The scope so many levels further out.
  private func outer(_ count: UInt32) throws(WITError) -> WITScope {
    var scope = self
    for _ in 0..<count {
      guard let parent = scope.parent else { throw .outOfRange }
      scope = parent
    }
    return scope
  }
}

// Definitions.
extension WITScope {
  func define(_ definition: ComponentTypeDefinition) throws(WITError) {
    switch definition {
    case .value(let type): types.append(.value(try WITType(.value(try value(type)))))
    case .function(let type): types.append(.function(try function(type)))
    case .instance(let type): types.append(.instance(type, self))
    case .component: types.append(.component)
    case .resource: types.append(.value(try WITType(.resource)))
    }
  }

  private func value(_ type: DefinedValueType) throws(WITError) -> WITType.Value {
    switch type {
    case .primitive(let type): return .primitive(type)
    case .record(let fields):
      var labeled: [(label: String, type: WITType.Reference)] = []
      for field in fields { labeled.append((field.label.text, try reference(field.type))) }
      return .record(labeled)
    case .variant(let cases):
      var labeled: [(label: String, type: WITType.Reference?)] = []
      for item in cases { labeled.append((item.label.text, try reference(item.type))) }
      return .variant(labeled)
    case .list(let element): return .list(try reference(element))
    case .fixedList(let element, let count): return .fixedList(try reference(element), count)
    case .map(let key, let value): return .map(try reference(key), try reference(value))
    case .tuple(let elements):
      var references: [WITType.Reference] = []
      for element in elements { references.append(try reference(element)) }
      return .tuple(references)
    case .flags(let labels): return .flags(labels.map(\.text))
    case .enumeration(let labels): return .enumeration(labels.map(\.text))
    case .option(let payload): return .option(try reference(payload))
    case .result(let success, let failure):
      return .result(try reference(success), try reference(failure))
    case .own(let index): return .own(try self.type(at: index))
    case .borrow(let index): return .borrow(try self.type(at: index))
    case .stream(let element): return .stream(try reference(element))
    case .future(let value): return .future(try reference(value))
    }
  }

  private func function(_ type: ComponentFunctionType) throws(WITError) -> WITFunction {
    var parameters: [(label: String, type: WITType.Reference)] = []
    for parameter in type.parameters {
      parameters.append((parameter.label.text, try reference(parameter.type)))
    }
    return WITFunction(
      parameters: parameters, result: try reference(type.result), isAsync: type.isAsync)
  }

  func define(_ alias: Alias) throws(WITError) {
    switch alias {
    case .coreExport: break
    case .outer(let count, let item):
      let scope = try outer(count)
      switch item {
      case .type(let index): types.append(try scope.entry(at: index))
      case .component(let index):
        guard let component = scope.components[checked: index] else { throw .outOfRange }
        components.append(component)
      default: break
      }
    case .export(let index, let name, let sort):
      guard let entity = try instance(at: index)[name] else {
        throw WITError("an instance does not export \(name)")
      }
      append(entity, sort)
    }
  }

  /// Takes something that is defined elsewhere into an index space.
  func append(_ entity: Entity, _ sort: ComponentSort) {
    switch (sort, entity) {
    case (.function, .function(let function)): functions.append(function)
    case (.function, _): functions.append(nil)
    case (.type, .type(let entry)): types.append(entry)
    case (.type, _): types.append(.core)
    case (.instance, .instance(let instance)): instances.append(instance)
    case (.instance, _): instances.append(Instance())
    case (.component, _): components.append(.unknown)
    case (.core, _), (.value, _): break
    }
  }

  /// What an import or an export is by its type, where nothing else is known of it.
  ///
  /// - Parameters:
  ///   - type: The type.
  ///   - name: The name that it is imported or exported under.
  ///   - owner: Whose type it becomes, where it is one.
  ///   - inner: Whose the types are that it exports, where it is an instance.
  /// - Returns: What it is.
  /// - Throws: Why it cannot be said.
  func entity(
    _ type: ComponentExternalType, named name: Name, of owner: WITInterface?,
    inner: WITInterface? = nil
  ) throws(WITError) -> Entity {
    switch type {
    case .function(let index): return .function(try function(at: index))
    case .typeEqual(let index):
      switch try entry(at: index) {
      case .value(let type): return .type(.value(try type.exported(as: name, by: owner)))
      case let other: return .type(other)
      }
    case .resource: return .type(.value(try WITType(.resource, name: name, owner: owner)))
    case .instance(let index):
      guard case .instance(let type, let scope) = try entry(at: index) else {
        throw WITError("type \(index.rawValue) is no type of instances")
      }
      return .instance(try scope.instance(of: type, owner: inner))
    case .component, .coreModule, .value: return .other
    }
  }

  /// An instance of a type that is defined in this scope. Its types are new ones.
  private func instance(
    of type: InstanceType, owner: WITInterface?
  ) throws(WITError) -> Instance {
    let scope = WITScope(parent: self)
    var instance = Instance()
    for declarator in type.declarators {
      switch declarator {
      case .coreType: break
      case .type(let definition): try scope.define(definition)
      case .alias(let alias): try scope.define(alias)
      case .export(let name, let type):
        let entity = try scope.entity(type, named: name.name, of: owner)
        instance.add(name, entity)
        scope.append(entity, type.sort)
      }
    }
    return instance
  }
}
