import WasmBinary

// What a module defines and imports (core specification, section "Modules" of "Validation").
extension ModuleValidator {
  func validateTypes(_ section: inout SectionReader) throws(ValidationError) {
    try section.entries(of: "type", limit: Limit.definitions, as: RecursionGroup.self) {
      group, offset, _ throws(ValidationError) in
      try check(at: offset) { () throws(Violation) in try context.types.define(group) }
    }
  }

  func validateImports(_ section: inout SectionReader) throws(ValidationError) {
    try section.entries(of: "import", limit: Limit.definitions, read: ImportGroup.init(decoding:)) {
      (group: ImportGroup, offset, _) throws(ValidationError) in
      try check(at: offset) { () throws(Violation) in
        for entry in group.imports {
          let entity = try context.entity(entry.type)
          try context.define(entity)
          try context.mention(entity)
          context.imports.append((entry.module, entry.name, entity))
        }
      }
    }
  }

  func validateFunctions(_ section: inout SectionReader) throws(ValidationError) {
    try section.entries(of: "function", limit: Limit.definitions, as: TypeIndex.self) {
      type, offset, _ throws(ValidationError) in
      try check(at: offset) { () throws(Violation) in
        try context.define(try context.entity(.function(type)))
      }
    }
  }

  func validateTables(_ section: inout SectionReader) throws(ValidationError) {
    try section.entries(of: "table", limit: Limit.definitions, as: Table.self) {
      table, offset, _ throws(ValidationError) in
      try check(at: offset) { () throws(Violation) in
        let element = try context.types.view.operandType(table.type.element)
        guard table.initializer != nil || element.isDefaultable else {
          throw .initializerMissing(element)
        }
        try context.define(try context.entity(.table(table.type)))
      }
      if let initializer = table.initializer {
        let element = context.tables[context.tables.count - 1].element
        try validate(initializer, giving: element, at: offset)
      }
    }
  }

  func validateMemories(_ section: inout SectionReader) throws(ValidationError) {
    try section.entries(of: "memory", limit: Limit.definitions, as: MemoryType.self) {
      memory, offset, _ throws(ValidationError) in
      try check(at: offset) { () throws(Violation) in
        try context.define(try context.entity(.memory(memory)))
      }
    }
  }

  func validateTags(_ section: inout SectionReader) throws(ValidationError) {
    try section.entries(of: "tag", limit: Limit.definitions, as: TagType.self) {
      tag, offset, _ throws(ValidationError) in
      try check(at: offset) { () throws(Violation) in
        try context.define(try context.entity(.tag(tag)))
      }
    }
  }

  func validateGlobals(_ section: inout SectionReader) throws(ValidationError) {
    try section.entries(of: "global", limit: Limit.definitions, as: Global.self) {
      global, offset, _ throws(ValidationError) in
      var type = OperandType.bottom
      try check(at: offset) { () throws(Violation) in
        type = try context.types.view.operandType(global.type.valueType)
      }
      // It sees the globals before itself alone.
      try validate(global.initializer, giving: type, at: offset)
      try check(at: offset) { () throws(Violation) in
        try context.define(try context.entity(.global(global.type)))
      }
    }
  }
}
