package import WasmBinary

/// A typed value of the code being built, as opposed to one of the program that builds it.
package protocol Operand: SendableMetatype {
  /// What the value is on the stack of WebAssembly.
  static var valueType: ValueType { get }
  /// How the value is kept in memory.
  static var memoryFormat: MemoryFormat { get }
  /// The memory that the value points into, if it is a pointer.
  static var space: Space? { get }
  /// The expression behind the value.
  var node: Node { get }
  /// Takes an expression for a value of this type. Nothing checks that it is one.
  init(node: Node)
}

extension Operand {
  package static var valueType: ValueType { .i32 }
  package static var memoryFormat: MemoryFormat { .word }
  package static var space: Space? { nil }

  /// The same bits, taken for another type of the same width.
  package func reinterpreted<T: Operand>(as _: T.Type = T.self) -> T {
    precondition(T.valueType == Self.valueType, "\(Self.self) and \(T.self) differ in width")
    return T(node: node)
  }
}

/// How a value is kept in memory: the instructions that read and write it.
package struct MemoryFormat: Hashable, Sendable {
  /// Reads it, extended with zeros.
  package var load: Opcode
  /// Writes it, truncated.
  package var store: Opcode
  /// Its size in bytes, as a power of two.
  package var sizeLog2: UInt32

  /// One byte.
  package static let byte = MemoryFormat(load: .i32Load8U, store: .i32Store8, sizeLog2: 0)
  /// Two bytes.
  package static let half = MemoryFormat(load: .i32Load16U, store: .i32Store16, sizeLog2: 1)
  /// Four bytes.
  package static let word = MemoryFormat(load: .i32Load, store: .i32Store, sizeLog2: 2)
  /// Eight bytes.
  package static let double = MemoryFormat(load: .i64Load, store: .i64Store, sizeLog2: 3)

  /// What is on the stack when this is read or written.
  package var valueType: ValueType { sizeLog2 == 3 ? .i64 : .i32 }
  /// Its size in bytes.
  package var size: UInt32 { 1 << sizeLog2 }
}

/// What a function that gives nothing gives.
package enum Nothing: Sendable {}
