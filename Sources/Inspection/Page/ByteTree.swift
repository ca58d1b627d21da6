/// What the bytes of a binary are for, part by part.
struct ByteTree {
  /// What it is called.
  var name: String
  /// How many bytes it has.
  var bytes: Int
  /// What kind of part it belongs to.
  var kind: Kind
  /// What it consists of. Less than all of it may be accounted for.
  var children: [ByteTree] = []

  /// Parts that are told apart by colour.
  enum Kind: String {
    /// The module that was converted, or that would be.
    case main
    /// A module that implements Preview 1.
    case adapter
    /// A module that holds what the others share.
    case store
    /// Another module.
    case other
    /// What holds the modules together.
    case component
  }
}

extension ByteTree {
  /// The parts of a component, the largest first.
  static func parts(of component: ComponentReport) -> [ByteTree] {
    let main = component.adapter.flatMap { component.module(ofInstance: $0.mainInstance) }
    let adapting = Dictionary(
      grouping: component.adapter?.functions ?? [],
      by: { component.module(ofInstance: $0.instance) ?? -1 })
    var parts = component.coreModules.map { module -> ByteTree in
      let functions = adapting[module.index] ?? []
      let kind: Kind =
        if module.index == main {
          .main
        } else if functions.isEmpty {
          .other
        } else {
          module.name == "store" ? .store : .adapter
        }
      return ByteTree(
        name: module.name ?? "module \(module.index)", bytes: module.bytes, kind: kind,
        children: sections(module.sections, kind, functions: functions))
    }
    // With the sizes before the modules, and the first eight bytes.
    parts.append(
      ByteTree(
        name: "component",
        bytes: component.bytes - component.coreModules.reduce(0) { $0 + $1.bytes },
        kind: .component,
        children: sections(
          component.sections.filter { $0.kind != "core module" }, .component, functions: [])))
    let sorted = parts.filter { $0.bytes > 0 }.sorted { $0.bytes > $1.bytes }
    let (own, others) = (sorted.filter { $0.kind == .main }, sorted.filter { $0.kind != .main })
    return (own + others.joiningSmallest(.other)).sorted { $0.bytes > $1.bytes }
  }

  /// The sections of a module, those of one kind together, with its functions in place of the code.
  static func sections(
    _ sections: [SectionReport], _ kind: Kind, functions: [AdapterFunctionReport]
  ) -> [ByteTree] {
    var trees: [ByteTree] = []
    var places: [String: Int] = [:]
    for section in sections {
      let name = section.name.map { "custom \($0)" } ?? section.kind
      if let known = places[name] {
        trees[known].bytes += section.bytes
      } else {
        places[name] = trees.count
        trees.append(ByteTree(name: name, bytes: section.bytes, kind: kind))
      }
    }
    if !functions.isEmpty, let code = trees.firstIndex(where: { $0.name == "code" }) {
      let rest = trees[code].bytes - functions.reduce(0) { $0 + $1.bytes }
      trees.remove(at: code)
      trees += functions.map { ByteTree(name: $0.name, bytes: $0.bytes, kind: kind) }
      if rest > 0 { trees.append(ByteTree(name: "other code", bytes: rest, kind: kind)) }
    }
    return trees.sorted { ($1.bytes, $0.name) < ($0.bytes, $1.name) }.joiningSmallest(kind)
  }
}

extension [ByteTree] {
  /// More parts than these become one: they would be too small to be seen.
  private static let shown = 200

  /// The largest of the parts, which come first, and one part for the rest.
  fileprivate func joiningSmallest(_ kind: ByteTree.Kind) -> [ByteTree] {
    guard count > Self.shown else { return self }
    let rest = self[Self.shown...]
    let bytes = rest.reduce(0) { $0 + $1.bytes }
    return self[..<Self.shown] + [ByteTree(name: "\(rest.count) more", bytes: bytes, kind: kind)]
  }
}
