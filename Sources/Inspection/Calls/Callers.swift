import WasmBinary

/// Which functions of one module lead to which, seen from the end: for a function that is called,
/// those that call it.
struct Callers {
  private let importCount: Int
  private let names: [UInt32: Name]
  private let exports: [UInt32: [Name]]
  private let start: UInt32?
  private var direct: [UInt32: [UInt32]] = [:]
  /// The functions that a table holds, or that references are made to.
  private var referenced: Set<UInt32> = []
  /// The functions that call through a table, by the type of what they call.
  private var indirect: [FunctionType: [UInt32]] = [:]
  private let types: [FunctionType?]

  /// Reads all code of a module.
  init(_ module: InspectedModule, _ code: CallGraph.ModuleCode) throws(BinaryError) {
    importCount = module.importedFunctions.count
    names = code.names
    exports = Dictionary(
      grouping: (module.module.exports?.entries ?? []).compactMap { export in
        if case .function(let index) = export.item { (index.rawValue, export.name) } else { nil }
      }, by: \.0
    ).mapValues { $0.map(\.1) }
    start = module.module.start?.function.rawValue
    let core = module.module
    var known: [TypeIndex: FunctionType] = [:]
    func type(_ index: TypeIndex) -> FunctionType? {
      if let type = known[index] { return type }
      known[index] = core.types?.functionType(at: index)
      return known[index]
    }
    types =
      module.importedFunctions.map {
        if case .function(let index) = $0.type { type(index) } else { nil }
      } + (core.functions?.types ?? []).map { type($0) }
    for (position, calls) in code.calls.enumerated() {
      let caller = UInt32(importCount + position)
      for callee in calls.direct { direct[callee.rawValue, default: []].append(caller) }
      for callee in calls.references { referenced.insert(callee.rawValue) }
      for called in Set(calls.indirect.map(\.type)).compactMap(type) {
        indirect[called, default: []].append(caller)
      }
    }
    for segment in try module.elements()?.segments ?? [] {
      referenced.formUnion(segment.functions.compactMap { $0?.rawValue })
    }
  }

  /// One step of a chain of calls.
  struct Step: Hashable {
    var name: String
    /// Whether the next function of the chain is called through a table, so that this one only may
    /// be its caller.
    var isThroughTable: Bool
    /// The names that it is exported under.
    var exports: [Name]
  }

  /// The functions that call a function directly.
  func directCallers(of function: UInt32) -> [String] {
    (direct[function] ?? []).map(name)
  }

  /// The shortest chain of calls that leads to a function from outside: from an export, or from the
  /// start section. The outermost caller comes first. None where nothing leads to it.
  func chain(to function: UInt32) -> [Step]? {
    var towards: [UInt32: (next: UInt32, isThroughTable: Bool)] = [:]
    var seen: Set<UInt32> = [function]
    // Calls by name are certain, so that those through tables are tried behind all of them.
    var certain = [function][...]
    var uncertain: [UInt32] = []
    while true {
      if certain.isEmpty {
        var found: [UInt32] = []
        for callee in uncertain where referenced.contains(callee) {
          guard types.indices.contains(Int(callee)), let type = types[Int(callee)] else { continue }
          for caller in indirect[type] ?? [] where seen.insert(caller).inserted {
            towards[caller] = (callee, true)
            found.append(caller)
          }
        }
        guard !found.isEmpty else { return nil }
        uncertain = []
        certain = found[...]
      }
      guard let callee = certain.popFirst() else { return nil }
      uncertain.append(callee)
      if callee != function || callee >= importCount, isEntry(callee) {
        return steps(from: callee, to: function, towards)
      }
      for caller in direct[callee] ?? [] where seen.insert(caller).inserted {
        towards[caller] = (callee, false)
        certain.append(caller)
      }
    }
  }

  private func isEntry(_ function: UInt32) -> Bool {
    exports[function] != nil || start == function
  }

  private func steps(
    from entry: UInt32, to function: UInt32, _ towards: [UInt32: (next: UInt32, Bool)]
  ) -> [Step] {
    var steps: [Step] = []
    var current = entry
    while let (next, isThroughTable) = towards[current] {
      steps.append(
        Step(
          name: name(current), isThroughTable: isThroughTable, exports: exports[current] ?? []))
      current = next
      if current == function { break }
    }
    return steps
  }

  private func name(_ function: UInt32) -> String {
    names[function]?.text ?? exports[function]?.first?.text ?? "function \(function)"
  }
}
