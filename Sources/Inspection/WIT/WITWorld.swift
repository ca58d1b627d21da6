package import WasmBinary

/// The imports and exports of a component as a world of WIT.
///
/// The definitions of the component are followed as far as their types go: what it imports, what it
/// makes by instantiating components in it, what it lifts, and what it exports in the end. Names
/// come from imports and exports; a type that has got one in an interface is used from there by
/// every other.
package struct WITWorld {
  var imports: [Item] = []
  var exports: [Item] = []
  /// The interfaces with names of their own, in the order in which they turn up.
  var interfaces: [WITInterface] = []
  private var positions: [Name: Int] = [:]
  /// The types that the world itself defines.
  let own = WITInterface(name: "root")

  /// Something that is imported or exported.
  enum Item {
    /// An interface, and what it is called in this world.
    case interface(WITInterface, ExternalName)
    case function(WITInterface.Entry<WITFunction>)
  }

  /// Reads a component.
  ///
  /// - Parameter component: The component.
  /// - Throws: Why its imports and exports cannot be written as WIT.
  package init(_ component: Component) throws(WITError) {
    var evaluation = WITEvaluation()
    let scope = WITScope(parent: nil)
    for section in component.sections {
      switch section {
      case .imports(let entries):
        for entry in entries { try take(entry, scope) }
      case .exports(let entries):
        for entry in entries { try take(entry, scope) }
      default: try evaluation.take(section, scope)
      }
    }
  }

  /// The interface of that name, which a component can both import and export. One without a name of
  /// its own is another one each time.
  private mutating func interface(for external: ExternalName) -> WITInterface {
    let name = external.implemented ?? external.name
    guard name.contains("/") else { return WITInterface(name: name) }
    if let position = positions[name] { return interfaces[position] }
    let new = WITInterface(name: name)
    positions[name] = interfaces.count
    interfaces.append(new)
    return new
  }

  private mutating func take(_ entry: ComponentImport, _ scope: WITScope) throws(WITError) {
    let name = entry.name.name
    var inner: WITInterface?
    if case .instance = entry.type { inner = interface(for: entry.name) }
    let entity = try scope.entity(entry.type, named: name, of: own, inner: inner)
    switch entity {
    case .function(let function): imports.append(.function(.init(entry.name, function)))
    case .type(.value(let type)): own.add(entry.name, type)
    case .instance(let instance):
      guard let inner else { break }
      inner.add(instance)
      imports.append(.interface(inner, entry.name))
    case .type, .other: throw WITError("WIT has no imports such as \(name)")
    }
    scope.append(entity, entry.type.sort)
  }

  private mutating func take(_ entry: ComponentExport, _ scope: WITScope) throws(WITError) {
    let name = entry.name.name
    let isInstance = if case .instance = entry.item { true } else { false }
    let inner = isInstance ? interface(for: entry.name) : nil
    var entity = try scope.entity(of: entry.item)
    if let type = entry.type {
      entity = try scope.entity(type, named: name, of: own, inner: inner)
    }
    switch entity {
    case .function(let function): exports.append(.function(.init(entry.name, function)))
    case .instance(var instance):
      guard let inner else { break }
      instance = try instance.owned(by: inner)
      inner.add(instance)
      exports.append(.interface(inner, entry.name))
      entity = .instance(instance)
    case .type(.value(let type)):
      let exported = try type.exported(as: name, by: own)
      own.add(entry.name, exported)
      entity = .type(.value(exported))
    case .type(.component):
      throw WITError("it is a package of WIT in binary form, not a component that runs")
    case .type, .other: throw WITError("WIT has no exports such as \(name)")
    }
    scope.append(entity, entry.item.sort)
  }
}

extension WITInterface {
  /// Adds everything that an instance exports.
  fileprivate func add(_ instance: WITScope.Instance) {
    for (name, entity) in instance.exports {
      switch entity {
      case .function(let function): add(name, function)
      case .type(.value(let type)): add(name, type)
      case .type, .instance, .other: break
      }
    }
  }
}

extension WITScope.Instance {
  /// The same instance, whose types belong to the interface that it is exported as. Those that belong
  /// to another one are used from there.
  fileprivate func owned(by owner: WITInterface) throws(WITError) -> WITScope.Instance {
    var owned = WITScope.Instance()
    for export in exports {
      guard case .type(.value(let type)) = export.entity else {
        owned.add(export.name, export.entity)
        continue
      }
      let name = export.name.name
      if type.name == name, type.owner == nil {
        type.owner = owner
        owned.add(export.name, export.entity)
      } else {
        owned.add(export.name, .type(.value(try type.exported(as: name, by: owner))))
      }
    }
    return owned
  }
}

extension ExternalName {
  /// The interface that an instance of this name implements, where the name is not that of one.
  fileprivate var implemented: Name? {
    guard case .attributed(let attributes) = form else { return nil }
    for case .implements(let interface) in attributes { return interface }
    return nil
  }

  /// What the interface is called, where it has a name of its own besides.
  var label: Name? { implemented == nil ? nil : name }
}
