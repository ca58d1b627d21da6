/// What memories are filled with (core specification, section "Data Section").
package struct DataSection: Sendable {
  /// The segments, in order.
  package var segments: [DataSegment]

  /// Makes a section out of segments.
  package init(_ segments: [DataSegment] = []) { self.segments = segments }
}

/// One entry of the data section.
package struct DataSegment: Sendable {
  /// When the bytes go into a memory.
  package var mode: Mode
  /// The bytes.
  package var contents: SourceRange

  /// Makes a segment out of bytes of a source.
  package init(_ mode: Mode, contents: SourceRange) {
    self.mode = mode
    self.contents = contents
  }

  /// Makes a segment out of bytes.
  package init(_ mode: Mode, bytes: [UInt8]) {
    self.init(mode, contents: SourceRange(MemorySource(bytes), 0..<bytes.count))
  }

  /// When the bytes go into a memory.
  package enum Mode: Hashable, Sendable {
    /// At instantiation, from an address of a memory on.
    case active(memory: MemoryIndex = 0, offset: ConstantExpression)
    /// When `memory.init` says so.
    case passive
  }
}

extension DataSection: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    segments = try reader.vector(of: "segment", limit: Limit.dataSegments)
  }

  package func encode(to writer: inout ByteWriter) { writer.vector(segments) }
}

extension DataSegment: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    let start = reader.offset
    let code = try reader.u32()
    switch code {
    case 0: mode = .active(offset: try ConstantExpression(decoding: &reader))
    case 1: mode = .passive
    case 2:
      let memory: MemoryIndex = try reader.index()
      mode = .active(memory: memory, offset: try ConstantExpression(decoding: &reader))
    default: throw BinaryError(.unknownCode(code, of: "data segment"), at: start)
    }
    let size = try reader.size()
    contents = try reader.range(count: size)
  }

  package func encode(to writer: inout ByteWriter) {
    switch mode {
    case .active(memory: 0, let offset):
      writer.u32(0)
      offset.encode(to: &writer)
    case .active(let memory, let offset):
      writer.u32(2)
      writer.index(memory)
      offset.encode(to: &writer)
    case .passive:
      writer.u32(1)
    }
    writer.length(contents.count)
    writer.range(contents)
  }
}
