import WasmBinary

/// Validates a component section by section, with all modules and components in it (component model,
/// `Explainer.md`).
struct ComponentValidator {
  private let bytes: SourceRange
  private let features: Features
  private let rules: InstructionRules
  private let scope: ComponentScope
  private let depth: Int

  init(
    _ bytes: SourceRange, features: Features, rules: InstructionRules,
    in parent: ComponentScope? = nil, depth: Int = 0
  ) {
    self.bytes = bytes
    self.features = features
    self.rules = rules
    self.depth = depth
    scope = ComponentScope(.component, in: parent, types: parent?.types ?? TypeSpace())
  }

  /// Validates it, and says what it imports and exports.
  @discardableResult
  func validate() throws(ValidationError) -> ComponentShape {
    var reader = ByteReader(bytes.source, range: bytes.range)
    do throws(BinaryError) {
      let layer = try Preamble(decoding: &reader).layer
      guard layer == .component else {
        throw BinaryError(.wrongLayer(found: layer), at: bytes.range.lowerBound)
      }
    } catch {
      throw ValidationError(error)
    }
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
      do throws(ValidationError) {
        try validate(id, contents)
      } catch {
        throw error.within("\(id) section")
      }
    }
    return scope.component
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
      let validator = ModuleValidator(
        contents, features: features, rules: rules, types: scope.types)
      try validator.validate()
      var shape = ModuleShape()
      shape.exports = validator.context.exports
      do throws(BrokenRule) {
        for entry in validator.context.imports {
          try shape.append(import: entry.name, from: entry.module, entry.type)
        }
      } catch {
        throw ValidationError(.invalid(error.text), at: contents.range.lowerBound)
      }
      scope.coreModules.append(shape)
      return
    case .component:
      guard depth < Limit.nesting else {
        throw ValidationError(
          .malformed(
            .tooMany("nested part", count: UInt64(depth), limit: UInt64(Limit.nesting))),
          at: contents.range.lowerBound)
      }
      let inner = ComponentValidator(
        contents, features: features, rules: rules, in: scope, depth: depth + 1)
      scope.components.append(try inner.validate())
      return
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
      throw ValidationError(
        .invalid("this belongs to a feature that is not enabled"), at: contents.range.lowerBound)
    }
    try section.finish()
  }

  private func entries<T: BinaryCodable>(
    _ section: inout SectionReader, _ body: (T) throws(BrokenRule) -> Void
  ) throws(ValidationError) {
    try section.entries(of: "entry", limit: Limit.definitions, as: T.self) {
      entry, offset, _ throws(ValidationError) in
      do throws(BrokenRule) {
        try body(entry)
      } catch {
        throw ValidationError(.invalid(error.text), at: offset)
      }
    }
  }
}
