import WasmBinary

/// A type as WIT sees it: with the name and the interface that it got where it was imported or
/// exported first.
///
/// Types are told apart by identity: two that look alike can be two.
final class WITType {
  /// Its name; none while nobody has given it one.
  var name: Name?
  /// The interface or world that gave it its name.
  var owner: WITInterface?
  let kind: Kind
  /// The type that gave this one a name, where this one has none itself.
  weak var named: WITType?
  /// How many types are in one another here, names or not: what is deeper cannot be followed.
  private let depth: Int
  /// How many types are written where this one is used. It grows fast where types without names are
  /// in one another.
  private let weight: Int

  /// Makes a type.
  ///
  /// - Throws: That it is more than anybody could read.
  init(_ kind: Kind, name: Name? = nil, owner: WITInterface? = nil) throws(WITError) {
    self.kind = kind
    self.name = name
    self.owner = owner
    let parts = kind.parts
    depth = 1 + (parts.map(\.depth).max() ?? 0)
    weight = parts.reduce(1) { $0 + ($1.name == nil ? $1.weight : 1) }
    guard depth <= 1000, weight <= 100_000 else {
      throw WITError("a type in it is made of too many others")
    }
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
  func exported(as name: Name, by owner: WITInterface?) throws(WITError) -> WITType {
    if self.name == nil {
      let type = try WITType(kind, name: name, owner: owner)
      if named == nil { named = type }
      return type
    }
    return try WITType(.alias(self), name: name, owner: owner)
  }
}

extension WITType.Kind {
  /// The types that this one is made of directly.
  fileprivate var parts: [WITType] {
    switch self {
    case .alias(let type): [type]
    case .resource: []
    case .value(let value):
      switch value {
      case .primitive, .enumeration, .flags: []
      case .record(let fields): fields.compactMap(\.type.type)
      case .variant(let cases): cases.compactMap { $0.type?.type }
      case .list(let part), .fixedList(let part, _), .option(let part):
        [part.type].compactMap(\.self)
      case .map(let key, let value): [key.type, value.type].compactMap(\.self)
      case .tuple(let elements): elements.compactMap(\.type)
      case .result(let success, let failure):
        [success?.type, failure?.type].compactMap(\.self)
      case .own(let resource), .borrow(let resource): [resource]
      case .stream(let part), .future(let part): [part?.type].compactMap(\.self)
      }
    }
  }
}

extension WITType.Reference {
  /// The type, where it is none that goes without a definition.
  fileprivate var type: WITType? { if case .type(let type) = self { type } else { nil } }
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
  let name: Name
  private(set) var types: [Entry<WITType>] = []
  private(set) var functions: [Entry<WITFunction>] = []
  private var seen: Set<Name> = []

  init(name: Name) { self.name = name }

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
    if seen.insert(name.name).inserted { types.append(Entry(name, type)) }
  }

  /// Adds a function, unless there is one of that name.
  func add(_ name: ExternalName, _ function: WITFunction) {
    if seen.insert(name.name).inserted { functions.append(Entry(name, function)) }
  }
}

extension ExternalName {
  /// What the definition is called outside of this world.
  var externalID: Name? {
    guard case .attributed(let attributes) = form else { return nil }
    for case .externalID(let id) in attributes { return id }
    return nil
  }
}
