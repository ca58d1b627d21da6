/// The memories that a module defines (core specification, section "Memory Section").
public struct MemorySection: Hashable, Sendable {
  /// The memories, in order.
  public var memories: [MemoryType]

  /// Makes a section out of memories.
  public init(_ memories: [MemoryType] = []) { self.memories = memories }
}

extension MemorySection: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    memories = try reader.vector(of: "memory", limit: Limit.memories)
  }

  package func encode(to writer: inout ByteWriter) { writer.vector(memories) }
}
