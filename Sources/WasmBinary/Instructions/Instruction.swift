/// One instruction: what it does, and what it says besides (core specification, section
/// "Instructions").
package struct Instruction: Hashable, Sendable {
  /// What it does.
  package var opcode: Opcode
  /// What it says besides. Its case is the one that ``Opcode/immediateKind`` names.
  package var immediate: Immediate

  /// Makes an instruction.
  package init(_ opcode: Opcode, _ immediate: Immediate = .none) {
    self.opcode = opcode
    self.immediate = immediate
  }
}
