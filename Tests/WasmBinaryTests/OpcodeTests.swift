import Testing

@testable import WasmBinary

@Suite struct OpcodeTests {
  @Test func comeBackFromTheirBytes() throws {
    for opcode in Opcode.allCases {
      var writer = ByteWriter()
      opcode.encode(to: &writer)
      var reader = ByteReader(MemorySource(try writer.bytes()))
      #expect(try Opcode(decoding: &reader) == opcode)
      #expect(reader.isAtEnd)
    }
  }

  @Test func instructionsComeBackFromTheirBytes() throws {
    for opcode in Opcode.allCases {
      let instruction = Instruction(opcode, opcode.sampleImmediate)
      var writer = ByteWriter()
      instruction.encode(to: &writer)
      var reader = ByteReader(MemorySource(try writer.bytes()))
      #expect(try Instruction(decoding: &reader) == instruction)
      #expect(reader.isAtEnd)
    }
  }

  /// A case is spelled as the text format spells the instruction, up to what Swift asks for.
  @Test func casesAreNamedAsInTheTextFormat() {
    for opcode in Opcode.allCases {
      let text = opcode.textName.filter { $0 != "." && $0 != "_" }
      let name = "\(opcode)".lowercased()
      switch opcode {
      case .selectTyped: #expect(name == text + "typed")
      case .refTestNull, .refCastNull: #expect(name == text + "null")
      default: #expect(name == text)
      }
    }
  }

  @Test(
    arguments: [
      ([0x16], 0x16), ([0x27], 0x27), ([0xfc, 0x17], 0xfc_0017), ([0xfb, 0x1f], 0xfb_001f),
      ([0xfd, 0x9a, 0x01], 0xfd_009a), ([0xfe, 0x05], 0xfe_0005), ([0xff], 0xff),
      ([0xfd, 0xff, 0xff, 0xff, 0x7f], 0xfff_ffff),
    ] as [([UInt8], UInt32)])
  func unknownOpcodesAreRefused(bytes: [UInt8], code: UInt32) {
    var reader = ByteReader(MemorySource(bytes))
    #expect(throws: BinaryError(.unknownCode(code, of: "instruction"), at: 0)) {
      try Instruction(decoding: &reader)
    }
  }
}
