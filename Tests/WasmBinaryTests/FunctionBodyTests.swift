import Testing
import WasmBinary

/// What can be said of a body without decoding it.
@Suite struct FunctionBodyTests {
  @Test(
    arguments: [
      ([0x10, 0x05], true),
      ([0x12, 0x05], true),
      ([0xd2, 0x05], true),
      ([0x10, 0x06], false),
      ([0x11, 0x05], false),
      // Linkers leave room for larger indices.
      ([0x10, 0x85, 0x80, 0x80, 0x80, 0x00], true),
      ([0x10, 0x85, 0x01], false),
      // An operand looks like a call: who says that it can be one, looks again.
      ([0x41, 0x10, 0x05], true),
      ([0x41, 0x10], false),
      ([0x10, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff], false),
    ] as [([UInt8], Bool)])
  func canMention(instructions: [UInt8], expected: Bool) throws {
    let source = MemorySource([0x00] + instructions)
    let body = FunctionBody(contents: SourceRange(source, 0..<source.count))
    #expect(try body.canMention([5]) == expected)
  }
}
