extension Instruction: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    let row = try OpcodeTable.row(decoding: &reader)
    opcode = row.opcode
    immediate = try Immediate(decoding: row.immediateKind, from: &reader)
  }

  package func encode(to writer: inout ByteWriter) {
    precondition(
      immediate.kind == opcode.immediateKind,
      "\(opcode.textName) says \(opcode.immediateKind), not \(immediate.kind)")
    opcode.encode(to: &writer)
    immediate.encode(to: &writer)
  }
}

extension ByteReader {
  /// Reads instructions up to the `end` that belongs to none of their blocks, which is passed and
  /// left out: an expression (core specification, section "Expressions").
  package mutating func expression() throws(BinaryError) -> [Instruction] {
    var instructions: [Instruction] = []
    var depth = 0
    while true {
      let instruction = try Instruction(decoding: &self)
      switch instruction.opcode {
      case .block, .loop, .if, .try, .tryTable: depth += 1
      case .end where depth == 0: return instructions
      case .end: depth -= 1
      case .delegate where depth > 0: depth -= 1
      default: break
      }
      instructions.append(instruction)
    }
  }
}

extension ByteWriter {
  /// Writes instructions, and the `end` behind them.
  package mutating func expression(_ instructions: [Instruction]) {
    for instruction in instructions { instruction.encode(to: &self) }
    Opcode.end.encode(to: &self)
  }
}
