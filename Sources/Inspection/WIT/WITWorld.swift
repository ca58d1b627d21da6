package import WasmBinary

/// The imports and exports of a component as a world of WIT.
///
/// The definitions of the component are followed as far as their types go: what it imports, what it
/// makes by instantiating components in it, what it lifts, and what it exports in the end. Names
/// come from imports and exports; a type that has got one in an interface is used from there by
/// every other.
package struct WITWorld {
  /// Its name.
  let name: Name
  var imports: [Item] = []
  var exports: [Item] = []
  /// The types that the world itself defines.
  let own = WITInterface(name: "")
  private let known: WITInterfaces
  /// The index spaces of what it was read from.
  let scope: WITScope.ScopeID
  /// How much text it may be written as.
  let textLimit: Int

  /// The interfaces with names of their own, in the order in which they turn up.
  var interfaces: [WITInterface] { known.all }

  /// Something that is imported or exported.
  enum Item {
    /// An interface, and what it is called in this world.
    case interface(WITInterface, ExternalName)
    case function(WITInterface.Entry<WITFunction>)
    /// What no world can have.
    case other(ExternalName, ComponentSort)
  }

  /// Reads a component.
  ///
  /// - Parameter component: The component.
  /// - Throws: Why its imports and exports cannot be followed.
  package init(_ component: Component) throws(WITError) {
    let allowance = WITAllowance(component)
    var evaluation = WITEvaluation(allowance)
    let scope = evaluation.scope(in: nil)
    self.init(name: "root", scope, among: WITInterfaces(), textLimit: allowance.text)
    for section in component.sections {
      switch section {
      case .imports(let entries):
        for entry in entries { try take(entry, &evaluation, scope) }
      case .exports(let entries):
        for entry in entries { try take(entry, &evaluation, scope) }
      default: try evaluation.take(section, in: scope)
      }
    }
  }

  /// Reads the type of a component, which is how binary packages have their worlds.
  init(
    _ type: ComponentType, defined outer: WITScope.Position, name: Name,
    among known: WITInterfaces, textLimit: Int, _ evaluation: inout WITEvaluation
  ) throws(WITError) {
    let scope = evaluation.scope(in: outer)
    self.init(name: name, scope, among: known, textLimit: textLimit)
    for declarator in type.declarators {
      switch declarator {
      case .import(let entry): try take(entry, &evaluation, scope)
      case .declarator(.export(let name, let type)):
        try evaluation.count()
        let inner = interface(for: name, type.sort)
        let entity = try evaluation.entity(
          type, named: name.name, of: nil, inner: inner, in: scope)
        export(entity, as: name, inner, in: evaluation)
        evaluation[scope].append(entity, type.sort)
      case .declarator(.type(let definition)): try evaluation.define(definition, in: scope)
      case .declarator(.alias(let alias)): try evaluation.define(alias, in: scope)
      case .declarator(.coreType): break
      }
    }
  }

  private init(
    name: Name, _ scope: WITScope.ScopeID, among known: WITInterfaces, textLimit: Int
  ) {
    self.name = name
    self.scope = scope
    self.known = known
    self.textLimit = textLimit
  }
}

extension WITWorld {
  private func interface(for name: ExternalName, _ sort: ComponentSort) -> WITInterface? {
    if case .instance = sort { known.interface(for: name) } else { nil }
  }

  private mutating func take(
    _ entry: ComponentImport, _ evaluation: inout WITEvaluation, _ scope: WITScope.ScopeID
  ) throws(WITError) {
    try evaluation.count()
    let sort = entry.type.sort
    let inner = interface(for: entry.name, sort)
    let entity = try evaluation.entity(
      entry.type, named: entry.name.name, of: own, inner: inner, in: scope)
    switch (entity, inner) {
    case (.function(let function), _): imports.append(.function(.init(entry.name, function)))
    case (.type(.value(let type)), _): own.add(entry.name, type)
    case (.instance(let instance), let inner?):
      inner.add(evaluation[instance])
      imports.append(.interface(inner, entry.name))
    default: imports.append(.other(entry.name, sort))
    }
    evaluation[scope].append(entity, sort)
  }

  private mutating func take(
    _ entry: ComponentExport, _ evaluation: inout WITEvaluation, _ scope: WITScope.ScopeID
  ) throws(WITError) {
    try evaluation.count()
    let sort = entry.item.sort
    let inner = interface(for: entry.name, sort)
    var entity = try evaluation[scope].entity(of: entry.item)
    if let type = entry.type, type.sort == sort {
      entity = try evaluation.entity(
        type, named: entry.name.name, of: nil, inner: inner, in: scope)
    }
    if case .instance(let id) = entity, let inner {
      entity = .instance(try evaluation.give(id, to: inner))
    }
    export(entity, as: entry.name, inner, in: evaluation)
    evaluation[scope].append(entity, sort)
  }

  private mutating func export(
    _ entity: WITScope.Entity, as name: ExternalName, _ inner: WITInterface?,
    in evaluation: WITEvaluation
  ) {
    switch (entity, inner) {
    case (.function(let function), _): exports.append(.function(.init(name, function)))
    case (.instance(let id), let inner?):
      inner.add(evaluation[id])
      exports.append(.interface(inner, name))
    default: exports.append(.other(name, entity.sort))
    }
  }
}

extension WITInterface {
  /// Adds everything that an instance exports.
  fileprivate func add(_ instance: WITScope.Instance) {
    for (name, entity) in instance.exports {
      switch entity {
      case .function(let function): add(name, function)
      case .type(.value(let type)): add(name, type)
      default: add(name, entity.sort)
      }
    }
  }
}

extension WITEvaluation {
  /// The same instance, whose types belong to the interface that it is exported as. Those that belong
  /// to another one are used from there.
  fileprivate mutating func give(
    _ id: WITScope.InstanceID, to owner: WITInterface
  ) throws(WITError) -> WITScope.InstanceID {
    let instance = self[id]
    try count(instance.exports.count)
    var owned = WITScope.Instance()
    for export in instance.exports {
      guard case .type(.value(let type)) = export.entity, type.owner !== owner else {
        owned.add(export.name, export.entity)
        continue
      }
      owned.add(
        export.name, .type(.value(try type.exported(as: export.name.name, by: owner))))
    }
    return add(owned)
  }
}

extension WITScope.Entity {
  /// The kind of thing that it is.
  var sort: ComponentSort {
    switch self {
    case .function: .function
    case .type: .type
    case .instance: .instance
    case .component: .component
    case .other(let sort): sort
    }
  }
}
