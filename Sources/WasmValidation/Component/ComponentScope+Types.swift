import WasmBinary

// Types (component model, `Explainer.md`, section "Type Definitions").
extension ComponentScope {
  func define(_ definition: ComponentTypeDefinition) throws(BrokenRule) {
    typeShapes.append(try shape(definition))
  }

  private func shape(_ definition: ComponentTypeDefinition) throws(BrokenRule) -> TypeShape {
    let shape: TypeShape
    switch definition {
    case .value(let type): shape = .value(ValueShape(try kind(type)))
    case .function(let type): shape = .function(try function(type))
    case .component(let type): shape = .component(try component(type))
    case .instance(let type): shape = .instance(try instance(type))
    case .resource(let type): shape = .resource(ResourceName(try resource(type)))
    }
    try shape.extent.check()
    return shape
  }

  func value(_ type: ComponentValueType) throws(BrokenRule) -> ValueShape {
    switch type {
    case .primitive(let type): return ValueShape(try primitive(type))
    case .type(let index):
      guard case .value(let shape) = try self.type(index) else {
        throw BrokenRule("type \(index.rawValue) is not the type of a value")
      }
      return shape
    }
  }

  private func primitive(_ type: PrimitiveType) throws(BrokenRule) -> ValueShape.Kind {
    guard type != .errorContext else { throw .disabled("`error-context`", .errorContexts) }
    return .primitive(type)
  }

  func value(_ type: ComponentValueType?) throws(BrokenRule) -> ValueShape? {
    guard let type else { return nil }
    let shape: ValueShape = try value(type)
    return shape
  }

  private func kind(_ type: DefinedValueType) throws(BrokenRule) -> ValueShape.Kind {
    switch type {
    case .primitive(let type): return try primitive(type)
    case .record(let fields): return .record(try members(fields, of: "record", "fields"))
    case .variant(let cases):
      try checkLabels(cases.map(\.label), of: "variant", "cases")
      var shapes: [ValueShape.Case] = []
      for entry in cases { shapes.append(.init(label: entry.label, type: try value(entry.type))) }
      return .variant(shapes)
    case .list(let element): return .list(try value(element))
    case .tuple(let elements):
      guard !elements.isEmpty else { throw BrokenRule("a tuple needs elements") }
      var shapes: [ValueShape] = []
      for element in elements { shapes.append(try value(element)) }
      return .tuple(shapes)
    case .flags(let labels):
      try checkLabels(labels, of: "flags type", "flags")
      guard labels.count <= 32 else { throw BrokenRule("there are more than 32 flags") }
      return .flags(labels)
    case .enumeration(let labels):
      try checkLabels(labels, of: "enumeration", "cases")
      return .enumeration(labels)
    case .option(let type): return .option(try value(type))
    case .result(let success, let error):
      return .result(try value(success), try value(error))
    case .own(let index): return .own(try resource(index))
    case .borrow(let index): return .borrow(try resource(index))
    case .map(let key, let value): return .map(try self.key(key), try self.value(value))
    case .stream(let type):
      let payload = try payload(type, of: "stream")
      if case .primitive(.char)? = payload?.kind {
        throw BrokenRule("a stream cannot carry `char`: use `stream<u8>` and an encoding")
      }
      return .stream(payload)
    case .future(let type): return .future(try payload(type, of: "future"))
    case .fixedList: throw .disabled("a list of a fixed length", .fixedLengthLists)
    }
  }

  /// The type of a map's keys, which is one whose values can be told apart by their bits.
  private func key(_ type: ComponentValueType) throws(BrokenRule) -> ValueShape {
    let shape: ValueShape = try value(type)
    guard case .primitive(let primitive) = shape.kind, primitive != .f32, primitive != .f64 else {
      throw BrokenRule("the keys of a map are integers, `bool`, `char` or `string`")
    }
    return shape
  }

  private func payload(
    _ type: ComponentValueType?, of what: String
  ) throws(BrokenRule) -> ValueShape? {
    let shape: ValueShape? = try value(type)
    guard shape?.hasBorrows != true else {
      throw BrokenRule("a \(what) cannot carry borrowed handles")
    }
    return shape
  }

  /// The resource type at an index.
  func resource(_ index: ComponentTypeIndex) throws(BrokenRule) -> ResourceName {
    guard case .resource(let name) = try type(index) else {
      throw BrokenRule("type \(index.rawValue) is no resource type")
    }
    return name
  }

  private func members(
    _ types: [LabeledType], of what: String, _ parts: String, canBeEmpty: Bool = false
  ) throws(BrokenRule) -> [ValueShape.Member] {
    try checkLabels(types.map(\.label), of: what, parts, canBeEmpty: canBeEmpty)
    var members: [ValueShape.Member] = []
    for type in types { members.append(.init(label: type.label, type: try value(type.type))) }
    return members
  }

  private func checkLabels(
    _ labels: [Name], of what: String, _ parts: String, canBeEmpty: Bool = false
  ) throws(BrokenRule) {
    guard canBeEmpty || !labels.isEmpty else { throw BrokenRule("a \(what) needs \(parts)") }
    var seen: Set<UniqueName> = []
    for label in labels {
      guard ExternalNameRules.isLabel(label.text) else {
        throw BrokenRule(
          "\"\(label)\" is no label: words of letters and digits, with dashes between")
      }
      guard seen.insert(UniqueName(label: label)).inserted else {
        throw BrokenRule("\(label) is too like the name of another one of the \(parts)")
      }
    }
  }

  private func function(_ type: ComponentFunctionType) throws(BrokenRule) -> FunctionShape {
    let parameters = try members(
      type.parameters, of: "function", "parameters", canBeEmpty: true)
    let result = try value(type.result)
    guard result?.hasBorrows != true else {
      throw BrokenRule("a function cannot give a borrowed handle")
    }
    return FunctionShape(parameters, result, isAsync: type.isAsync)
  }

  private func resource(_ type: ResourceType) throws(BrokenRule) -> Resource {
    guard kind == .component else {
      throw BrokenRule("a resource type can only be defined in a component")
    }
    guard type.representation == .i32 else {
      throw BrokenRule("a resource is represented by an i32")
    }
    if let destructor = type.destructor {
      guard try has(destructor, FunctionType([.i32])) else {
        throw BrokenRule("a destructor takes an i32, and gives nothing")
      }
    }
    let resource = Resource(isOwn: true)
    ownResources.append(resource)
    return resource
  }

  private func instance(_ type: InstanceType) throws(BrokenRule) -> InstanceShape {
    let inner = ComponentScope(.instanceType, in: self)
    for declarator in type.declarators { try inner.declare(declarator) }
    return InstanceShape(inner.exports, bound: inner.ownResources, renamed: inner.renamed)
  }

  private func component(_ type: ComponentType) throws(BrokenRule) -> ComponentShape {
    let inner = ComponentScope(.componentType, in: self)
    for declarator in type.declarators {
      switch declarator {
      case .import(let entry): try inner.declare(import: entry)
      case .declarator(let declarator): try inner.declare(declarator)
      }
    }
    return try inner.component()
  }

  /// The type of the component whose definitions these are, when there are no more of them.
  func component() throws(BrokenRule) -> ComponentShape {
    let own = Set(ownResources.map { ObjectIdentifier($0) })
    guard own.isDisjoint(with: imports.resources) else {
      throw BrokenRule("an import mentions a resource type that only the component itself has")
    }
    guard exports.resources.intersection(own).isSubset(of: exports.namedResources) else {
      throw BrokenRule("an export mentions a resource type that is not exported")
    }
    return ComponentShape(
      imports: imports, exports: exports, boundImports: importedResources,
      boundExports: ownResources)
  }

  private func declare(_ declarator: InstanceType.Declarator) throws(BrokenRule) {
    switch declarator {
    case .coreType(let type): try define(type)
    case .type(let type): try define(type)
    case .alias(let alias): try define(alias)
    case .export(let name, let type):
      if case .typeEqual(let index) = type { renamed.append(try self.type(index)) }
      try declare(export: name, try opened(type) { ownResources += $0 })
    }
  }
}
