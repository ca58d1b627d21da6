import WasmBinary

/// Validates a module section by section (core specification, section "Modules").
struct ModuleValidator {
  private let bytes: SourceRange
  let rules: InstructionRules
  let context: ModuleContext
  /// What constant expressions are validated with.
  private let constants: ConstantValidator

  init(
    _ bytes: SourceRange, features: Features, rules: InstructionRules, types: TypeSpace
  ) {
    self.bytes = bytes
    context = ModuleContext(in: types, features: features)
    self.rules = rules
    constants = ConstantValidator(context, rules: rules)
  }

  func validate() throws(ValidationError) {
    var reader = ByteReader(bytes.source, range: bytes.range)
    var outline = ModuleOutline()
    do throws(BinaryError) {
      let layer = try Preamble(decoding: &reader).layer
      guard layer == .module else {
        throw BinaryError(.wrongLayer(found: layer), at: bytes.range.lowerBound)
      }
    } catch {
      throw ValidationError(error)
    }
    while !reader.isAtEnd {
      let id: CoreSectionID
      let contents: SourceRange
      do throws(BinaryError) {
        (id, contents) = try Self.section(from: &reader, outline: &outline)
      } catch {
        throw ValidationError(error)
      }
      do throws(ValidationError) {
        try validate(id, contents)
      } catch {
        throw id == .code ? error : error.within("\(id) section")
      }
    }
    do throws(BinaryError) {
      try outline.checkCounts(moduleEnd: reader.offset)
    } catch {
      throw ValidationError(error)
    }
  }

  /// Reads the kind of a section, and where its contents are.
  private static func section(
    from reader: inout ByteReader, outline: inout ModuleOutline
  ) throws(BinaryError) -> (CoreSectionID, SourceRange) {
    let start = reader.offset
    let code = try reader.byte()
    guard let id = CoreSectionID(rawValue: code) else {
      throw BinaryError(.unknownCode(UInt32(code), of: "section"), at: start)
    }
    try outline.enter(id, at: start)
    return try reader.within("\(id) section") { reader throws(BinaryError) in
      let size = try reader.u32()
      let contents = try reader.range(count: Int(size))
      let first = ByteReader(contents.source, range: contents.range, windowSize: 16)
      try outline.note(id, contents: first)
      return (id, contents)
    }
  }

  private func validate(
    _ id: CoreSectionID, _ contents: SourceRange
  ) throws(ValidationError) {
    var section = SectionReader(contents)
    switch id {
    case .custom: _ = try section.read { reader throws(BinaryError) in try reader.name() }
    case .type: try validateTypes(&section)
    case .import: try validateImports(&section)
    case .function: try validateFunctions(&section)
    case .table: try validateTables(&section)
    case .memory: try validateMemories(&section)
    case .tag: try validateTags(&section)
    case .global: try validateGlobals(&section)
    case .export: try validateExports(&section)
    case .start: try validateStart(&section)
    case .element: try validateElements(&section)
    case .dataCount: try validateDataCount(&section)
    case .code:
      try CodeValidator(contents, of: bytes, context: context, rules: rules).validate()
    case .data: try validateData(&section)
    }
    if id != .custom, id != .code { try section.finish() }
  }

  /// Validates a constant expression of a definition that begins at an offset.
  func validate(
    _ expression: ConstantExpression, giving type: OperandType, at offset: Int
  ) throws(ValidationError) {
    do throws(Violation) {
      for function in try constants.validate(expression, giving: type) {
        context.declare(function: function)
      }
    } catch {
      throw ValidationError(error.problem(in: context.types.view), at: offset)
    }
  }

  /// Adds where a rule does not hold.
  func check(at offset: Int, _ body: () throws(Violation) -> Void) throws(ValidationError) {
    do throws(Violation) {
      try body()
    } catch {
      throw ValidationError(error.problem(in: context.types.view), at: offset)
    }
  }
}
