import CodeBuilder
import ComponentModel
package import WasmBinary

extension Assembly {
  /// Plans the component for a module that was surveyed, and for what was synthesized.
  package init(
    of main: EmbeddedModule, survey: Survey, rewrite: Rewrite, plan: AdapterPlan
  ) {
    modules = [.main: main]
    steps = []
    if !plan.imports.imports.isEmpty { steps.append(.importInterfaces(plan.imports)) }

    var mainArguments: [Argument] = []
    if let store = plan.modules.store {
      modules[.store] = .module(store)
      steps.append(.instantiate(.store, with: []))
      for edition in Preview1Edition.allCases {
        let entries = plan.entries.filter { $0.edition == edition }
        guard !entries.isEmpty else { continue }
        mainArguments.append(Argument(name: edition.rawValue, instance: Self.instance(of: entries)))
      }
    }
    if let memory = survey.memory, case .imported(let module, let name) = memory.access {
      modules[.memory] = .module(Self.module(holding: memory.type, as: name))
      steps.append(.instantiate(.memory, with: []))
      mainArguments.append(Argument(name: module, instance: .part(.memory)))
    }
    steps.append(.instantiate(.main, with: mainArguments))

    guard let adapter = plan.modules.adapter else { return }
    modules[.adapter] = .module(adapter)
    let lowerings = plan.modules.hostImports.map { name, call in
      Lowering(
        name: name, call: call,
        memory: Self.memory(of: call, survey: survey, rewrite: rewrite, plan: plan),
        realloc: plan.modules.storeExports.reallocs[call].map { Export(part: .store, name: $0) })
    }
    if !lowerings.isEmpty { steps.append(.lower(lowerings)) }
    steps.append(.instantiate(.adapter, with: Self.adapterArguments(of: adapter)))
    if let run = plan.run { steps.append(.exportRun(run)) }
  }

  /// What a module imports these functions of one edition from. The store is, where it exports each
  /// under the name that the module imports it under.
  private static func instance(of entries: [AdapterEntry]) -> Argument.Instance {
    if entries.allSatisfy({ $0.exportName == $0.importName }) { return .part(.store) }
    return .selection(
      entries.map {
        Argument.Renamed(name: $0.importName, export: Export(part: .store, name: $0.exportName))
      })
  }

  /// The memory that a function of the host is lowered into.
  private static func memory(
    of call: HostCall, survey: Survey, rewrite: Rewrite, plan: AdapterPlan
  ) -> Export? {
    switch (call.space, survey.memory?.access) {
    case (nil, _), (.guest, nil): nil
    case (.private, _):
      plan.modules.storeExports.memory.map { Export(part: .store, name: $0) }
    case (.guest, .exported(let name)): Export(part: .main, name: name)
    case (.guest, .hidden): rewrite.memoryExport.map { Export(part: .main, name: $0.name) }
    case (.guest, .imported(_, let name)): Export(part: .memory, name: name)
    }
  }

  /// The adapter gets what it imports, and nothing that it does not.
  private static func adapterArguments(of adapter: CoreModule) -> [Argument] {
    let names = Set((adapter.imports?.entries ?? []).map(\.module))
    let all: [(String, Argument.Instance)] = [
      (AdapterImport.store, .part(.store)), (AdapterImport.main, .part(.main)),
      (AdapterImport.memory, .part(.memory)), (AdapterImport.host, .host),
    ]
    return all.filter { names.contains($0.0) }.map { Argument(name: $0.0, instance: $0.1) }
  }

  /// A module that holds nothing but a memory.
  private static func module(holding memory: MemoryType, as name: String) -> CoreModule {
    CoreModule(sections: [
      .memory(MemorySection([memory])),
      .export(ExportSection([WasmBinary.Export(name, .memory(0))])),
    ])
  }
}
