import WasmBinary

/// The index spaces of a component or of the type of one, while its definitions are read in order.
///
/// Scopes and instances refer to one another by position in ``WITEvaluation``, and only to what was
/// there before: nothing is copied, and nothing can refer to itself.
struct WITScope {
  /// Where the component or type is defined.
  let outer: Position?
  private(set) var types: [TypeEntry] = []
  private(set) var functions: [WITFunction?] = []
  private(set) var instances: [InstanceID?] = []
  private(set) var components: [ComponentEntry] = []

  init(outer: Position?) { self.outer = outer }

  /// A place among the definitions of a scope: what is defined behind it cannot be seen from there.
  struct Position {
    var scope: ScopeID
    var types: Int
    var components: Int
  }

  /// The position of a scope.
  struct ScopeID: Hashable { var rawValue: Int }

  /// The position of an instance.
  struct InstanceID: Hashable { var rawValue: Int }

  /// A definition of the type index space.
  enum TypeEntry {
    case value(WITType)
    case function(WITFunction)
    case instance(InstanceType, Position)
    case component(ComponentType, Position)
    /// Something of which no more is known.
    case unknown
  }

  /// A definition of the component index space.
  enum ComponentEntry {
    /// A component, and where it is defined.
    case body(Component, Position)
    case unknown
  }

  /// Something that an instance exports.
  enum Entity {
    case function(WITFunction)
    case type(TypeEntry)
    case instance(InstanceID)
    case component(ComponentEntry)
    /// Something that WIT has no words for.
    case other(ComponentSort)
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

  mutating func append(_ type: TypeEntry) { types.append(type) }
  mutating func append(_ function: WITFunction) { functions.append(function) }
  mutating func append(_ instance: InstanceID) { instances.append(instance) }
  mutating func append(_ component: ComponentEntry) { components.append(component) }

  /// Takes something that is defined elsewhere into the index space of its sort.
  mutating func append(_ entity: Entity, _ sort: ComponentSort) {
    switch (sort, entity) {
    case (.function, .function(let function)): functions.append(function)
    case (.function, _): functions.append(nil)
    case (.type, .type(let entry)): types.append(entry)
    case (.type, _): types.append(.unknown)
    case (.instance, .instance(let instance)): instances.append(instance)
    case (.instance, _): instances.append(nil)
    case (.component, .component(let entry)): components.append(entry)
    case (.component, _): components.append(.unknown)
    case (.core, _), (.value, _): break
    }
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
      throw WITError("type \(index.rawValue) is not a type of values")
    }
    return type
  }

  func function(at index: ComponentTypeIndex) throws(WITError) -> WITFunction {
    guard case .function(let function) = try entry(at: index) else {
      throw WITError("type \(index.rawValue) is not a type of functions")
    }
    return function
  }

  func instance(at index: InstanceIndex) throws(WITError) -> InstanceID {
    guard let instance = instances[checked: index] else { throw .outOfRange }
    guard let instance else {
      throw WITError("instance \(index.rawValue) is one inside an instance")
    }
    return instance
  }

  /// What an index of a component stands for.
  func entity(of item: ComponentItem) throws(WITError) -> Entity {
    switch item {
    case .function(let index):
      guard let function = functions[checked: index] else { throw .outOfRange }
      return function.map { .function($0) } ?? .other(.function)
    case .type(let index): return .type(try entry(at: index))
    case .instance(let index):
      guard let instance = instances[checked: index] else { throw .outOfRange }
      return instance.map { .instance($0) } ?? .other(.instance)
    case .component(let index):
      guard let component = components[checked: index] else { throw .outOfRange }
      return .component(component)
    case .core, .value: return .other(item.sort)
    }
  }

  private func reference(_ type: ComponentValueType) throws(WITError) -> WITType.Reference {
    switch type {
    case .primitive(let type): .primitive(type)
    case .type(let index): .type(try self.type(at: index))
    }
  }

  private func reference(_ type: ComponentValueType?) throws(WITError) -> WITType.Reference? {
    guard let type else { return nil }
    return try reference(type)
  }
}

// Types of values and functions.
extension WITScope {
  func value(_ type: DefinedValueType) throws(WITError) -> WITType.Value {
    switch type {
    case .primitive(let type): return .primitive(type)
    case .record(let fields):
      var labeled: [(label: Name, type: WITType.Reference)] = []
      for field in fields { labeled.append((field.label, try reference(field.type))) }
      return .record(labeled)
    case .variant(let cases):
      var labeled: [(label: Name, type: WITType.Reference?)] = []
      for item in cases { labeled.append((item.label, try reference(item.type))) }
      return .variant(labeled)
    case .list(let element): return .list(try reference(element))
    case .fixedList(let element, let count): return .fixedList(try reference(element), count)
    case .map(let key, let value): return .map(try reference(key), try reference(value))
    case .tuple(let elements):
      var references: [WITType.Reference] = []
      for element in elements { references.append(try reference(element)) }
      return .tuple(references)
    case .flags(let labels): return .flags(labels)
    case .enumeration(let labels): return .enumeration(labels)
    case .option(let payload): return .option(try reference(payload))
    case .result(let success, let failure):
      return .result(try reference(success), try reference(failure))
    case .own(let index): return .own(try resource(at: index))
    case .borrow(let index): return .borrow(try resource(at: index))
    case .stream(let element): return .stream(try reference(element))
    case .future(let value): return .future(try reference(value))
    }
  }

  private func resource(at index: ComponentTypeIndex) throws(WITError) -> WITType {
    let type = try type(at: index)
    guard type.origin.isResource else {
      throw WITError("type \(index.rawValue) is not a resource")
    }
    return type
  }

  func function(_ type: ComponentFunctionType) throws(WITError) -> WITFunction {
    var parameters: [(label: Name, type: WITType.Reference)] = []
    for parameter in type.parameters {
      parameters.append((parameter.label, try reference(parameter.type)))
    }
    return WITFunction(
      parameters: parameters, result: try reference(type.result), isAsync: type.isAsync)
  }
}
