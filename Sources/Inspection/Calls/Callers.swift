import WasmBinary

/// The calls in one module, seen from their end: for a function that is called, the functions that
/// call it, and a chain of calls that leads to it from outside.
struct Callers {
  private let names: [UInt32: Name]
  private let exports: [UInt32: [Name]]
  private var direct: [UInt32: [UInt32]] = [:]
  /// For each function that can be reached from outside, the step that leads to it.
  private var arrivals: [UInt32: Arrival] = [:]

  /// The last step of a chain of calls.
  private struct Arrival {
    /// The function that calls; none for the first of a chain.
    var caller: UInt32?
    /// Whether it calls through a table.
    var isThroughTable: Bool
    /// The first function of the chain.
    var entry: UInt32
    /// The number of calls before this one.
    var depth: Int
  }

  /// Reads all code of a module.
  init(_ module: InspectedModule, _ code: CallGraph.ModuleCode) throws(BinaryError) {
    names = code.names
    exports = Dictionary(
      grouping: (module.module.exports?.entries ?? []).compactMap { export in
        if case .function(let index) = export.item { (index.rawValue, export.name) } else { nil }
      }, by: \.0
    ).mapValues { $0.map(\.1) }
    let importCount = UInt32(module.importedFunctions.count)
    for (position, calls) in code.calls.enumerated() {
      let caller = importCount + UInt32(position)
      for callee in calls.direct { direct[callee.rawValue, default: []].append(caller) }
    }
    let tables = try IndirectCalls(module, code)
    let entries = Set(exports.keys).union(
      [module.module.start?.function.rawValue].compactMap(\.self))
    find(code, tables, from: entries.filter { $0 >= importCount }.sorted(), importCount)
  }

  /// Finds a chain to each function: one with as few calls through tables as there can be, since
  /// calls by name are certain, and then a short one. Every call is looked at once.
  private mutating func find(
    _ code: CallGraph.ModuleCode, _ tables: IndirectCalls, from entries: [UInt32],
    _ importCount: UInt32
  ) {
    for entry in entries {
      arrivals[entry] = Arrival(caller: nil, isThroughTable: false, entry: entry, depth: 0)
    }
    var found = entries
    var next = 0
    /// The first function whose calls through tables have not been followed.
    var nextIndirect = 0
    var seenTypes: Set<Int> = []
    func arrival(from caller: UInt32, isThroughTable: Bool) -> Arrival {
      let before = arrivals[caller]
      return Arrival(
        caller: caller, isThroughTable: isThroughTable, entry: before?.entry ?? caller,
        depth: (before?.depth ?? 0) + 1)
    }
    while true {
      while next < found.count {
        let caller = found[next]
        next += 1
        guard caller >= importCount, code.calls.indices.contains(Int(caller - importCount)) else {
          continue
        }
        for callee in code.calls[Int(caller - importCount)].direct
        where arrivals[callee.rawValue] == nil {
          arrivals[callee.rawValue] = arrival(from: caller, isThroughTable: false)
          found.append(callee.rawValue)
        }
      }
      let reached = found.count
      while nextIndirect < reached {
        let caller = found[nextIndirect]
        nextIndirect += 1
        guard caller >= importCount, code.calls.indices.contains(Int(caller - importCount)) else {
          continue
        }
        for call in code.calls[Int(caller - importCount)].indirect {
          guard let type = tables.type(of: call.type), seenTypes.insert(type).inserted else {
            continue
          }
          for callee in tables.referenced[type] ?? [] where arrivals[callee] == nil {
            arrivals[callee] = arrival(from: caller, isThroughTable: true)
            found.append(callee)
          }
        }
      }
      if found.count == reached { return }
    }
  }

  /// One step of a chain of calls.
  struct Step: Hashable {
    var name: String
    /// Whether the next function of the chain is called through a table, so that this one only may
    /// be its caller.
    var isThroughTable: Bool
    /// The names that it is exported under, or the first of them.
    var exports: [Name]
    /// The number of steps that are left out before this one.
    var omitted = 0
  }

  /// The number of steps of a chain that are shown, besides the first.
  private static let shownSteps = 24
  /// The number of names of an exported function that are shown.
  private static let shownExports = 8

  /// The functions that call a function directly.
  func directCallers(of function: UInt32) -> [String] {
    (direct[function] ?? []).map(name)
  }

  /// A chain of calls that leads to a function from outside: from an export, or from the start
  /// section. The outermost caller comes first; of a long chain the middle is left out. Empty where
  /// nothing leads to it.
  func chain(to function: UInt32) -> [Step] {
    guard let last = arrivals[function] else { return [] }
    var steps: [Step] = []
    var arrival = last
    while let caller = arrival.caller, steps.count < Self.shownSteps {
      steps.append(step(caller, isThroughTable: arrival.isThroughTable))
      guard let before = arrivals[caller] else { break }
      arrival = before
    }
    // What is left is as many calls as lead to the last function that was looked at.
    if arrival.depth > 0, !steps.isEmpty {
      steps[steps.count - 1].omitted = arrival.depth - 1
      steps.append(
        step(last.entry, isThroughTable: arrival.depth == 1 && arrival.isThroughTable))
    }
    return steps.reversed()
  }

  private func step(_ function: UInt32, isThroughTable: Bool) -> Step {
    Step(
      name: name(function), isThroughTable: isThroughTable,
      exports: Array((exports[function] ?? []).prefix(Self.shownExports)))
  }

  private func name(_ function: UInt32) -> String {
    names[function]?.text ?? exports[function]?.first?.text ?? "function \(function)"
  }
}
