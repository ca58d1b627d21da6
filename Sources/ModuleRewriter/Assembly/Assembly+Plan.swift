import CodeBuilder
import ComponentModel
import WasmBinary

extension Assembly {
  /// Puts the steps in order for a conversion that was planned.
  package init(_ plan: ConversionPlan) {
    let adapterPlan = plan.adapter
    modules = [.main: plan.rewrite.apply(to: plan.main)]
    steps = []
    if !adapterPlan.imports.imports.isEmpty { steps.append(.importInterfaces(adapterPlan.imports)) }
    if !plan.provisions.mapped.isEmpty {
      steps.append(.importFunctions(plan.provisions.hostFunctions))
    }
    if let store = adapterPlan.modules.store {
      modules[.store] = .module(store)
      steps.append(.instantiate(.store, with: []))
    }
    if !plan.provisions.stubs.isEmpty {
      modules[.stubs] = .module(StubModule.module(of: plan.provisions.stubs))
      steps.append(.instantiate(.stubs, with: []))
    }
    if let memory = plan.survey.memory, case .imported(_, let name) = memory.access {
      modules[.memory] = .module(Self.module(holding: memory.type.unshared, as: name))
      steps.append(.instantiate(.memory, with: []))
    }
    steps.append(.instantiate(.main, with: Self.mainArguments(for: plan)))

    if let adapter = adapterPlan.modules.adapter {
      modules[.adapter] = .module(adapter)
      let lowerings = adapterPlan.modules.hostImports.map { name, call in
        Lowering(
          name: name, call: call, memory: Self.memory(of: call, plan: plan),
          realloc: adapterPlan.modules.storeExports.reallocs[call].map {
            Export(part: .store, name: $0)
          })
      }
      if !lowerings.isEmpty { steps.append(.lower(lowerings)) }
      steps.append(.instantiate(.adapter, with: Self.adapterArguments(of: adapter)))
    }
    let exported = plan.exports.exported
    if !exported.isEmpty {
      steps.append(
        .exportFunctions(
          exported.map {
            Lifting(name: $0.label, function: Export(part: .main, name: $0.name), type: $0.type)
          }))
    }
    if let run = adapterPlan.run {
      steps.append(.exportRun(run, of: adapterPlan.imports.version))
    }
  }

  /// What the module imports, by the name that it imports it from.
  private static func mainArguments(for plan: ConversionPlan) -> [Argument] {
    var given: [(module: Name, item: Argument.Renamed)] = []
    for entry in plan.adapter.entries {
      given.append(
        (
          entry.edition.rawValue,
          .init(
            name: entry.importName, item: .function(Export(part: .store, name: entry.exportName)))
        ))
    }
    if let memory = plan.survey.memory, case .imported(let module, let name) = memory.access {
      given.append((module, .init(name: name, item: .memory(Export(part: .memory, name: name)))))
    }
    var provided: [Int: Argument.Renamed.Item] = [:]
    for (place, stub) in plan.provisions.stubs.enumerated() {
      provided[stub.position] =
        .function(Export(part: .stubs, name: StubModule.exportName(at: place)))
    }
    for mapped in plan.provisions.mapped { provided[mapped.position] = .lowered(mapped.function) }
    let renamed = Dictionary(
      plan.rewrite.importRenames.map { ($0.position, $0.name) },
      uniquingKeysWith: { first, _ in first })
    for entry in plan.survey.foreign {
      guard let item = provided[entry.position] else { continue }
      given.append((entry.module, .init(name: renamed[entry.position] ?? entry.name, item: item)))
    }
    var order: [Name] = []
    var groups: [Name: [Argument.Renamed]] = [:]
    for (module, item) in given {
      if groups[module] == nil { order.append(module) }
      groups[module, default: []].append(item)
    }
    return order.map { Argument(name: $0, instance: instance(of: groups[$0] ?? [])) }
  }

  /// What these items are imported from. A part of the component is, where it exports each under the
  /// name that the module imports it under.
  private static func instance(of items: [Argument.Renamed]) -> Argument.Instance {
    guard let part = items.first?.item.export?.part,
      items.allSatisfy({ $0.item.export == Export(part: part, name: $0.name) })
    else { return .selection(items) }
    return .part(part)
  }

  /// The memory that a function of the host is lowered into.
  private static func memory(of call: HostCall, plan: ConversionPlan) -> Export? {
    switch (call.space, plan.survey.memory?.access) {
    case (nil, _), (.guest, nil): nil
    case (.private, _):
      plan.adapter.modules.storeExports.memory.map { Export(part: .store, name: $0) }
    case (.guest, .exported(let name)): Export(part: .main, name: name)
    case (.guest, .hidden): plan.rewrite.memoryExport.map { Export(part: .main, name: $0.name) }
    case (.guest, .imported(_, let name)): Export(part: .memory, name: name)
    }
  }

  /// The adapter gets what it imports, and nothing that it does not.
  private static func adapterArguments(of adapter: CoreModule) -> [Argument] {
    let names = Set((adapter.imports?.entries ?? []).map(\.module))
    let all: [(Name, Argument.Instance)] = [
      (AdapterImport.store, .part(.store)), (AdapterImport.main, .part(.main)),
      (AdapterImport.memory, .part(.memory)), (AdapterImport.host, .host),
    ]
    return all.filter { names.contains($0.0) }.map { Argument(name: $0.0, instance: $0.1) }
  }

  /// A module that holds nothing but a memory.
  private static func module(holding memory: MemoryType, as name: Name) -> CoreModule {
    CoreModule(sections: [
      .memory(MemorySection([memory])),
      .export(ExportSection([WasmBinary.Export(name, .memory(0))])),
    ])
  }
}
