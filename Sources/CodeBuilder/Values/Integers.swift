package import WasmBinary

/// A value with arithmetic. Arithmetic wraps, as it does in WebAssembly; comparison, division and
/// shifts follow the signedness of the type; widths change only by name.
package protocol IntegerOperand: Operand, ExpressibleByIntegerLiteral
where IntegerLiteralType == Int64 {}

extension IntegerOperand {
  package init(integerLiteral value: Int64) {
    // Negative numbers stand for the same bits.
    let bits = Self.memoryFormat.size * 8
    precondition(
      bits == 64 || (-(1 << (bits - 1))..<(1 << bits)).contains(value),
      "\(value) is no \(Self.self)")
    self.init(
      node: Self.valueType == .i32 ? .i32(Int32(truncatingIfNeeded: value)) : .i64(value))
  }

  /// A constant that was worked out while building.
  package init(constant value: some BinaryInteger) {
    let number = Int64(truncatingIfNeeded: value)
    self.init(
      node: Self.valueType == .i32 ? .i32(Int32(truncatingIfNeeded: number)) : .i64(number))
  }
}

/// A byte in memory. It has no arithmetic: extend it first.
package struct U8: IntegerOperand {
  package static var memoryFormat: MemoryFormat { .byte }
  package var node: Node
  package init(node: Node) { self.node = node }
  /// The same number.
  package var extended: U32 { U32(node: node) }
}

/// Two bytes in memory. They have no arithmetic: extend them first.
package struct U16: IntegerOperand {
  package static var memoryFormat: MemoryFormat { .half }
  package var node: Node
  package init(node: Node) { self.node = node }
  /// The same number.
  package var extended: U32 { U32(node: node) }
}

/// A number from 0 to 2³² − 1.
package struct U32: IntegerOperand {
  package var node: Node
  package init(node: Node) { self.node = node }
  /// The same number, with 64 bits.
  package var extended: U64 {
    if case .i32(let value) = node { return U64(constant: UInt32(bitPattern: value)) }
    return U64(node: .unary(.i64ExtendI32U, node))
  }
  /// The low byte, to be written to memory.
  package var lowByte: U8 { U8(node: node) }
  /// The low two bytes, to be written to memory.
  package var lowHalf: U16 { U16(node: node) }
}

/// A number from 0 to 2⁶⁴ − 1.
package struct U64: IntegerOperand {
  package static var valueType: ValueType { .i64 }
  package static var memoryFormat: MemoryFormat { .double }
  package var node: Node
  package init(node: Node) { self.node = node }
  /// The low 32 bits.
  package var truncated: U32 {
    if case .i64(let value) = node { return U32(constant: value) }
    return U32(node: .unary(.i32WrapI64, node))
  }
  /// The same bits, as a signed number.
  package var signed: S64 { S64(node: node) }
}

/// A number from −2⁶³ to 2⁶³ − 1.
package struct S64: IntegerOperand {
  package static var valueType: ValueType { .i64 }
  package static var memoryFormat: MemoryFormat { .double }
  package var node: Node
  package init(node: Node) { self.node = node }
  /// The same bits, as an unsigned number.
  package var unsigned: U64 { U64(node: node) }
}
