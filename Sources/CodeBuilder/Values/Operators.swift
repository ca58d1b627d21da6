import WasmBinary

// Operators are written out for each type: as members of a protocol they would make the type
// checker try every type at every operator, which takes seconds for a long expression.

extension Node {
  /// A sum or difference, without the zeros that generic code adds.
  static func sum(_ opcode: Opcode, _ lhs: Node, _ rhs: Node) -> Node {
    if rhs.constant == 0 { return lhs }
    if case .i32(let left) = lhs, case .i32(let right) = rhs {
      return .i32(opcode == .i32Add ? left &+ right : left &- right)
    }
    if opcode == .i32Add, case .address(let area, let offset, let code) = lhs,
      case .i32(let more) = rhs
    {
      return .address(area, offset: offset &+ UInt32(bitPattern: more), code)
    }
    return .binary(opcode, lhs, rhs)
  }

  /// A bit operation, worked out where both sides are constants. Masks behind masks are one.
  static func bits(_ opcode: Opcode, _ lhs: Node, _ rhs: Node) -> Node {
    guard case .i32(let right) = rhs else { return .binary(opcode, lhs, rhs) }
    switch (opcode, lhs) {
    case (.i32And, .i32(let left)): return .i32(left & right)
    case (.i32Or, .i32(let left)): return .i32(left | right)
    case (.i32Shl, .i32(let left)): return .i32(left << (right & 31))
    case (.i32And, .binary(.i32And, let inner, .i32(let left))):
      return .bits(.i32And, inner, .i32(left & right))
    default: return .binary(opcode, lhs, rhs)
    }
  }

  /// A product of 64 bits, worked out where both sides are constants.
  static func product(_ lhs: Node, _ rhs: Node) -> Node {
    if case .i64(let left) = lhs, case .i64(let right) = rhs { return .i64(left &* right) }
    return .binary(.i64Mul, lhs, rhs)
  }

  /// A comparison.
  static func comparison(_ opcode: Opcode, _ lhs: Node, _ rhs: Node) -> Condition {
    Condition(node: .binary(opcode, lhs, rhs))
  }
}

extension U8 {
  package static func == (l: U8, r: U8) -> Condition { equal(l, r) }
  package static func != (l: U8, r: U8) -> Condition { different(l, r) }
}

extension U16 {
  package static func == (l: U16, r: U16) -> Condition { equal(l, r) }
  package static func != (l: U16, r: U16) -> Condition { different(l, r) }
}

extension U32 {
  package static func + (l: U32, r: U32) -> U32 { U32(node: .sum(.i32Add, l.node, r.node)) }
  package static func - (l: U32, r: U32) -> U32 { U32(node: .sum(.i32Sub, l.node, r.node)) }
  package static func * (l: U32, r: U32) -> U32 { U32(node: .binary(.i32Mul, l.node, r.node)) }
  package static func / (l: U32, r: U32) -> U32 { U32(node: .binary(.i32DivU, l.node, r.node)) }
  package static func % (l: U32, r: U32) -> U32 { U32(node: .binary(.i32RemU, l.node, r.node)) }
  package static func & (l: U32, r: U32) -> U32 { U32(node: .bits(.i32And, l.node, r.node)) }
  package static func | (l: U32, r: U32) -> U32 { U32(node: .bits(.i32Or, l.node, r.node)) }
  package static func << (l: U32, r: U32) -> U32 { U32(node: .bits(.i32Shl, l.node, r.node)) }
  package static func >> (l: U32, r: U32) -> U32 { U32(node: .binary(.i32ShrU, l.node, r.node)) }
  package static func == (l: U32, r: U32) -> Condition { equal(l, r) }
  package static func != (l: U32, r: U32) -> Condition { different(l, r) }
  package static func < (l: U32, r: U32) -> Condition { Node.comparison(.i32LtU, l.node, r.node) }
  package static func > (l: U32, r: U32) -> Condition { Node.comparison(.i32GtU, l.node, r.node) }
  package static func <= (l: U32, r: U32) -> Condition { Node.comparison(.i32LeU, l.node, r.node) }
  package static func >= (l: U32, r: U32) -> Condition { Node.comparison(.i32GeU, l.node, r.node) }
  package static func += (l: inout U32, r: U32) { l = l + r }
  package static func -= (l: inout U32, r: U32) { l = l - r }
}

extension U64 {
  package static func + (l: U64, r: U64) -> U64 { U64(node: .sum(.i64Add, l.node, r.node)) }
  package static func - (l: U64, r: U64) -> U64 { U64(node: .sum(.i64Sub, l.node, r.node)) }
  package static func * (l: U64, r: U64) -> U64 { U64(node: .product(l.node, r.node)) }
  package static func / (l: U64, r: U64) -> U64 { U64(node: .binary(.i64DivU, l.node, r.node)) }
  package static func % (l: U64, r: U64) -> U64 { U64(node: .binary(.i64RemU, l.node, r.node)) }
  package static func & (l: U64, r: U64) -> U64 { U64(node: .binary(.i64And, l.node, r.node)) }
  package static func | (l: U64, r: U64) -> U64 { U64(node: .binary(.i64Or, l.node, r.node)) }
  package static func << (l: U64, r: U64) -> U64 { U64(node: .binary(.i64Shl, l.node, r.node)) }
  package static func >> (l: U64, r: U64) -> U64 { U64(node: .binary(.i64ShrU, l.node, r.node)) }
  package static func == (l: U64, r: U64) -> Condition { equal(l, r) }
  package static func != (l: U64, r: U64) -> Condition { different(l, r) }
  package static func < (l: U64, r: U64) -> Condition { Node.comparison(.i64LtU, l.node, r.node) }
  package static func > (l: U64, r: U64) -> Condition { Node.comparison(.i64GtU, l.node, r.node) }
  package static func <= (l: U64, r: U64) -> Condition { Node.comparison(.i64LeU, l.node, r.node) }
  package static func >= (l: U64, r: U64) -> Condition { Node.comparison(.i64GeU, l.node, r.node) }
  package static func += (l: inout U64, r: U64) { l = l + r }
  package static func -= (l: inout U64, r: U64) { l = l - r }
}

extension S64 {
  package static func + (l: S64, r: S64) -> S64 { S64(node: .sum(.i64Add, l.node, r.node)) }
  package static func - (l: S64, r: S64) -> S64 { S64(node: .sum(.i64Sub, l.node, r.node)) }
  package static func == (l: S64, r: S64) -> Condition { equal(l, r) }
  package static func != (l: S64, r: S64) -> Condition { different(l, r) }
  package static func < (l: S64, r: S64) -> Condition { Node.comparison(.i64LtS, l.node, r.node) }
  package static func > (l: S64, r: S64) -> Condition { Node.comparison(.i64GtS, l.node, r.node) }
  package static func <= (l: S64, r: S64) -> Condition { Node.comparison(.i64LeS, l.node, r.node) }
  package static func >= (l: S64, r: S64) -> Condition { Node.comparison(.i64GeS, l.node, r.node) }
  package static func += (l: inout S64, r: S64) { l = l + r }
  package static func -= (l: inout S64, r: S64) { l = l - r }
}

/// The smaller of two numbers. Each is evaluated twice: name what is costly first.
package func minimum(_ a: U32, _ b: U32) -> U32 { choose(a < b, a, b) }

/// The smaller of two numbers. Each is evaluated twice: name what is costly first.
package func minimum(_ a: U64, _ b: U64) -> U64 { choose(a < b, a, b) }

/// One of two values. Both are evaluated.
package func choose<T: Operand>(_ condition: Condition, _ then: T, _ otherwise: T) -> T {
  T(node: .select(condition.node, then: then.node, else: otherwise.node))
}
