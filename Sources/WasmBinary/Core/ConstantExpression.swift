/// An expression that is evaluated at instantiation (core specification, section "Constant
/// Expressions").
public struct ConstantExpression: Hashable, Sendable {
  /// The instructions, without the `end` behind them.
  public var instructions: [Instruction]

  /// Makes an expression out of instructions, without the `end` behind them.
  public init(_ instructions: [Instruction]) { self.instructions = instructions }

  /// `i32.const`
  public static func i32(_ value: Int32) -> Self { Self([Instruction(.i32Const, .i32(value))]) }
  /// `i64.const`
  public static func i64(_ value: Int64) -> Self { Self([Instruction(.i64Const, .i64(value))]) }
  /// `global.get`
  public static func global(_ index: GlobalIndex) -> Self {
    Self([Instruction(.globalGet, .global(index))])
  }
  /// `ref.null`
  public static func null(_ type: HeapType) -> Self {
    Self([Instruction(.refNull, .heapType(type))])
  }
  /// `ref.func`
  public static func function(_ index: FunctionIndex) -> Self {
    Self([Instruction(.refFunc, .function(index))])
  }
}

extension ConstantExpression: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    instructions = try reader.expression()
  }

  package func encode(to writer: inout ByteWriter) { writer.expression(instructions) }
}
