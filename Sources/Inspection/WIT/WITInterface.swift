import WasmBinary

/// An interface, or what a world has of its own: types and functions by name, in order.
final class WITInterface {
  /// The name that the component imports or exports it under.
  let name: Name
  /// Its name taken apart, where it belongs to a package.
  let path: WITPath?
  private(set) var types: [Entry<WITType>] = []
  private(set) var functions: [Entry<WITFunction>] = []
  /// What it has and WIT has no words for: an instance, a module, a component or a value.
  private(set) var others: [Entry<ComponentSort>] = []
  private var seen: Set<Name> = []
  /// The types of others that have a name here.
  private var used: [ObjectIdentifier: Name] = [:]

  init(name: Name, path: WITPath? = nil) {
    self.name = name
    self.path = path
  }

  /// Something that it has under a name.
  struct Entry<Item> {
    var name: Name
    var item: Item
    /// What the item is called elsewhere, where that is said.
    var externalID: Name?

    init(_ name: ExternalName, _ item: Item) {
      self.name = name.name
      self.item = item
      externalID = name.externalID
    }
  }

  /// Adds a type, unless there is one of that name: a component can import and export an interface.
  func add(_ name: ExternalName, _ type: WITType) {
    guard seen.insert(name.name).inserted else { return }
    types.append(Entry(name, type))
    if case .alias(let other) = type.kind, used[ObjectIdentifier(other)] == nil {
      used[ObjectIdentifier(other)] = name.name
    }
  }

  /// Adds a function, unless there is one of that name.
  func add(_ name: ExternalName, _ function: WITFunction) {
    if seen.insert(name.name).inserted { functions.append(Entry(name, function)) }
  }

  /// Adds something of which WIT cannot say more.
  func add(_ name: ExternalName, _ sort: ComponentSort) {
    if seen.insert(name.name).inserted { others.append(Entry(name, sort)) }
  }

  /// The name that a type has here.
  func name(of type: WITType) -> Name? {
    var next: WITType? = type
    while let type = next {
      if let name = type.name, type.owner === self, seen.contains(name) { return name }
      if let name = used[ObjectIdentifier(type)] { return name }
      next = type.named
    }
    return nil
  }

  /// How messages call it.
  var title: String {
    name.isEmpty ? "the world" : "the interface \(WITName.quoted(name))"
  }
}

/// The interfaces that have names of their own, in the order in which they turn up.
final class WITInterfaces {
  private(set) var all: [WITInterface] = []
  private var positions: [Name: Int] = [:]

  /// The interface of that name, which a component can both import and export. One without a name of
  /// its own is another one each time.
  func interface(for external: ExternalName) -> WITInterface {
    let name = external.implemented ?? external.name
    guard let path = WITPath(name) else { return WITInterface(name: name) }
    if let position = positions[name] { return all[position] }
    let new = WITInterface(name: name, path: path)
    positions[name] = all.count
    all.append(new)
    return new
  }
}

extension ExternalName {
  /// What the definition is called outside of this world.
  var externalID: Name? {
    guard case .attributed(let attributes) = form else { return nil }
    for case .externalID(let id) in attributes { return id }
    return nil
  }

  /// The interface that an instance of this name implements, where the name is not that of one.
  var implemented: Name? {
    guard case .attributed(let attributes) = form else { return nil }
    for case .implements(let interface) in attributes { return interface }
    return nil
  }

  /// What the interface is called, where it has a name of its own besides.
  var label: Name? { implemented == nil ? nil : name }
}
