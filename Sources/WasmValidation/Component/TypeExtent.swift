/// What a type of a component is made of, of which engines allow so much.
struct TypeExtent {
  /// How many types it is made of, itself among them, each counted where it is mentioned.
  var size = 1
  /// How many types are within each other, itself among them.
  var depth = 1

  /// Notes one more type that it is made of.
  mutating func contain(_ part: TypeExtent) {
    size += part.size
    depth = max(depth, part.depth + 1)
  }

  /// Checks that it is not too much.
  func check() throws(BrokenRule) {
    guard size < EngineLimit.typeSize else {
      throw BrokenRule("the types are made of more than \(EngineLimit.typeSize - 1) others")
    }
    guard depth <= EngineLimit.typeDepth else {
      throw BrokenRule("more than \(EngineLimit.typeDepth) types are within each other")
    }
  }
}

extension TypeExtent {
  /// What a type is made of that has these parts.
  init(of parts: some Sequence<TypeExtent>) {
    for part in parts { contain(part) }
  }
}
