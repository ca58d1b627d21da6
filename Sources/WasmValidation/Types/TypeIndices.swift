import WasmBinary

/// What the type indices of a module refer to, or those in the type of a module, or the core type
/// indices of a component.
final class TypeIndices {
  /// Where the types are.
  let space: TypeSpace
  private var canonical = Column<CanonicalType>()

  /// Begins without types, those to come being told apart from all others in `space`.
  init(in space: TypeSpace) { self.space = space }

  deinit { canonical.free() }

  /// How many there are.
  var count: Int { canonical.count }

  /// What is read of them, as long as no type is added here or in the space.
  var view: TypeView {
    TypeView(definitions: space.all, canonical: canonical.base, count: count)
  }

  /// Adds the types of a group, each of which has to be valid.
  func define(_ group: RecursionGroup) throws(Violation) {
    guard count + group.types.count <= Limit.definitions else {
      throw .tooMany(.types, limit: UInt32(Limit.definitions))
    }
    _ = try space.define(group, in: self)
  }

  /// Adds an index for a type that has others already, or ``CanonicalType/module``.
  func append(_ type: CanonicalType) { canonical.append(type) }

  /// Adds indices for types that follow each other in the space.
  func append(_ count: Int, startingWith first: CanonicalType) {
    for position in 0..<UInt32(count) {
      canonical.append(CanonicalType(rawValue: first.rawValue + position))
    }
  }
}
