import WasmBinary

/// Validates constant expressions, of which there are few, with what validates function bodies.
final class ConstantValidator {
  private let context: ModuleContext
  private let rules: InstructionRules
  private var validator: FunctionValidator

  init(_ context: ModuleContext, rules: InstructionRules) {
    self.context = context
    self.rules = rules
    validator = FunctionValidator(context.view, rules: rules)
  }

  /// Validates an expression, which has to give a value of a type.
  ///
  /// - Returns: The functions that it mentions.
  func validate(
    _ expression: ConstantExpression, giving type: OperandType
  ) throws(Violation) -> [UInt32] {
    var writer = ByteWriter()
    expression.encode(to: &writer)
    var failure: Violation?
    validator.module = context.view
    writer.bytesMade.withUnsafeBufferPointer { bytes in
      do throws(Violation) {
        try validator.validate(constant: bytes, giving: type)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return validator.mentioned
  }
}
