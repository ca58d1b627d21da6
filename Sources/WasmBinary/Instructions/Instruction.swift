/// One instruction: what it does, and what it says besides (core specification, section
/// "Instructions").
public struct Instruction: Hashable, Sendable {
  /// What it does.
  public var opcode: Opcode
  /// What it says besides. Its case is the one that ``Opcode/immediateKind`` names.
  public var immediate: Immediate

  /// Makes an instruction.
  public init(_ opcode: Opcode, _ immediate: Immediate = .none) {
    self.opcode = opcode
    self.immediate = immediate
  }
}
