/// The memories that a module defines (core specification, section "Memory Section").
package struct MemorySection: Hashable, Sendable {
  /// The memories, in order.
  package var memories: [MemoryType]

  /// Makes a section out of memories.
  package init(_ memories: [MemoryType] = []) { self.memories = memories }
}

extension MemorySection: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    memories = try reader.vector(of: "memory", limit: Limit.memories)
  }

  package func encode(to writer: inout ByteWriter) { writer.vector(memories) }
}
