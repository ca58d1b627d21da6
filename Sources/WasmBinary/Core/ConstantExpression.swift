/// An expression that is evaluated at instantiation (core specification, section "Constant
/// Expressions").
package struct ConstantExpression: Hashable, Sendable {
  /// The instructions, without the `end` behind them.
  package var instructions: [Instruction]

  /// Makes an expression out of instructions, without the `end` behind them.
  package init(_ instructions: [Instruction]) { self.instructions = instructions }

  /// `i32.const`
  package static func i32(_ value: Int32) -> Self { Self([Instruction(.i32Const, .i32(value))]) }
  /// `i64.const`
  package static func i64(_ value: Int64) -> Self { Self([Instruction(.i64Const, .i64(value))]) }
  /// `global.get`
  package static func global(_ index: GlobalIndex) -> Self {
    Self([Instruction(.globalGet, .global(index))])
  }
  /// `ref.null`
  package static func null(_ type: HeapType) -> Self {
    Self([Instruction(.refNull, .heapType(type))])
  }
  /// `ref.func`
  package static func function(_ index: FunctionIndex) -> Self {
    Self([Instruction(.refFunc, .function(index))])
  }
}

extension ConstantExpression: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    instructions = try reader.expression()
  }

  package func encode(to writer: inout ByteWriter) { writer.expression(instructions) }
}
