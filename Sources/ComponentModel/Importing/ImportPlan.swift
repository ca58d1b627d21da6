/// Which interfaces a component imports, and how much of each: just enough for the functions that
/// are reached.
package struct ImportPlan: Hashable, Sendable {
  /// The interfaces, each behind those whose resources it takes.
  package var imports: [Import]
  /// The version that all of them are imported at.
  package var version: PackageVersion

  /// An interface that is imported.
  package struct Import: Hashable, Sendable {
    /// The interface.
    package var interface: InterfaceName
    /// The version that it is imported at, which has all that is used of it.
    package var version: PackageVersion
    /// The functions that are used, in the order of the interface.
    package var functions: [InterfaceFunction]
    /// Its resources that are used here or by other imports, in the order of the interface.
    package var resources: [Resource]
    /// Those of its resources whose handles are dropped.
    package var dropped: [Resource]
    /// How many imports deep the resources go that it takes: imports of one depth need none of each
    /// other.
    package var depth: Int

    /// The name of the import.
    package var name: String { interface.at(version) }
  }

  /// Works out what to import.
  ///
  /// - Parameters:
  ///   - references: The functions and drops that are reached, in any order, once or more often.
  ///   - interfaces: The interfaces that there are, each behind those that it takes types from.
  ///   - newest: The newest version that may be asked for.
  ///   - names: The version that imports are named at; without it, the lowest that has all that is
  ///     used.
  /// - Throws: The first reference that cannot be met.
  package init(
    reaching references: some Sequence<FunctionReference>, in interfaces: [Interface],
    upTo newest: PackageVersion, namedAt names: PackageVersion? = nil
  ) throws(ImportError) {
    let references = Set(references)
    for reference in references.sorted() {
      try Self.check(reference, in: interfaces, upTo: newest)
    }
    // An interface that gives another one resources stands before it, so that going backwards all
    // who take from an interface are known when it is looked at.
    var taken: Set<Resource> = []
    imports = []
    version = interfaces.map(\.since).min() ?? newest
    for interface in interfaces.reversed() {
      let functions = interface.functions.filter {
        references.contains(FunctionReference(interface.name, $0.exportName))
      }
      let dropped = interface.resources.filter {
        references.contains(FunctionReference(interface.name, Interface.dropName(of: $0)))
      }
      for function in functions { taken.formUnion(function.signature.resources) }
      taken.formUnion(dropped)
      let resources = interface.resources.filter(taken.contains)
      guard !functions.isEmpty || !resources.isEmpty else { continue }
      imports.append(
        Import(
          interface: interface.name,
          version: functions.compactMap(\.since).reduce(interface.since, max),
          functions: functions, resources: resources, dropped: dropped, depth: 0))
    }
    imports.reverse()
    // All are of one version: an import of an older one beside a newer one belongs to the world of
    // neither, and tools that compare a component with a world compare names to the last digit.
    version = names ?? imports.map(\.version).reduce(version, max)
    for position in imports.indices { imports[position].version = version }
    for position in imports.indices {
      imports[position].depth = depth(of: imports[position])
    }
    // The sort is stable, so the order of the interfaces stays within each depth.
    imports.sort { $0.depth < $1.depth }
  }

  private func depth(of entry: Import) -> Int {
    let givers = Set(entry.functions.flatMap { $0.signature.resources.map(\.interface) })
      .subtracting([entry.interface])
    return imports.filter { givers.contains($0.interface) }.map { $0.depth + 1 }.max() ?? 0
  }

  private static func check(
    _ reference: FunctionReference, in interfaces: [Interface], upTo newest: PackageVersion
  ) throws(ImportError) {
    guard let interface = interfaces.first(where: { $0.name == reference.interface }) else {
      throw ImportError(reference, .noSuchInterface)
    }
    let since: PackageVersion
    if let function = interface.function(named: reference.name) {
      since = function.since ?? interface.since
    } else if interface.resource(droppedBy: reference.name) != nil {
      since = interface.since
    } else {
      throw ImportError(reference, .noSuchFunction)
    }
    guard since <= newest else { throw ImportError(reference, .tooNew(since: since)) }
  }
}

/// Why a function cannot be imported.
package struct ImportError: Error, Hashable, Sendable {
  /// The function.
  package var reference: FunctionReference
  /// What is wrong with it.
  package var problem: Problem

  init(_ reference: FunctionReference, _ problem: Problem) {
    self.reference = reference
    self.problem = problem
  }

  /// What can be wrong with a function.
  package enum Problem: Hashable, Sendable {
    /// There is no interface of that name.
    case noSuchInterface
    /// The interface has no function of that name.
    case noSuchFunction
    /// Only later versions than may be asked for have it.
    case tooNew(since: PackageVersion)
  }
}

extension ImportError: CustomStringConvertible {
  /// One clause: the function, and what is wrong with it.
  package var description: String {
    switch problem {
    case .noSuchInterface: "there is no interface \(reference.interface)"
    case .noSuchFunction: "\(reference.interface) has no function \(reference.name)"
    case .tooNew(let since): "\(reference) exists since version \(since) only"
    }
  }
}

extension FunctionSignature {
  /// The resources that it has handles of, inside other types too.
  var resources: Set<Resource> {
    types.reduce(into: []) { $1.collectResources(into: &$0) }
  }
}

extension InterfaceType {
  fileprivate func collectResources(into resources: inout Set<Resource>) {
    switch self {
    case .own(let resource), .borrow(let resource): resources.insert(resource)
    default: for component in components { component.collectResources(into: &resources) }
    }
  }
}
