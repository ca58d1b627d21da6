import WasmBinary

/// How many definitions of one kind a component has, and what some of them are called.
struct IndexSpace<Space>: Sendable {
  private var count = 0
  private var named: [Index<Space>: Name] = [:]

  /// The index of the definition that is being made.
  mutating func next() -> Index<Space> {
    defer { count += 1 }
    return Index(count)
  }

  /// Gives a definition a debug name.
  mutating func name(_ index: Index<Space>, _ name: Name) {
    precondition(Int(index.rawValue) < count, "\(name) is not defined yet")
    named[index] = name
  }

  /// The debug names in the order of their definitions, if there are any.
  var names: NameMap<Space>? {
    guard !named.isEmpty else { return nil }
    return NameMap(named.sorted { $0.key < $1.key }.map { NameMap.Entry($0.key, $0.value) })
  }
}
