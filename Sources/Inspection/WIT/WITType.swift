import WasmBinary

/// A type as WIT sees it: with the name and the interface that it got where it was imported or
/// exported first.
///
/// Types are told apart by identity: two that look alike can be two. A type is made of types that
/// are there already, which it shares: so there are no cycles, and none is ever written out but by
/// ``WITText``, which bounds that.
final class WITType {
  /// Its name; none while nobody has given it one.
  let name: Name?
  /// The interface or world that gave it its name; none while that is known to the inside of a
  /// component alone. It holds its types, and is held by what is looked at: a world or a package.
  private(set) weak var owner: WITInterface?
  let kind: Kind
  /// The first type that is this one under a name, where this one was not known by that.
  private(set) var named: WITType?
  /// Whether a borrowed handle is somewhere in it.
  let hasBorrow: Bool
  /// How many types are in one another here.
  private let depth: Int
  /// How many names for this type follow one another.
  private let aliases: Int

  /// How many types may be in one another: as many as wasm-tools takes for valid.
  private static let deepest = Int(Limit.nesting)
  /// How many names may follow one another.
  private static let mostAliases = 1000

  /// Makes a type.
  ///
  /// - Throws: That it nests deeper than is valid.
  init(
    _ kind: Kind, name: Name? = nil, owner: WITInterface? = nil, instead unnamed: WITType? = nil
  ) throws(WITError) {
    self.kind = kind
    self.name = name
    self.owner = owner
    hasBorrow = kind.isBorrow || kind.parts.contains(where: \.hasBorrow)
    if case .alias(let type) = kind {
      depth = type.depth
      aliases = type.aliases + 1
    } else {
      let parts = kind.parts
      depth = 1 + (parts.map(\.depth).max() ?? 0)
      aliases = max(parts.map(\.aliases).max() ?? 0, unnamed.map { $0.aliases + 1 } ?? 0)
    }
    guard depth <= Self.deepest else {
      throw WITError("types in it nest deeper than \(Self.deepest)")
    }
    guard aliases <= Self.mostAliases else {
      throw WITError("a type in it has more than \(Self.mostAliases) names")
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
    case record([(label: Name, type: Reference)])
    case variant([(label: Name, type: Reference?)])
    case enumeration([Name])
    case flags([Name])
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
    guard self.owner == nil else {
      return try WITType(.alias(self), name: name, owner: owner)
    }
    if self.name == name, let owner {
      self.owner = owner
      return self
    }
    if case .resource = kind, let named {
      return try WITType(.alias(named), name: name, owner: owner)
    }
    let type = try WITType(kind, name: name, owner: owner, instead: self)
    if named == nil { named = type }
    return type
  }

  /// The type with what it is another name for, first of all.
  var origin: WITType {
    var type = self
    while case .alias(let other) = type.kind { type = other }
    return type
  }

  /// Whether it is a resource that is defined here, and not one that is used from elsewhere.
  var isResource: Bool { if case .resource = kind { true } else { false } }
}

extension WITType.Kind {
  fileprivate var isBorrow: Bool { if case .value(.borrow) = self { true } else { false } }

  /// The types that this one is made of directly.
  fileprivate var parts: [WITType] {
    switch self {
    case .alias(let type): [type]
    case .resource: []
    case .value(let value): value.parts.compactMap(\.type)
    }
  }
}

extension WITType.Value {
  /// The types that this one is made of directly.
  private func references(_ references: [WITType.Reference?]) -> [WITType.Reference] {
    references.compactMap(\.self)
  }

  fileprivate var parts: [WITType.Reference] {
    switch self {
    case .primitive, .enumeration, .flags: []
    case .record(let fields): fields.map(\.type)
    case .variant(let cases): references(cases.map(\.type))
    case .list(let part), .fixedList(let part, _), .option(let part): [part]
    case .map(let key, let value): [key, value]
    case .tuple(let elements): elements
    case .result(let success, let failure): references([success, failure])
    case .own(let resource), .borrow(let resource): [.type(resource)]
    case .stream(let part), .future(let part): references([part])
    }
  }

  /// Whether WIT cannot write it where it is used.
  var needsName: Bool {
    switch self {
    case .record, .variant, .enumeration, .flags: true
    default: false
    }
  }
}

extension WITType.Reference {
  /// The type, where it is none that goes without a definition.
  fileprivate var type: WITType? { if case .type(let type) = self { type } else { nil } }
}

/// The type of a function as WIT sees it.
struct WITFunction {
  var parameters: [(label: Name, type: WITType.Reference)]
  var result: WITType.Reference?
  var isAsync: Bool
}
