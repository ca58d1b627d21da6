package import WasmBinary

/// An expression of the code being built.
///
/// A tree is emitted anew wherever it is used, so every read of a variable, of a global and of
/// memory carries the epoch that it was written in: using one after its variable or memory may have
/// changed stops synthesis instead of reading something else.
package indirect enum Node {
  /// A 32-bit constant.
  case i32(Int32)
  /// A 64-bit constant.
  case i64(Int64)
  /// A fixed address.
  case fixedAddress(UInt32, CodeBuilder)
  /// A place in a static area of private memory, in bytes from its start. Where the area is, is
  /// known when everything is linked.
  case address(StaticArea, offset: UInt32, CodeBuilder)
  /// A local that is assigned once: a parameter, a `let` or the result of a call.
  case constant(Slot)
  /// A local that is assigned more than once.
  case variable(Slot, epoch: Int)
  /// A global.
  case global(GlobalSymbol, epoch: Int, CodeBuilder)
  /// A value in one of the memories.
  case load(MemoryFormat, Space, base: Node, offset: UInt32, epoch: Int)
  /// The size of the guest's memory, in its own pages.
  case guestPages
  /// An instruction with one operand.
  case unary(Opcode, Node)
  /// An instruction with two operands.
  case binary(Opcode, Node, Node)
  /// One of two values. Both are evaluated.
  case select(Node, then: Node, else: Node)
}

extension Node {
  /// The builder that this expression belongs to, where anything in it tells.
  package var code: CodeBuilder? {
    switch self {
    case .i32, .i64, .guestPages: nil
    case .fixedAddress(_, let code), .address(_, _, let code), .global(_, _, let code): code
    case .constant(let slot), .variable(let slot, _): slot.code
    case .load(_, _, let base, _, _): base.code
    case .unary(_, let operand): operand.code
    case .binary(_, let lhs, let rhs): lhs.code ?? rhs.code
    case .select(let condition, let then, let otherwise):
      condition.code ?? then.code ?? otherwise.code
    }
  }

  /// The value, where it is a constant.
  package var constant: Int64? {
    switch self {
    case .i32(let value): Int64(value)
    case .i64(let value): value
    case .fixedAddress(let address, _): Int64(address)
    default: nil
    }
  }
}

/// A local of the function being built.
package final class Slot {
  let index: LocalIndex
  let name: String
  unowned let code: CodeBuilder
  /// Advances whenever a value that was read before may have changed.
  var epoch = 0

  init(index: LocalIndex, name: String, code: CodeBuilder) {
    self.index = index
    self.name = name
    self.code = code
  }
}
