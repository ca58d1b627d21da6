/// Interfaces by the packages that they belong to, each package behind those that it uses types of.
struct WITPackages {
  private(set) var all: [Package] = []

  /// A package with the interfaces that are known of it.
  struct Package {
    let name: String
    var interfaces: [WITInterface]
  }

  /// Orders interfaces.
  ///
  /// - Parameters:
  ///   - interfaces: The interfaces.
  ///   - own: The package whose worlds these are.
  ///   - worlds: Worlds that refer to interfaces.
  /// - Throws: That packages or interfaces use one another in a circle.
  init(
    _ interfaces: [WITInterface], own: String = "", worlds: [WITWorld] = []
  ) throws(WITError) {
    var packages: [Package] = []
    var positions: [String: Int] = [:]
    var package: [ObjectIdentifier: Int] = [:]
    for interface in interfaces {
      guard let name = interface.path?.packageName else { continue }
      let position = positions[name] ?? packages.count
      if position == packages.count {
        positions[name] = position
        packages.append(Package(name: name, interfaces: []))
      }
      packages[position].interfaces.append(interface)
      package[ObjectIdentifier(interface)] = position
    }
    let order = Self.order(packages.count) { position in
      packages[position].interfaces.flatMap(\.used).compactMap { package[ObjectIdentifier($0)] }
        .filter { $0 != position }
    }
    // The worlds of a package make it depend on others, but change nothing about the order of these.
    let needed = worlds.flatMap(\.used).compactMap { package[ObjectIdentifier($0)] }
    let withWorlds = Self.order(packages.count) { position in
      let used = packages[position].interfaces.flatMap(\.used)
        .compactMap { package[ObjectIdentifier($0)] }
      return (packages[position].name == own ? used + needed : used).filter { $0 != position }
    }
    guard let order, withWorlds != nil else {
      throw WITError("packages in it use one another in a circle")
    }
    let all = interfaces.indices
    let place = Dictionary(
      all.map { (ObjectIdentifier(interfaces[$0]), $0) }, uniquingKeysWith: { first, _ in first })
    let isOrdered = Self.order(all.count) { position in
      interfaces[position].used.compactMap { place[ObjectIdentifier($0)] }
    }
    guard isOrdered != nil else {
      throw WITError("interfaces in it use types of one another in a circle")
    }
    self.all = order.map { packages[$0] }
  }

  /// The interfaces of one package.
  func named(_ name: String) -> [WITInterface] { all.first { $0.name == name }?.interfaces ?? [] }

  /// Numbers in their order, each behind those that it leads to.
  ///
  /// - Returns: Nothing where there is a circle.
  private static func order(_ count: Int, _ next: (Int) -> [Int]) -> [Int]? {
    enum Visit { case none, begun, done }
    var visits = Array(repeating: Visit.none, count: count)
    var order: [Int] = []
    for start in 0..<count where visits[start] == .none {
      visits[start] = .begun
      var path = [(position: start, rest: next(start)[...])]
      while let last = path.indices.last {
        guard let other = path[last].rest.popFirst() else {
          visits[path[last].position] = .done
          order.append(path[last].position)
          path.removeLast()
          continue
        }
        switch visits[other] {
        case .begun: return nil
        case .done: break
        case .none:
          visits[other] = .begun
          path.append((other, next(other)[...]))
        }
      }
    }
    return order
  }
}

extension WITWorld {
  /// The interfaces that it imports and exports, and those that its types are from.
  fileprivate var used: [WITInterface] {
    var used = own.used
    for case .interface(let interface, _) in imports + exports {
      used.append(interface)
      used += interface.used
    }
    return used
  }
}

extension WITInterface {
  /// The interfaces that it uses types of.
  fileprivate var used: [WITInterface] {
    types.compactMap { entry in
      if case .alias(let other) = entry.item.kind, let owner = other.owner, owner !== self {
        owner
      } else {
        nil
      }
    }
  }
}
