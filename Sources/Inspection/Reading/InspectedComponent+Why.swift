import ModuleRewriter
package import WasmBinary

extension InspectedComponent {
  /// Finds out why something is there. Reads all code.
  ///
  /// - Parameter name: An import, a function of the host, or a function of Preview 1.
  /// - Returns: Nothing where nothing is called that.
  /// - Throws: The fault in the code.
  package mutating func explanation(of name: Name) throws(BinaryError) -> Explanation? {
    let adapter = try adapter(readsMain: true)
    var explanation = Explanation(name: name.text, hostFunctions: [], entries: [], typesAlone: [])
    let entries = adapter?.entries ?? []
    explanation.entries = entries.filter {
      [$0.function.name, "\($0.function.module).\($0.function.name)"].contains(name)
    }
    let named = importedHostFunctions().filter { $0.isNamed(name) }
    let adapting = Set((adapter?.functions ?? []).map(\.instance))
    let users = try users(of: named, besides: adapting)
    let byFunction = Dictionary(
      uniqueKeysWithValues: (adapter?.hostFunctions ?? []).map { ($0.function, $0.entries) })
    explanation.hostFunctions = named.sorted().map {
      .init(function: $0, entries: byFunction[$0] ?? [], users: users[$0] ?? [])
    }
    let called = Set(explanation.hostFunctions.compactMap(\.function.interface))
    explanation.typesAlone = outline.imports.filter(\.isInstance).map(\.name.name).filter {
      !called.contains($0) && HostFunction(interface: $0, name: "").isNamed(name)
    }
    let isEmpty =
      explanation.entries.isEmpty && explanation.hostFunctions.isEmpty
      && explanation.typesAlone.isEmpty
    return isEmpty ? nil : explanation
  }

  /// The functions of the host that any core instance imports.
  private mutating func importedHostFunctions() -> Set<HostFunction> {
    var functions: Set<HostFunction> = []
    for (instance, module) in calls.modules.enumerated() {
      for entry in module?.importedFunctions ?? [] {
        if case .host(let host) = calls.resolve(entry.module, entry.name, importedBy: instance) {
          functions.insert(host)
        }
      }
    }
    return functions
  }

  /// The core instances whose imports lead to functions of the host, directly or by trampolines.
  /// Those of an adapter are left out, and what a module imports from Preview 1.
  private mutating func users(
    of functions: Set<HostFunction>, besides adapting: Set<Int>
  ) throws(BinaryError) -> [HostFunction: [Explanation.User]] {
    var users: [HostFunction: [Explanation.User]] = [:]
    var reached: [CallGraph.Callee: [HostFunction]] = [:]
    for instance in calls.modules.indices where !adapting.contains(instance) {
      // A module that defines no functions only passes on what it imports.
      guard let module = calls.modules[instance], module.module.functions != nil else { continue }
      var callers: Callers?
      for (index, entry) in module.importedFunctions.enumerated()
      where Preview1Edition(rawValue: entry.module) == nil {
        let callee = calls.resolve(entry.module, entry.name, importedBy: instance)
        if reached[callee] == nil {
          reached[callee] = try calls.reach(from: callee, unread: unread).host.keys
            .filter(functions.contains)
        }
        guard let hosts = reached[callee], !hosts.isEmpty else { continue }
        let known: Callers
        if let callers {
          known = callers
        } else {
          known = try Callers(module, calls.code(of: instance))
          callers = known
        }
        let user = Explanation.User(
          instance: name(ofInstance: instance) ?? "instance \(instance)",
          callers: known.directCallers(of: UInt32(index)),
          chain: known.chain(to: UInt32(index)).map(CallReport.init))
        for host in hosts { users[host, default: []].append(user) }
      }
    }
    return users
  }
}

extension CallReport {
  /// Takes over a step of a chain.
  init(_ step: Callers.Step) {
    self.init(
      name: step.name, exports: step.exports.map(\.text), isThroughTable: step.isThroughTable,
      omitted: step.omitted)
  }
}

extension ComponentImport {
  fileprivate var isInstance: Bool { if case .instance = type { true } else { false } }
}
