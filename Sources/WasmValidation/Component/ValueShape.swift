import WasmBinary

/// A resource type, told apart from all others by being itself.
final class Resource {
  /// Whether the component that is validated defines it, and so knows what its handles stand for.
  let isOwn: Bool

  init(isOwn: Bool = false) { self.isOwn = isOwn }
}

/// One of the names that a resource type has. Definitions, imports and exports each make one, and what
/// is exported may only mention names that are exported too.
final class ResourceName {
  let resource: Resource

  init(_ resource: Resource) { self.resource = resource }
}

/// The type of a component's value, with all that it is made of.
///
/// Two of them can be written alike and still be two: a type that is imported or exported gets a name
/// by that, and only what is made of such types can be imported or exported.
final class ValueShape {
  let kind: Kind
  let extent: TypeExtent
  /// The resources that are mentioned.
  let resources: Set<ObjectIdentifier>
  /// Whether lists or strings are in it.
  let hasPointers: Bool
  /// Whether borrowed handles are in it.
  let hasBorrows: Bool
  /// The core values that it is passed as; more than a function can have are cut off.
  let flat: [ValueType]

  indirect enum Kind {
    case primitive(PrimitiveType)
    case record([Member])
    case variant([Case])
    case list(ValueShape)
    case map(ValueShape, ValueShape)
    case tuple([ValueShape])
    case flags([Name])
    case enumeration([Name])
    case option(ValueShape)
    case result(ValueShape?, ValueShape?)
    case own(ResourceName)
    case borrow(ResourceName)
    case stream(ValueShape?)
    case future(ValueShape?)
  }

  struct Member {
    let label: Name
    let type: ValueShape
  }

  struct Case {
    let label: Name
    let type: ValueShape?
  }

  init(_ kind: Kind) {
    self.kind = kind
    let parts = kind.parts
    extent = TypeExtent(of: parts.map(\.extent))
    hasPointers = kind.isPointer || !kind.isChannel && parts.contains(where: \.hasPointers)
    var resources = parts.reduce(into: Set()) { $0.formUnion($1.resources) }
    var hasBorrows = parts.contains(where: \.hasBorrows)
    switch kind {
    case .own(let name): resources.insert(ObjectIdentifier(name.resource))
    case .borrow(let name):
      resources.insert(ObjectIdentifier(name.resource))
      hasBorrows = true
    default: break
    }
    self.resources = resources
    self.hasBorrows = hasBorrows
    flat = Array(kind.flat.prefix(Self.mostFlat))
  }

  /// One more than a function can have parameters.
  private static let mostFlat = 17
}

extension ValueShape.Kind {
  /// The types that it is made of.
  var parts: [ValueShape] {
    switch self {
    case .primitive, .flags, .enumeration, .own, .borrow: []
    case .record(let members): members.map(\.type)
    case .variant(let cases): cases.compactMap(\.type)
    case .list(let element), .option(let element): [element]
    case .tuple(let elements): elements
    case .result(let success, let error): [success, error].compactMap(\.self)
    case .map(let key, let value): [key, value]
    case .stream(let payload), .future(let payload): [payload].compactMap(\.self)
    }
  }

  /// Whether it is made of the same objects as another one of the same form.
  func isIdentical(to other: ValueShape.Kind) -> Bool {
    switch (self, other) {
    case (.own(let one), .own(let two)), (.borrow(let one), .borrow(let two)): one === two
    default: zip(parts, other.parts).allSatisfy { $0 === $1 }
    }
  }

  fileprivate var isPointer: Bool {
    switch self {
    case .list, .map, .primitive(.string): true
    default: false
    }
  }

  /// Whether it is passed as a handle, whatever goes through that.
  fileprivate var isChannel: Bool {
    switch self {
    case .stream, .future: true
    default: false
    }
  }

  /// Flattening (component model, `CanonicalABI.md`, section "Flattening").
  fileprivate var flat: [ValueType] {
    switch self {
    case .primitive(.s64), .primitive(.u64): [.i64]
    case .primitive(.f32): [.f32]
    case .primitive(.f64): [.f64]
    case .primitive(.string), .list, .map: [.i32, .i32]
    case .primitive, .enumeration, .own, .borrow, .flags, .stream, .future: [.i32]
    case .record, .tuple: parts.flatMap(\.flat)
    case .variant(let cases): Self.variant(cases.map(\.type))
    case .option(let element): Self.variant([element])
    case .result(let success, let error): Self.variant([success, error])
    }
  }

  /// The discriminant, and values that can hold each payload.
  private static func variant(_ payloads: [ValueShape?]) -> [ValueType] {
    var joined: [ValueType] = []
    for payload in payloads.compactMap(\.self) {
      for (position, value) in payload.flat.enumerated() {
        guard position < joined.count else {
          joined.append(value)
          continue
        }
        joined[position] = join(joined[position], value)
      }
    }
    return [.i32] + joined
  }

  private static func join(_ one: ValueType, _ other: ValueType) -> ValueType {
    switch (one, other) {
    case _ where one == other: one
    case (.i32, .f32), (.f32, .i32): .i32
    default: .i64
    }
  }
}
