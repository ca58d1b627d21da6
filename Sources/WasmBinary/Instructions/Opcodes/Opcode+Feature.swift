extension Opcode {
  /// The proposals that were not part of WebAssembly 2.0, as far as they have opcodes.
  package enum Feature: UInt8, CaseIterable, Hashable, Sendable, BitwiseCopyable {
    /// Exceptions of the kind that was there before WebAssembly 3.0.
    case legacyExceptions
    /// Exceptions of WebAssembly 3.0.
    case exceptions
    /// Tags of exceptions, which both kinds have.
    case tags
    /// Tail calls.
    case tailCall
    /// Typed references to functions.
    case functionReferences
    /// Structures, arrays and casts.
    case gc
    /// 128-bit addition, subtraction and multiplication in halves of 64 bits.
    case wideArithmetic
    /// Vector instructions whose results may differ between processors.
    case relaxedSIMD
    /// Atomic accesses to memory, and waiting.
    case atomics
  }

  /// The constant expressions that may hold an instruction (core specification, section "Constant
  /// Expressions").
  package enum ConstantUse: UInt8, Hashable, Sendable, BitwiseCopyable {
    /// None.
    case never
    /// Those of WebAssembly 2.0, or of the proposal that has the instruction.
    case always
    /// Those that the proposal "extended constant expressions" has added.
    case extended
  }
}
