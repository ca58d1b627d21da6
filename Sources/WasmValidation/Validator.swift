package import WasmBinary

/// Says whether modules are valid (core specification, section "Validation").
package struct Validator: Sendable {
  /// What modules may use beyond WebAssembly 3.0.
  package let features: Features
  private let rules: InstructionRules
  private static let allRules = InstructionRules(.all)

  /// Makes a validator.
  package init(features: Features = .all) {
    self.features = features
    rules = features == .all ? Self.allRules : InstructionRules(features)
  }

  /// Validates a core module, or a component with all that is in it.
  ///
  /// - Parameter source: What the module or component is in.
  /// - Throws: What is wrong with it, or with reading it.
  package func validate(_ source: any ByteSource) throws(ValidationError) {
    let layer: BinaryError.Layer
    do throws(BinaryError) {
      layer = try BinaryError.Layer(preambleOf: source)
    } catch {
      throw ValidationError(error)
    }
    switch layer {
    case .module: try validate(module: source)
    case .component: try validate(component: source)
    }
  }

  /// Validates a component, with all modules and components in it.
  package func validate(component source: any ByteSource) throws(ValidationError) {
    try ComponentValidator.validate(
      SourceRange(source, 0..<source.count), features: features, rules: rules)
  }

  /// Validates a core module. Code is read piece by piece, and on all processors where there is much
  /// of it; of what is wrong, the first in the order of the bytes is reported.
  ///
  /// - Parameters:
  ///   - source: What the module is in.
  ///   - range: Where in the source it is, in bytes.
  /// - Throws: What is wrong with the module, or with reading it.
  package func validate(
    module source: any ByteSource, range: Range<Int>? = nil
  ) throws(ValidationError) {
    let module = SourceRange(source, range ?? 0..<source.count)
    try ModuleValidator(module, features: features, rules: rules, types: TypeSpace()).validate()
  }
}
