import WasmBinary

/// The tables of a component, and the active element segments that fill them.
struct CallGraphTables {
  /// A table of the core instance that defines it.
  struct Table: Hashable {
    var instance: Int
    var index: UInt32
  }

  /// An active element segment of an instance.
  struct Filling {
    var instance: Int
    var segment: ElementSegment
    var start: Int
  }

  /// The segments of each table; nil until they are read.
  var fillings: [Table: [Filling]]?
  /// The tables that the exports of core instances are which were followed; none where it is not known.
  var definitions: [CallGraph.Export: Table?] = [:]
  /// The contents of tables that were asked about, by place.
  var contents: [Table: [Int: CallGraph.Callee]] = [:]
}

extension CallGraph {
  /// The callee at a place of a table that an instance calls through.
  mutating func entry(
    at place: Int, of table: TableIndex, of instance: Int
  ) throws(BinaryError) -> Callee? {
    guard let table = self.table(at: table, of: instance) else { return nil }
    if let known = tables.contents[table] { return known[place] }
    var contents: [Int: Callee] = [:]
    for filling in try fillings()[table] ?? [] {
      for (offset, function) in filling.segment.functions.enumerated() {
        guard let function else { continue }
        contents[filling.start + offset] = callee(
          Function(instance: filling.instance, index: function.rawValue))
      }
    }
    tables.contents[table] = contents
    return contents[place]
  }

  private mutating func fillings() throws(BinaryError) -> [CallGraphTables.Table: [CallGraphTables
    .Filling]]
  {
    if let known = tables.fillings { return known }
    var fillings: [CallGraphTables.Table: [CallGraphTables.Filling]] = [:]
    var sections: [CoreModuleIndex: [ElementSegment]] = [:]
    for (instance, contents) in outline.coreInstances.enumerated() {
      guard case .instantiate(let index, _) = contents, let module = modules[instance] else {
        continue
      }
      if sections[index] == nil { sections[index] = try module.elements()?.segments ?? [] }
      for segment in sections[index] ?? [] {
        guard case .active(let index, let offset) = segment.mode, let start = offset.constant,
          let table = table(at: index ?? 0, of: instance)
        else { continue }
        fillings[table, default: []].append(
          .init(instance: instance, segment: segment, start: start))
      }
    }
    tables.fillings = fillings
    return fillings
  }

  /// The table that an instance calls through, in the instance that defines it. Each step leads to an
  /// instance that is defined earlier, and an export that was followed is not followed again.
  private mutating func table(
    at index: TableIndex, of instance: Int
  ) -> CallGraphTables.Table? {
    var step = self.step(from: .init(instance: instance, index: index.rawValue))
    var passed: [Export] = []
    while case .next(let export) = step {
      if let known = tables.definitions[export] {
        step = .end(known)
        break
      }
      passed.append(export)
      step = self.step(from: export)
    }
    guard case .end(let table) = step else { return nil }
    for export in passed { tables.definitions[export] = .some(table) }
    return table
  }

  /// What is known of a table after one step.
  private enum TableStep {
    case next(Export)
    case end(CallGraphTables.Table?)
  }

  /// From a table, which may be an import.
  private func step(from table: CallGraphTables.Table) -> TableStep {
    guard modules.indices.contains(table.instance),
      let module = modules[table.instance]
    else { return .end(nil) }
    guard table.index < module.importedTables.count else { return .end(table) }
    let entry = module.importedTables[Int(table.index)]
    guard let given = argument(entry.module, of: table.instance), given < table.instance else {
      return .end(nil)
    }
    return .next(Export(instance: given, name: entry.name))
  }

  /// From an export.
  private func step(from export: Export) -> TableStep {
    if case .table(let item)? = item(export.name, of: export.instance) {
      guard let origin = outline.coreTables[checked: item] ?? nil,
        origin.instance.rawValue < export.instance
      else { return .end(nil) }
      return .next(Export(instance: Int(origin.instance.rawValue), name: origin.name))
    }
    guard modules.indices.contains(export.instance),
      case .table(let next)? = modules[export.instance]?.exports[export.name]
    else { return .end(nil) }
    return step(from: .init(instance: export.instance, index: next.rawValue))
  }
}

extension ConstantExpression {
  /// The value, where it is written down.
  fileprivate var constant: Int? {
    guard instructions.count == 1, case .i32(let value) = instructions[0].immediate else {
      return nil
    }
    return Int(value)
  }
}

extension ElementSegment {
  /// The functions that it refers to; none where an element is null or made otherwise.
  var functions: [FunctionIndex?] {
    switch elements {
    case .functions(let functions): functions
    case .expressions(_, let expressions):
      expressions.map {
        guard $0.instructions.count == 1, case .function(let index) = $0.instructions[0].immediate
        else { return nil }
        return index
      }
    }
  }
}
