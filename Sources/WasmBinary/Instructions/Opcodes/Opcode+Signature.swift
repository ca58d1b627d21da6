extension Opcode {
  /// The type of an operand or result that the opcode alone decides.
  package enum NumberType: UInt8, Hashable, Sendable, BitwiseCopyable {
    /// No operand, or no result.
    case none
    /// An integer.
    case i32, i64
    /// A float.
    case f32, f64
    /// A vector.
    case v128
  }

  /// The operands and the result of an instruction whose opcode alone decides about them.
  ///
  /// Of an access to memory, these are the operands besides the address.
  package struct Signature: Hashable, Sendable, BitwiseCopyable {
    /// The operands, the first one first; `none` at the end for fewer than three.
    private let first: NumberType, second: NumberType, third: NumberType
    /// The result; `none` where there is none.
    package let result: NumberType

    init(_ operands: [NumberType], result: NumberType) {
      precondition(operands.count <= 3)
      first = operands.isEmpty ? .none : operands[0]
      second = operands.count < 2 ? .none : operands[1]
      third = operands.count < 3 ? .none : operands[2]
      self.result = result
    }

    /// The operands, the last one first, as they are taken from the stack.
    package var popped: [NumberType] { [third, second, first].filter { $0 != .none } }
  }
}
