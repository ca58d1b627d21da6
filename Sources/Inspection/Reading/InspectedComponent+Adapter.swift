import WasmBinary

extension InspectedComponent {
  /// Describes what stands between the module that uses Preview 1 and WASI 0.2.
  ///
  /// - Parameter readsMain: Whether the code of that module is read, too.
  /// - Returns: Nothing where no module uses Preview 1.
  /// - Throws: The fault in the code that is read.
  mutating func adapter(readsMain: Bool) throws(BinaryError) -> AdapterReport? {
    guard let main = mainInstance, let module = calls.modules[main] else { return nil }
    let names = preview1Imports(of: main)
    guard !names.isEmpty else { return nil }
    let callers = readsMain ? try Callers(module, calls.code(of: main)) : nil
    var entries: [EntryReport] = []
    var adapting: Set<Int> = []
    // A function can be imported many times, and then leads to the same each time.
    var known: [CallGraph.Callee: EntryReport] = [:]
    for (name, index) in names {
      let start = calls.resolve(name.module, name.name, importedBy: main)
      var report: EntryReport
      if let same = known[start] {
        report = same
        report.function = name
      } else {
        let reach = try calls.reach(from: start, unread: unread)
        adapting.formUnion(reach.functions.map(\.instance))
        report = try entry(name, reach: reach)
        known[start] = report
      }
      if let callers {
        report.callers = callers.directCallers(of: index)
        report.chain = callers.chain(to: index).map(CallReport.init)
      }
      entries.append(report)
    }
    // All that these modules have: what runs the program and makes room for results is no less a
    // part of the adapter than what the program calls.
    var reports: [AdapterFunctionReport] = []
    for instance in adapting.subtracting(unread).sorted() {
      let first = calls.modules[instance]?.importedFunctions.count ?? 0
      for position in try calls.code(of: instance).calls.indices {
        let function = CallGraph.Function(instance: instance, index: UInt32(first + position))
        reports.append(try report(on: function))
      }
    }
    return AdapterReport(
      mainInstance: main, bytes: source.count - module.range.count, entries: entries,
      functions: reports)
  }

  private mutating func entry(
    _ name: Preview1Name, reach: CallGraph.Reach
  ) throws(BinaryError) -> EntryReport {
    var reached: [EntryReport.Reached] = []
    for (function, path) in reach.host.sorted(by: { $0.key < $1.key }) {
      var names: [String] = []
      for step in path { names.append(try calls.name(of: step)) }
      reached.append(.init(function: function, path: names))
    }
    var bytes = 0
    for function in reach.functions where !unread.contains(function.instance) {
      bytes += try size(of: function)
    }
    return EntryReport(function: name, codeBytes: bytes, reaches: reached)
  }

  private mutating func size(of function: CallGraph.Function) throws(BinaryError) -> Int {
    let imported = calls.modules[function.instance]?.importedFunctions.count ?? 0
    let sizes = try calls.code(of: function.instance).sizes
    let position = Int(function.index) - imported
    return sizes.indices.contains(position) ? sizes[position] : 0
  }

  private mutating func report(
    on function: CallGraph.Function
  ) throws(BinaryError) -> AdapterFunctionReport {
    var report = AdapterFunctionReport(
      instance: function.instance, index: function.index, name: try calls.name(of: function),
      bytes: try size(of: function), calls: [], hostCalls: [])
    for callee in try calls.callees(of: function) {
      switch callee {
      case .function(let other) where unread.contains(other.instance):
        report.calls.append(calls.exportName(of: other)?.text ?? "function \(other.index)")
      case .function(let other): report.calls.append(try calls.name(of: other))
      case .host(let host): report.hostCalls.append(host)
      case .other(let what): report.calls.append(what.text)
      }
    }
    return report
  }
}
