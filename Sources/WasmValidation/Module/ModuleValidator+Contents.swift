import WasmBinary

// What a module does with what it defines: exports, start, segments.
extension ModuleValidator {
  func validateExports(_ section: inout SectionReader) throws(ValidationError) {
    try section.entries(of: "export", limit: Limit.definitions, as: Export.self) {
      export, offset, _ throws(ValidationError) in
      try check(at: offset) { () throws(Violation) in
        let entity = try entity(export.item)
        try context.mention(entity)
        if case .function(let index) = export.item { context.declare(function: index.rawValue) }
        if context.exports.updateValue(entity, forKey: export.name) != nil {
          throw .duplicateExport
        }
      }
    }
  }

  /// What an index refers to, which has to be there.
  private func entity(_ item: ExternalIndex) throws(Violation) -> CoreEntity {
    switch item {
    case .function(let index):
      return .function(try context.functions.row.element(index.rawValue, .function))
    case .table(let index):
      let table = try context.tables.row.element(index.rawValue, .table)
      return .table(context.tableTypes[Int(index.rawValue)], element: table.element)
    case .memory(let index):
      _ = try context.memories.row.element(index.rawValue, .memory)
      return .memory(context.memoryTypes[Int(index.rawValue)])
    case .global(let index):
      return .global(try context.globals.row.element(index.rawValue, .global))
    case .tag(let index): return .tag(try context.tags.row.element(index.rawValue, .tag))
    }
  }

  func validateStart(_ section: inout SectionReader) throws(ValidationError) {
    let start = try section.read { reader throws(BinaryError) in
      try StartSection(decoding: &reader)
    }
    try check(at: section.entryStart) { () throws(Violation) in
      let name = try context.functions.row.element(start.function.rawValue, .function)
      let type = context.types.view[name]
      guard type.parameters.count == 0, type.results.count == 0 else { throw .startSignature }
    }
  }

  func validateElements(_ section: inout SectionReader) throws(ValidationError) {
    try section.entries(of: "segment", limit: Limit.dataSegments, as: ElementSegment.self) {
      segment, offset, _ throws(ValidationError) in
      try validate(segment, at: offset)
    }
  }

  private func validate(_ segment: ElementSegment, at offset: Int) throws(ValidationError) {
    var type = OperandType.reference(.function, isNullable: false)
    if case .expressions(let elements, _) = segment.elements {
      try check(at: offset) { () throws(Violation) in
        type = try context.types.view.operandType(elements)
      }
    }
    if case .active(let table, let place) = segment.mode {
      var index = OperandType.i32
      try check(at: offset) { () throws(Violation) in
        let entry = try context.tables.row.element(table?.rawValue ?? 0, .table)
        guard context.types.view.matches(type, entry.element) else {
          throw .tableElement(expected: entry.element, found: type)
        }
        index = entry.index
      }
      try validate(place, giving: index, at: offset)
    }
    switch segment.elements {
    case .functions(let functions):
      try check(at: offset) { () throws(Violation) in
        for function in functions {
          _ = try context.functions.row.element(function.rawValue, .function)
          context.declare(function: function.rawValue)
        }
      }
    case .expressions(_, let expressions):
      for expression in expressions { try validate(expression, giving: type, at: offset) }
    }
    context.elements.append(type)
  }

  func validateDataCount(_ section: inout SectionReader) throws(ValidationError) {
    let count = try section.read { reader throws(BinaryError) in
      try DataCountSection(decoding: &reader).count
    }
    try check(at: section.entryStart) { () throws(Violation) in
      guard count <= Limit.dataSegments else {
        throw .tooMany(.dataSegments, limit: UInt32(Limit.dataSegments))
      }
    }
    context.dataCount = count
  }

  func validateData(_ section: inout SectionReader) throws(ValidationError) {
    try section.entries(of: "segment", limit: Limit.dataSegments, as: DataSegment.self) {
      segment, offset, _ throws(ValidationError) in
      guard case .active(let memory, let place) = segment.mode else { return }
      var address = OperandType.i32
      try check(at: offset) { () throws(Violation) in
        address = try context.memories.row.element(memory.rawValue, .memory).address
      }
      try validate(place, giving: address, at: offset)
    }
  }
}
