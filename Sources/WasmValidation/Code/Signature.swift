import WasmBinary

/// What an instruction takes and gives, where its opcode alone says so.
///
/// Of an access to memory, this is what it takes besides the address.
struct Signature {
  let pops: (UInt8, UInt8, UInt8)
  let push: UInt8

  /// Takes up to three values, the last one first, and gives one or none.
  init(_ first: OperandType..., to result: OperandType = .bottom) {
    let codes = first.reversed().map { UInt8($0.rawValue) } + [0, 0, 0]
    pops = (codes[0], codes[1], codes[2])
    push = UInt8(result.rawValue)
  }

  /// The signatures of all instructions that have one.
  static let all: [Opcode: Signature] = {
    var all: [Opcode: Signature] = [:]
    for (signature, opcodes) in numeric + memory + vector + atomic {
      for opcode in opcodes {
        precondition(all[opcode] == nil, "\(opcode.textName) stands twice")
        all[opcode] = signature
      }
    }
    return all
  }()

  /// The size of the lanes that an instruction is about, as a power of two.
  static func laneSize(of opcode: Opcode) -> UInt8 {
    switch opcode {
    case .i8x16ExtractLaneS, .i8x16ExtractLaneU, .i8x16ReplaceLane: 0
    case .i16x8ExtractLaneS, .i16x8ExtractLaneU, .i16x8ReplaceLane: 1
    case .i32x4ExtractLane, .i32x4ReplaceLane, .f32x4ExtractLane, .f32x4ReplaceLane: 2
    default: 3
    }
  }
}
