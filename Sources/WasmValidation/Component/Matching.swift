import WasmBinary

/// Finds out whether one type can stand where another is asked for (component model, `Subtyping.md`).
///
/// The resources that are bound in what is asked for are found out on the way: each stands for the
/// first one that is given in its place.
struct Matching {
  private let scope: ComponentScope
  var substitution = Substitution()
  private var open: Set<ObjectIdentifier>

  /// Prepares to match something in a scope against what binds resources.
  init(in scope: ComponentScope, binding resources: [Resource]) {
    self.scope = scope
    open = Set(resources.map { ObjectIdentifier($0) })
  }

  /// Checks that what is given can stand for what is asked for.
  mutating func check(
    _ given: Entity, matches asked: Entity, as name: Name
  ) throws(BrokenRule) {
    try scope.budget.spend(types: asked.extent.size)
    switch (given, asked) {
    case (.module(let given), .module(let asked)):
      guard matches(given, asked) else {
        throw BrokenRule("\(name): the core module has other imports or exports")
      }
    case (.function(let given), .function(let asked)):
      guard matches(given, asked) else {
        throw BrokenRule("\(name): the function has other parameters or another result")
      }
    case (.type(let given), .type(let asked)):
      guard try matches(given, asked, as: name) else {
        throw BrokenRule("\(name): the type is another one")
      }
    case (.instance(let given), .instance(let asked)):
      try check(given, matches: asked, as: name)
    case (.component(let given), .component(let asked)):
      try check(given, matches: asked, as: name)
    default: throw BrokenRule("\(name) has to be \(asked.text), and is \(given.text)")
    }
  }

  private mutating func check(
    _ given: InstanceShape, matches asked: InstanceShape, as name: Name
  ) throws(BrokenRule) {
    open.formUnion(asked.bound.map { ObjectIdentifier($0) })
    for (export, type) in asked.exports.all {
      guard let entity = given.exports[export] else {
        throw BrokenRule("\(name): the instance does not export \(export)")
      }
      try check(entity, matches: type, as: "\(name) \(export)")
    }
  }

  private mutating func check(
    _ given: ComponentShape, matches asked: ComponentShape, as name: Name
  ) throws(BrokenRule) {
    open.formUnion(given.boundImports.map { ObjectIdentifier($0) })
    for (entry, type) in given.imports.all {
      guard let entity = asked.imports[entry] else {
        throw BrokenRule("\(name): the component imports \(entry) besides")
      }
      try check(entity, matches: type, as: "\(name) \(entry)")
    }
    open.formUnion(asked.boundExports.map { ObjectIdentifier($0) })
    for (entry, type) in asked.exports.all {
      guard let entity = given.exports[entry] else {
        throw BrokenRule("\(name): the component does not export \(entry)")
      }
      try check(entity, matches: type, as: "\(name) \(entry)")
    }
  }

  private mutating func matches(
    _ given: TypeShape, _ asked: TypeShape, as name: Name
  ) throws(BrokenRule) -> Bool {
    switch (given, asked) {
    case (.value(let given), .value(let asked)): return matches(given, asked)
    case (.function(let given), .function(let asked)): return matches(given, asked)
    case (.resource(let given), .resource(let asked)):
      if open.contains(ObjectIdentifier(asked.resource)), !substitution.replaces(asked.resource) {
        substitution.replace(asked, by: given)
      }
      return matches(given, asked)
    case (.instance(let given), .instance(let asked)):
      try check(given, matches: asked, as: name)
      try check(asked, matches: given, as: name)
      return true
    case (.component(let given), .component(let asked)):
      try check(given, matches: asked, as: name)
      return true
    default: return false
    }
  }

  private func matches(_ given: ResourceName, _ asked: ResourceName) -> Bool {
    substitution[asked.resource] === substitution[given.resource]
  }

  private func matches(_ given: ModuleShape, _ asked: ModuleShape) -> Bool {
    let view = scope.coreTypes.view
    return given.imports.allSatisfy { module, entries in
      entries.allSatisfy { name, type in
        asked.imports[module]?[name].map { $0.matches(type, in: view) } ?? false
      }
    }
      && asked.exports.allSatisfy { name, type in
        given.exports[name].map { $0.matches(type, in: view) } ?? false
      }
  }

  private func matches(_ given: FunctionShape, _ asked: FunctionShape) -> Bool {
    given.isAsync == asked.isAsync && matches(given.parameters, asked.parameters)
      && matches(given.result, asked.result)
  }

  private func matches(
    _ given: [ValueShape.Member], _ asked: [ValueShape.Member]
  ) -> Bool {
    given.count == asked.count
      && zip(given, asked).allSatisfy { $0.label == $1.label && matches($0.type, $1.type) }
  }

  private func matches(_ given: ValueShape?, _ asked: ValueShape?) -> Bool {
    switch (given, asked) {
    case (nil, nil): true
    case (let given?, let asked?): matches(given, asked)
    default: false
    }
  }

  private func matches(_ given: ValueShape, _ asked: ValueShape) -> Bool {
    if given === asked { return true }
    switch (given.kind, asked.kind) {
    case (.primitive(let one), .primitive(let two)): return one == two
    case (.record(let one), .record(let two)): return matches(one, two)
    case (.variant(let one), .variant(let two)):
      return one.count == two.count
        && zip(one, two).allSatisfy { $0.label == $1.label && matches($0.type, $1.type) }
    case (.list(let one), .list(let two)), (.option(let one), .option(let two)):
      return matches(one, two)
    case (.map(let key, let value), .map(let otherKey, let otherValue)):
      return matches(key, otherKey) && matches(value, otherValue)
    case (.stream(let one), .stream(let two)), (.future(let one), .future(let two)):
      return matches(one, two)
    case (.tuple(let one), .tuple(let two)):
      return one.count == two.count && zip(one, two).allSatisfy { matches($0, $1) }
    case (.flags(let one), .flags(let two)): return one == two
    case (.enumeration(let one), .enumeration(let two)): return one == two
    case (.result(let success, let error), .result(let otherSuccess, let otherError)):
      return matches(success, otherSuccess) && matches(error, otherError)
    case (.own(let one), .own(let two)), (.borrow(let one), .borrow(let two)):
      return matches(one, two)
    default: return false
    }
  }
}
