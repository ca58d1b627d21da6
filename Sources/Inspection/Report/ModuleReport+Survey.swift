import ModuleRewriter
import WasmBinary

extension ModuleReport {
  /// Says what is to be said of a module.
  init(_ main: MainModule, conversion: ConversionReport) {
    let module = main.module
    // A module whose entry points are of another type than they should be cannot be surveyed.
    let survey = try? Survey(main)
    let imports = module.imports?.entries ?? []
    var seen: Set<Preview1Name> = []
    self.init(
      bytes: main.source.count,
      sections: SectionReport.all(of: main.module, bytes: main.sections.lazy.map(\.range.count)),
      functionCount: module.functions?.types.count ?? 0,
      kind: survey?.entry.kind.rawValue ?? EntrySurvey.Kind.library.rawValue,
      preview1: imports.compactMap { entry in
        guard Preview1Edition(rawValue: entry.module) != nil, case .function = entry.type else {
          return nil
        }
        let name = Preview1Name(module: entry.module, name: entry.name)
        return seen.insert(name).inserted ? name : nil
      },
      foreignImports: (survey?.foreign ?? []).map {
        ExternalReport(name: "\($0.module).\($0.name)", kind: $0.type.kind)
      },
      exports: (module.exports?.entries ?? []).map {
        ExternalReport(name: $0.name.text, kind: $0.item.kind)
      },
      entryPoints: EntryPointReport.all(of: survey?.entry),
      memory: survey?.memory.map(MemoryReport.init),
      producers: ProducerReport.all(in: module.customSections),
      conversion: conversion)
  }
}

extension EntryPointReport {
  fileprivate static func all(of entry: EntrySurvey?) -> [EntryPointReport] {
    (entry?.entries ?? []).map { EntryPointReport(name: $0.name, function: $0.function.rawValue) }
  }
}

extension MemoryReport {
  fileprivate init(_ memory: MemorySurvey) {
    self.init(
      index: memory.index.rawValue, minimumPages: memory.type.limits.minimum,
      maximumPages: memory.type.limits.maximum, pageSize: UInt64(memory.type.pageSize),
      is64: memory.type.is64, isShared: memory.type.isShared, access: memory.access.text)
  }
}

extension MemorySurvey.Access {
  fileprivate var text: String {
    switch self {
    case .exported(let name): "exported as \(name)"
    case .hidden: "not exported"
    case .imported(let module, let name): "imported from \(module).\(name)"
    }
  }
}

extension ExternalType {
  fileprivate var kind: String {
    switch self {
    case .function: "function"
    case .table: "table"
    case .memory: "memory"
    case .global: "global"
    case .tag: "tag"
    }
  }
}

extension ExternalIndex {
  fileprivate var kind: String {
    switch self {
    case .function: "function"
    case .table: "table"
    case .memory: "memory"
    case .global: "global"
    case .tag: "tag"
    }
  }
}
