import WasmBinary

/// A type as WIT sees it: with the name and the interface that it got where it was imported or
/// exported first.
///
/// Types are told apart by identity: two that look alike can be two.
final class WITType {
  /// Its name; none while nobody has given it one.
  var name: String?
  /// The interface or world that gave it its name.
  var owner: WITInterface?
  let kind: Kind
  /// The type that gave this one a name, where this one has none itself.
  weak var named: WITType?

  init(_ kind: Kind, name: String? = nil, owner: WITInterface? = nil) {
    self.kind = kind
    self.name = name
    self.owner = owner
  }

  /// What a type is.
  enum Kind {
    case value(Value)
    /// Another name for a type that has one.
    case alias(WITType)
    case resource
  }

  /// What a value type is made of.
  enum Value {
    case primitive(PrimitiveType)
    case record([(label: String, type: Reference)])
    case variant([(label: String, type: Reference?)])
    case enumeration([String])
    case flags([String])
    case list(Reference)
    case fixedList(Reference, UInt32)
    case map(Reference, Reference)
    case tuple([Reference])
    case option(Reference)
    case result(Reference?, Reference?)
    case own(WITType)
    case borrow(WITType)
    case stream(Reference?)
    case future(Reference?)
  }

  /// A type as another one refers to it.
  enum Reference {
    case primitive(PrimitiveType)
    case type(WITType)
  }

  /// The type under a name in an interface: itself where it waits for one, else another name for it.
  func exported(as name: String, by owner: WITInterface?) -> WITType {
    if self.name == nil {
      let type = WITType(kind, name: name, owner: owner)
      if named == nil { named = type }
      return type
    }
    return WITType(.alias(self), name: name, owner: owner)
  }
}

/// The type of a function as WIT sees it.
struct WITFunction {
  var parameters: [(label: String, type: WITType.Reference)]
  var result: WITType.Reference?
  var isAsync: Bool
}

/// An interface, or what a world has of its own: types and functions by name, in order.
final class WITInterface {
  /// The name that the component imports or exports it under.
  let name: String
  private(set) var types: [Entry<WITType>] = []
  private(set) var functions: [Entry<WITFunction>] = []
  private var seen: Set<String> = []

  init(name: String) { self.name = name }

  /// Something that it has under a name.
  struct Entry<Item> {
    var name: String
    var item: Item
    /// What the item is called elsewhere, where that is said.
    var externalID: String?

    init(_ name: ExternalName, _ item: Item) {
      self.name = name.name
      self.item = item
      externalID = name.externalID
    }
  }

  /// Adds a type, unless there is one of that name: a component can import and export an interface.
  func add(_ name: ExternalName, _ type: WITType) {
    if seen.insert(name.name).inserted { types.append(Entry(name, type)) }
  }

  /// Adds a function, unless there is one of that name.
  func add(_ name: ExternalName, _ function: WITFunction) {
    if seen.insert(name.name).inserted { functions.append(Entry(name, function)) }
  }
}

extension ExternalName {
  /// What the definition is called outside of this world.
  var externalID: String? {
    guard case .attributed(let attributes) = form else { return nil }
    for case .externalID(let id) in attributes { return id }
    return nil
  }
}
