import WasmBinary

extension InspectedComponent {
  /// Beyond this many bytes of code, a module is one that is adapted and not one that adapts.
  private static let largestAdapter = 1 << 20

  /// What stands between the module that uses Preview 1 and WASI 0.2.
  ///
  /// - Parameter readsMain: Whether the code of that module is read, too.
  /// - Returns: Nothing where no module uses Preview 1.
  /// - Throws: What is wrong with the code that is read.
  mutating func adapter(readsMain: Bool) throws(BinaryError) -> AdapterReport? {
    guard let main = mainInstance else { return nil }
    let names = preview1Imports(of: main)
    guard !names.isEmpty, let module = calls.modules[main] else { return nil }
    let unread = unread
    let callers =
      readsMain ? try Callers(module, calls.code(of: main)) : nil
    var entries: [EntryReport] = []
    var adapting: Set<Int> = []
    for name in names {
      let start = calls.resolve(name.module, name.name, importedBy: main)
      let reach = try calls.reach(from: start, unread: unread)
      adapting.formUnion(reach.functions.map(\.instance))
      entries.append(try entry(name, reach: reach, unread: unread, callers: callers))
    }
    // All that these modules have: what runs the program and makes room for results is no less a
    // part of the adapter than what the program calls.
    var reports: [AdapterFunctionReport] = []
    for instance in adapting.subtracting(unread).sorted() {
      let first = calls.modules[instance]?.importedFunctions.count ?? 0
      for position in try calls.code(of: instance).calls.indices {
        let function = CallGraph.Function(instance: instance, index: UInt32(first + position))
        reports.append(try report(on: function, unread: unread))
      }
    }
    return AdapterReport(
      mainInstance: main, bytes: source.count - module.range.count, entries: entries,
      functions: reports)
  }

  /// The instances whose code is not followed: that of the module which is adapted, and of others
  /// that are as large.
  var unread: Set<Int> {
    let main = mainInstance
    return Set(
      calls.modules.indices.filter { index in
        index == main || (calls.modules[index]?.size(of: .code) ?? 0) > Self.largestAdapter
      })
  }

  private mutating func entry(
    _ name: Preview1Name, reach: CallGraph.Reach, unread: Set<Int>, callers: Callers?
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
    var report = EntryReport(function: name, codeBytes: bytes, reaches: reached)
    if let callers, let index = importIndex(of: name) {
      report.callers = callers.directCallers(of: index)
      report.chain = (callers.chain(to: index) ?? []).map(CallReport.init)
    }
    return report
  }

  /// The index of an imported function in the module that uses Preview 1.
  private func importIndex(of name: Preview1Name) -> UInt32? {
    mainInstance.flatMap { main in
      calls.modules[main]?.importedFunctions.firstIndex {
        $0.module == name.module && $0.name == name.name
      }.map { UInt32($0) }
    }
  }

  private mutating func size(of function: CallGraph.Function) throws(BinaryError) -> Int {
    let imported = calls.modules[function.instance]?.importedFunctions.count ?? 0
    let sizes = try calls.code(of: function.instance).sizes
    let position = Int(function.index) - imported
    return sizes.indices.contains(position) ? sizes[position] : 0
  }

  private mutating func report(
    on function: CallGraph.Function, unread: Set<Int>
  ) throws(BinaryError) -> AdapterFunctionReport {
    var report = AdapterFunctionReport(
      instance: function.instance, index: function.index, name: try calls.name(of: function),
      bytes: try size(of: function), calls: [], hostCalls: [])
    for callee in try calls.callees(of: function) {
      switch callee {
      case .function(let other) where unread.contains(other.instance):
        let name = calls.modules[other.instance]?.module.exports?.entries.first {
          $0.item == .function(FunctionIndex(other.index))
        }?.name
        report.calls.append(name?.text ?? "function \(other.index)")
      case .function(let other): report.calls.append(try calls.name(of: other))
      case .host(let host): report.hostCalls.append(host)
      case .other(let what): report.calls.append(what.text)
      }
    }
    return report
  }
}
