import WasmBinary

/// Validates a component section by section, with all modules and components in it (component model,
/// `Explainer.md`).
struct ComponentValidator {
  private let bytes: SourceRange
  private let features: Features
  private let rules: InstructionRules
  private let scope: ComponentScope
  private var reader: ByteReader

  /// Validates the component that a file is.
  static func validate(
    _ bytes: SourceRange, features: Features, rules: InstructionRules
  ) throws(ValidationError) {
    // Components can be in each other a thousand deep, which is more than a stack holds on all threads.
    var open: [ComponentValidator] = []
    var depth = 0
    do throws(ValidationError) {
      let scope = ComponentScope(features: features)
      open.append(try ComponentValidator(bytes, scope, features: features, rules: rules))
      while let last = open.indices.last {
        depth = last
        if let inner = try open[last].advance() {
          depth += 1
          let scope = ComponentScope(.component, in: open[last].scope)
          open.append(try ComponentValidator(inner, scope, features: features, rules: rules))
        } else {
          let shape = try open[last].finish()
          open.removeLast()
          try open.last?.add(shape)
        }
      }
    } catch {
      // The innermost go first, since each keeps those around it.
      while open.popLast() != nil {}
      throw (0..<depth).reduce(error) { error, _ in
        error.within("\(ComponentSectionID.component) section")
      }
    }
  }

  private init(
    _ bytes: SourceRange, _ scope: ComponentScope, features: Features, rules: InstructionRules
  ) throws(ValidationError) {
    self.bytes = bytes
    self.features = features
    self.rules = rules
    self.scope = scope
    reader = ByteReader(bytes.source, range: bytes.range)
    do throws(BinaryError) {
      let layer = try Preamble(decoding: &reader).layer
      guard layer == .component else {
        throw BinaryError(.wrongLayer(found: layer), at: bytes.range.lowerBound)
      }
    } catch {
      throw ValidationError(error)
    }
    try check(at: bytes.range.lowerBound) { () throws(BrokenRule) in
      try scope.budget.spendPart()
    }
  }

  /// Validates sections up to the next one that holds a component, and says what that holds; nothing
  /// where there is no other.
  private mutating func advance() throws(ValidationError) -> SourceRange? {
    while !reader.isAtEnd {
      let id: ComponentSectionID
      let contents: SourceRange
      do throws(BinaryError) {
        let start = reader.offset
        let code = try reader.byte()
        guard let known = ComponentSectionID(rawValue: code) else {
          throw BinaryError(.unknownCode(UInt32(code), of: "section"), at: start)
        }
        id = known
        contents = try reader.range(count: Int(try reader.u32()))
      } catch {
        throw ValidationError(error)
      }
      if id == .component { return contents }
      do throws(ValidationError) {
        try validate(id, contents)
      } catch {
        throw error.within("\(id) section")
      }
    }
    return nil
  }

  /// What it imports and exports, when all is validated.
  private func finish() throws(ValidationError) -> ComponentShape {
    try check(at: bytes.range.upperBound) { () throws(BrokenRule) in try scope.component() }
  }

  /// Adds a component that is in it.
  private func add(_ component: ComponentShape) throws(ValidationError) {
    try check(at: reader.offset) { () throws(BrokenRule) in try scope.add(.component(component)) }
  }

  private func validate(
    _ id: ComponentSectionID, _ contents: SourceRange
  ) throws(ValidationError) {
    var section = SectionReader(contents)
    switch id {
    case .custom:
      _ = try section.read { reader throws(BinaryError) in try reader.name() }
      return
    case .coreModule:
      try validate(module: contents)
      return
    case .component: return
    case .coreInstance:
      try entries(&section, scope.define as (CoreInstance) throws(BrokenRule) -> Void)
    case .coreType:
      try entries(&section, scope.define as (CoreTypeDefinition) throws(BrokenRule) -> Void)
    case .instance:
      try entries(&section, scope.define as (ComponentInstance) throws(BrokenRule) -> Void)
    case .alias: try entries(&section, scope.define as (Alias) throws(BrokenRule) -> Void)
    case .type:
      try entries(&section, scope.define as (ComponentTypeDefinition) throws(BrokenRule) -> Void)
    case .canonical:
      try entries(&section, scope.define as (CanonicalFunction) throws(BrokenRule) -> Void)
    case .import: try entries(&section, scope.declare(import:))
    case .export: try entries(&section, scope.export)
    case .start, .value:
      try check(at: contents.range.lowerBound) { () throws(BrokenRule) in
        throw .disabled("a \(id) section", .values)
      }
    }
    try section.finish()
  }

  private func validate(module contents: SourceRange) throws(ValidationError) {
    let start = contents.range.lowerBound
    try check(at: start) { () throws(BrokenRule) in try scope.budget.spendPart() }
    let validator = ModuleValidator(
      contents, features: features, rules: rules, types: scope.types)
    try validator.validate()
    let context = validator.context
    var shape = ModuleShape()
    shape.exports = context.exports
    shape.size = context.size
    try check(at: start) { () throws(BrokenRule) in
      for entry in context.imports {
        try shape.append(import: entry.name, from: entry.module, entry.type)
      }
      try scope.add(.module(shape))
    }
  }

  /// Adds where a rule does not hold.
  private func check<T>(
    at offset: Int, _ body: () throws(BrokenRule) -> T
  ) throws(ValidationError) -> T {
    do throws(BrokenRule) {
      return try body()
    } catch {
      throw ValidationError(.invalid(error.text), at: offset)
    }
  }

  private func entries<T: BinaryCodable>(
    _ section: inout SectionReader, _ body: (T) throws(BrokenRule) -> Void
  ) throws(ValidationError) {
    try section.entries(of: "entry", limit: Limit.definitions, as: T.self) {
      entry, offset, _ throws(ValidationError) in
      try check(at: offset) { () throws(BrokenRule) in try body(entry) }
    }
  }
}
