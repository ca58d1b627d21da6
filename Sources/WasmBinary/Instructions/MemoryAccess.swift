/// Where in which memory an instruction reads or writes.
package struct MemoryAccess: Hashable, Sendable {
  /// The memory.
  package var memory: MemoryIndex
  /// The alignment that is promised, as a power of two.
  package var alignment: UInt32
  /// What is added to the address operand, in bytes.
  package var offset: UInt64

  /// Makes a place in memory.
  package init(memory: MemoryIndex = 0, alignment: UInt32, offset: UInt64) {
    self.memory = memory
    self.alignment = alignment
    self.offset = offset
  }
}

extension MemoryAccess: BinaryCodable {
  /// Set beside the alignment where the index of a memory follows. Without it, the memory is 0.
  private static let namesMemory: UInt32 = 1 << 6

  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    let start = reader.offset
    let flags = try reader.u32()
    guard flags < Self.namesMemory << 1 else {
      throw BinaryError(.malformed("0x\(String(flags, radix: 16)) is no alignment"), at: start)
    }
    alignment = flags & ~Self.namesMemory
    memory = flags & Self.namesMemory == 0 ? 0 : try reader.index()
    // A memory with 32-bit addresses has 32-bit offsets: for validation to check.
    offset = try reader.u64()
  }

  package func encode(to writer: inout ByteWriter) {
    writer.u32(memory == 0 ? alignment : alignment | Self.namesMemory)
    if memory != 0 { writer.index(memory) }
    writer.u64(offset)
  }
}
