import WasmBinary

/// What `if`, `while` and `guard` take.
///
/// It is no operand, so that an errno or a length cannot be taken for a truth value.
package struct Condition {
  package var node: Node
  package init(node: Node) { self.node = node }

  /// Whether the operand does not hold.
  package static prefix func ! (operand: Self) -> Self {
    switch operand.node {
    case .unary(.i32Eqz, let inner): return Self(node: inner)
    case .binary(let opcode, let lhs, let rhs):
      if let opposite = opcode.opposite { return Self(node: .binary(opposite, lhs, rhs)) }
    default: break
    }
    return Self(node: .unary(.i32Eqz, operand.node))
  }

  /// Whether both hold. Both sides are evaluated.
  package static func && (lhs: Self, rhs: Self) -> Self {
    Self(node: .binary(.i32And, lhs.bit, rhs.bit))
  }

  /// Whether one of them holds. Both sides are evaluated.
  package static func || (lhs: Self, rhs: Self) -> Self {
    Self(node: .binary(.i32Or, lhs.node, rhs.node))
  }

  /// 0 or 1. Conditions themselves are zero or anything else.
  private var bit: Node { node.isBit ? node : .binary(.i32Ne, node, .i32(0)) }

  /// 1 where this holds, 0 where it does not.
  package var number: U32 { U32(node: bit) }
}

extension Node {
  /// Whether this is 0 or 1 whatever it is made of.
  fileprivate var isBit: Bool {
    switch self {
    case .unary(.i32Eqz, _), .unary(.i64Eqz, _): true
    case .binary(.i32And, let lhs, let rhs), .binary(.i32Or, let lhs, let rhs):
      lhs.isBit && rhs.isBit
    case .binary(let opcode, _, _): opcode.isIntegerComparison
    default: false
    }
  }
}

extension Opcode {
  /// Whether this compares two integers.
  fileprivate var isIntegerComparison: Bool {
    (Opcode.i32Eqz.rawValue...Opcode.i64GeU.rawValue).contains(rawValue)
  }

  /// The comparison that holds where this one does not.
  fileprivate var opposite: Opcode? {
    switch self {
    case .i32Eq: .i32Ne
    case .i32Ne: .i32Eq
    case .i32LtU: .i32GeU
    case .i32GeU: .i32LtU
    case .i32GtU: .i32LeU
    case .i32LeU: .i32GtU
    case .i64Eq: .i64Ne
    case .i64Ne: .i64Eq
    case .i64LtU: .i64GeU
    case .i64GeU: .i64LtU
    case .i64GtU: .i64LeU
    case .i64LeU: .i64GtU
    case .i64LtS: .i64GeS
    case .i64GeS: .i64LtS
    case .i64GtS: .i64LeS
    case .i64LeS: .i64GtS
    default: nil
    }
  }
}

/// Compares two values that are equal when their bits are.
func equal<T: Operand>(_ lhs: T, _ rhs: T) -> Condition {
  let isWide = T.valueType == .i64
  if rhs.node.constant == 0 {
    return Condition(node: .unary(isWide ? .i64Eqz : .i32Eqz, lhs.node))
  }
  return Condition(node: .binary(isWide ? .i64Eq : .i32Eq, lhs.node, rhs.node))
}

/// Compares two values that differ when their bits do.
func different<T: Operand>(_ lhs: T, _ rhs: T) -> Condition {
  let isWide = T.valueType == .i64
  if rhs.node.constant == 0, !isWide { return Condition(node: lhs.node) }
  return Condition(node: .binary(isWide ? .i64Ne : .i32Ne, lhs.node, rhs.node))
}

/// A value that is compared with others of its kind, and nothing else.
package protocol ComparableOperand: Operand {}

extension ComparableOperand {
  package static func == (lhs: Self, rhs: Self) -> Condition { equal(lhs, rhs) }
  package static func != (lhs: Self, rhs: Self) -> Condition { different(lhs, rhs) }
}
