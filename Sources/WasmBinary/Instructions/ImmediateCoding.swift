extension Immediate {
  /// Reads what an instruction says besides its opcode, which is of this kind.
  init(decoding kind: ImmediateKind, from reader: inout ByteReader) throws(BinaryError) {
    switch kind {
    case .none: self = .none
    case .block: self = .block(try BlockType(decoding: &reader))
    case .tryTable:
      let type = try BlockType(decoding: &reader)
      self = .tryTable(type, try reader.vector(of: "catch clause"))
    case .label: self = .label(try reader.index())
    case .labels:
      let labels = try reader.vector(of: "label") { reader throws(BinaryError) -> LabelIndex in
        try reader.index()
      }
      self = .labels(labels, default: try reader.index())
    case .function: self = .function(try reader.index())
    case .type: self = .type(try reader.index())
    case .indirect: self = .indirect(try reader.index(), try reader.index())
    case .tag: self = .tag(try reader.index())
    case .local: self = .local(try reader.index())
    case .global: self = .global(try reader.index())
    case .table: self = .table(try reader.index())
    case .tables: self = .tables(try reader.index(), try reader.index())
    case .element: self = .element(try reader.index())
    case .elementTable: self = .elementTable(try reader.index(), try reader.index())
    case .data: self = .data(try reader.index())
    case .dataMemory: self = .dataMemory(try reader.index(), try reader.index())
    case .memory: self = .memory(try reader.index())
    case .memories: self = .memories(try reader.index(), try reader.index())
    case .access: self = .access(try MemoryAccess(decoding: &reader))
    case .accessLane:
      self = .accessLane(try MemoryAccess(decoding: &reader), lane: try reader.byte())
    case .lane: self = .lane(try reader.byte())
    case .bytes: self = .bytes(try Vector128(decoding: &reader))
    case .i32: self = .i32(try reader.s32())
    case .i64: self = .i64(try reader.s64())
    case .f32: self = .f32(try reader.littleEndian())
    case .f64: self = .f64(try reader.littleEndian())
    case .heapType: self = .heapType(try HeapType(decoding: &reader))
    case .types: self = .types(try reader.vector(of: "type", limit: Limit.functionValues))
    case .field: self = .field(try reader.index(), try reader.index())
    case .typeCount: self = .typeCount(try reader.index(), try reader.u32())
    case .typeData: self = .typeData(try reader.index(), try reader.index())
    case .typeElement: self = .typeElement(try reader.index(), try reader.index())
    case .twoTypes: self = .twoTypes(try reader.index(), try reader.index())
    case .castLabel: self = try Immediate(decodingCast: &reader)
    case .fence: self = .fence(try reader.byte())
    }
  }

  /// Writes what an instruction says besides its opcode.
  func encode(to writer: inout ByteWriter) {
    switch self {
    case .none: break
    case .block(let type): type.encode(to: &writer)
    case .tryTable(let type, let clauses):
      type.encode(to: &writer)
      writer.vector(clauses)
    case .label(let label): writer.index(label)
    case .labels(let labels, let last):
      writer.vector(labels) { $0.index($1) }
      writer.index(last)
    case .function(let function): writer.index(function)
    case .type(let type): writer.index(type)
    case .indirect(let type, let table): writer.indices(type, table)
    case .tag(let tag): writer.index(tag)
    case .local(let local): writer.index(local)
    case .global(let global): writer.index(global)
    case .table(let table): writer.index(table)
    case .tables(let destination, let source): writer.indices(destination, source)
    case .element(let segment): writer.index(segment)
    case .elementTable(let segment, let table): writer.indices(segment, table)
    case .data(let segment): writer.index(segment)
    case .dataMemory(let segment, let memory): writer.indices(segment, memory)
    case .memory(let memory): writer.index(memory)
    case .memories(let destination, let source): writer.indices(destination, source)
    case .access(let place): place.encode(to: &writer)
    case .accessLane(let place, let lane):
      place.encode(to: &writer)
      writer.byte(lane)
    case .lane(let lane): writer.byte(lane)
    case .bytes(let vector): vector.encode(to: &writer)
    case .i32(let value): writer.s32(value)
    case .i64(let value): writer.s64(value)
    case .f32(let bits): writer.littleEndian(bits)
    case .f64(let bits): writer.littleEndian(bits)
    case .heapType(let type): type.encode(to: &writer)
    case .types(let types): writer.vector(types)
    case .field(let type, let field): writer.indices(type, field)
    case .typeCount(let type, let count):
      writer.index(type)
      writer.u32(count)
    case .typeData(let type, let segment): writer.indices(type, segment)
    case .typeElement(let type, let segment): writer.indices(type, segment)
    case .twoTypes(let destination, let source): writer.indices(destination, source)
    case .castLabel(let label, let source, let target):
      writer.byte((source.isNullable ? 1 : 0) | (target.isNullable ? 2 : 0))
      writer.index(label)
      source.heapType.encode(to: &writer)
      target.heapType.encode(to: &writer)
    case .fence(let byte): writer.byte(byte)
    }
  }

  /// Reads a label and two reference types, whose nullness is in one byte before all of them.
  private init(decodingCast reader: inout ByteReader) throws(BinaryError) {
    let start = reader.offset
    let flags = try reader.byte()
    guard flags < 4 else {
      throw BinaryError(.unknownCode(UInt32(flags), of: "nullness of two types"), at: start)
    }
    let label: LabelIndex = try reader.index()
    let source = ReferenceType(try HeapType(decoding: &reader), isNullable: flags & 1 != 0)
    let target = ReferenceType(try HeapType(decoding: &reader), isNullable: flags & 2 != 0)
    self = .castLabel(label, from: source, to: target)
  }
}

extension ByteWriter {
  /// Writes two indices.
  fileprivate mutating func indices<First, Second>(_ first: Index<First>, _ second: Index<Second>) {
    index(first)
    index(second)
  }
}
