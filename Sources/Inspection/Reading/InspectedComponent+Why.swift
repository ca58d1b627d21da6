package import WasmBinary

extension InspectedComponent {
  /// Finds out why something is there. Reads all code.
  ///
  /// - Parameter name: An import, a function of the host, or a function of Preview 1.
  /// - Returns: Nothing where nothing is called that.
  /// - Throws: What is wrong with the code.
  package mutating func explanation(of name: String) throws(BinaryError) -> Explanation? {
    let adapter = try adapter(readsMain: true)
    var explanation = Explanation(name: name, hostFunctions: [], entries: [], typesAlone: [])
    let entries = adapter?.entries ?? []
    explanation.entries = entries.filter {
      $0.function.name == name || "\($0.function.module).\($0.function.name)" == name
    }
    let adapting = Set((adapter?.functions ?? []).map(\.instance))
    for function in importedHostFunctions().sorted() where function.isNamed(name) {
      explanation.hostFunctions.append(
        .init(
          function: function,
          entries: entries.filter { $0.reaches.contains { $0.function == function } },
          users: try users(of: function, besides: adapting)))
    }
    let called = Set(explanation.hostFunctions.compactMap(\.function.interface))
    explanation.typesAlone = outline.imports.map(\.name.name).filter {
      !called.contains($0) && HostFunction(interface: $0, name: "").isNamed(name)
    }
    let isEmpty =
      explanation.entries.isEmpty && explanation.hostFunctions.isEmpty
      && explanation.typesAlone.isEmpty
    return isEmpty ? nil : explanation
  }

  /// The functions of the host that any core instance imports.
  private func importedHostFunctions() -> Set<HostFunction> {
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

  /// The core instances that import a function of the host, those of an adapter left out.
  private mutating func users(
    of function: HostFunction, besides adapting: Set<Int>
  ) throws(BinaryError) -> [Explanation.User] {
    var users: [Explanation.User] = []
    for instance in calls.modules.indices where !adapting.contains(instance) {
      guard let module = calls.modules[instance] else { continue }
      for (index, entry) in module.importedFunctions.enumerated()
      where calls.resolve(entry.module, entry.name, importedBy: instance) == .host(function) {
        let callers = try Callers(module, calls.code(of: instance))
        users.append(
          Explanation.User(
            instance: name(ofInstance: instance) ?? "instance \(instance)",
            callers: callers.directCallers(of: UInt32(index)),
            chain: (callers.chain(to: UInt32(index)) ?? []).map(CallReport.init)))
      }
    }
    return users
  }
}

extension CallReport {
  /// Takes over a step of a chain.
  init(_ step: Callers.Step) {
    self.init(name: step.name, exports: step.exports, isThroughTable: step.isThroughTable)
  }
}
