import WasmBinary

extension ModuleLayout {
  /// The module that is instantiated first: private memory, table, trampolines, store functions.
  func storeModule(_ names: ShortNames) -> CoreModule {
    var content = ModuleContent()
    for global in storeGlobals { content.define(global, initial: initialValue(of: global)) }
    let imported = request.entries.map(\.function.symbol)
    let trampolines = imported.filter { $0.isBuilt(in: .adapter) }.uniqued().map(trampoline)
    for function in storeFunctions + trampolines { content.declare(callingThroughTable(function)) }
    content.resolveBodies(areas)

    for entry in request.entries {
      let symbol = entry.function.symbol
      let exported = symbol.isBuilt(in: .store) ? symbol : trampoline(to: symbol).symbol
      content.export(entry.name, .function(content.index(of: exported)))
    }
    for function in storeFunctions {
      let symbol = function.symbol
      if let name = names.functions[symbol] {
        content.export(name, .function(content.index(of: symbol)))
      }
    }
    for global in storeGlobals {
      if let name = names.globals[global] {
        content.export(name, .global(content.index(of: global)))
      }
    }
    if !entered.isEmpty {
      let count = UInt64(entered.count)
      content.tables = [
        TableType(.function, Limits(minimum: count, maximum: count))
      ]
      if !adapterFunctions.isEmpty { content.export(names.table, .table(0)) }
    }
    if needsPrivateMemory {
      let pages = (UInt64(areas.heapBase) + 0xffff) >> 16
      content.memories = [MemoryType(Limits(minimum: max(1, pages)))]
      if reached.hostCalls.contains(where: { $0.space == .private }) {
        content.export(names.memory, .memory(0))
      }
    }
    content.data = areas.segments
    return content.module(named: "store")
  }

  /// The module that is instantiated last: everything that works on the guest's memory.
  func adapterModule(_ names: ShortNames) -> CoreModule {
    var content = ModuleContent()
    // The accessors of private memory are called from most places, and so have the lowest numbers.
    for function in sharedFunctions {
      let symbol = function.symbol
      content.importFunction(
        symbol, function.type, from: AdapterImport.store, names.functions[symbol] ?? "",
        debugName: "store/\(function.name)")
    }
    for symbol in reached.order {
      let type = reached.type(of: symbol)
      switch symbol {
      case .host(let call):
        content.importFunction(
          symbol, type, from: AdapterImport.host, names.hosts[call] ?? "",
          debugName: "\(call.interface)/\(call.function)")
      case .main(let export):
        content.importFunction(
          symbol, type, from: AdapterImport.main, export, debugName: "main/\(export)")
      case .built: break
      }
    }
    for global in sharedGlobals {
      content.importGlobal(global, from: AdapterImport.store, names.globals[global] ?? "")
    }
    if !entered.isEmpty {
      let count = UInt64(entered.count)
      content.importTable(
        TableType(.function, Limits(minimum: count, maximum: count)), from: AdapterImport.store,
        names.table)
    }
    if let memory = target.guestMemory, adapterFunctions.contains(where: \.usesMemory) {
      // What the adapter needs is a memory of that size at least. A shared one has to have a bound.
      var type = memory
      if !memory.isShared { type.limits.maximum = nil }
      content.importMemory(type, from: request.guestMemory.module, request.guestMemory.name)
    }
    for global in adapterGlobals { content.define(global, initial: initialValue(of: global)) }
    for function in adapterFunctions { content.declare(function) }
    content.resolveBodies(areas)
    for export in request.exports {
      content.export(export.name, .function(content.index(of: export.function.symbol)))
    }
    if let start = request.start { content.start = content.index(of: start.symbol) }
    content.elements = entered.map(content.index(of:))
    return content.module(named: "adapter")
  }

  private func initialValue(of global: GlobalSymbol) -> Int64 {
    switch global.initial {
    case .constant(let value): value
    case .heapBase: Int64(areas.heapBase)
    case .address(let area): Int64(areas.addresses[area] ?? 0)
    }
  }

  /// Passes its parameters on to a function of the adapter.
  private func trampoline(to symbol: FunctionSymbol) -> BuiltFunction {
    let type = reached.type(of: symbol)
    return BuiltFunction(
      part: .store, name: "→" + symbol.name, type: type, locals: [], localNames: [],
      steps: type.parameters.indices.map { .getLocal(LocalIndex($0)) } + [.call(symbol)])
  }

  /// The same function of the store, which calls functions of the adapter through the table.
  private func callingThroughTable(_ function: BuiltFunction) -> BuiltFunction {
    var result = function
    result.steps = function.steps.flatMap { step -> [Step] in
      guard case .call(let callee) = step, let place = entered.firstIndex(of: callee) else {
        return [step]
      }
      return [.i32(Int32(place)), .callIndirect(reached.type(of: callee))]
    }
    return result
  }
}
