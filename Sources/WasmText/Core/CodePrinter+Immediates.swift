import WasmBinary

extension CodePrinter {
  /// Prints an instruction that is no block: its name, and what it says besides.
  func print(_ instruction: Instruction, to writer: inout TextWriter) {
    let opcode = instruction.opcode
    writer.text(opcode.mnemonic)
    switch instruction.immediate {
    case .none, .fence, .block, .tryTable: break
    case .label(let label): reference(label, to: &writer)
    case .labels(let labels, let last):
      for label in labels { reference(label, to: &writer) }
      reference(last, to: &writer)
    case .function(let index): reference(index, names.functions, to: &writer)
    case .type(let index): reference(index, names.types, to: &writer)
    case .indirect(let type, let table):
      reference(unlessFirst: table, names.tables, to: &writer)
      typeUse(type, to: &writer)
    case .tag(let index): reference(index, names.tags, to: &writer)
    case .local(let index): reference(index, locals, to: &writer)
    case .global(let index): reference(index, names.globals, to: &writer)
    case .table(let index): reference(index, names.tables, to: &writer)
    case .tables(let destination, let source):
      pair(destination, source, names.tables, to: &writer)
    case .element(let index): reference(index, names.elements, to: &writer)
    case .elementTable(let segment, let table):
      reference(unlessFirst: table, names.tables, to: &writer)
      reference(segment, names.elements, to: &writer)
    case .data(let index): reference(index, names.data, to: &writer)
    case .dataMemory(let segment, let memory):
      reference(unlessFirst: memory, names.memories, to: &writer)
      reference(segment, names.data, to: &writer)
    case .memory(let index): reference(unlessFirst: index, names.memories, to: &writer)
    case .memories(let destination, let source):
      pair(destination, source, names.memories, to: &writer)
    case .access(let place): access(place, opcode, to: &writer)
    case .accessLane(let place, let lane):
      access(place, opcode, to: &writer)
      number(UInt32(lane), to: &writer)
    case .lane(let lane): number(UInt32(lane), to: &writer)
    case .bytes(let vector): self.vector(vector, opcode, to: &writer)
    case .i32(let value):
      writer.space()
      writer.decimal(value)
    case .i64(let value):
      writer.space()
      writer.decimal(value)
    case .f32(let bits):
      writer.space()
      writer.float(bits)
    case .f64(let bits):
      writer.space()
      writer.float(bits)
    case .heapType(let type): heapType(type, opcode, to: &writer)
    case .types(let types):
      if types.isEmpty { writer.text(" (result)") }
      writer.results(types, names.types)
    case .field(let type, let field):
      reference(type, names.types, to: &writer)
      reference(field, names.fields[type] ?? Identifiers(), to: &writer)
    case .typeCount(let type, let count):
      reference(type, names.types, to: &writer)
      number(count, to: &writer)
    case .typeData(let type, let segment):
      reference(type, names.types, to: &writer)
      reference(segment, names.data, to: &writer)
    case .typeElement(let type, let segment):
      reference(type, names.types, to: &writer)
      reference(segment, names.elements, to: &writer)
    case .twoTypes(let destination, let source):
      reference(destination, names.types, to: &writer)
      reference(source, names.types, to: &writer)
    case .castLabel(let label, let source, let target):
      reference(label, to: &writer)
      writer.space()
      writer.type(source, names.types)
      writer.space()
      writer.type(target, names.types)
    }
  }

  private func reference(_ label: LabelIndex, to writer: inout TextWriter) {
    writer.space()
    labels.writeReference(label, to: &writer)
  }

  private func reference<Space>(
    _ index: Index<Space>, _ identifiers: Identifiers<Space>, to writer: inout TextWriter
  ) {
    writer.space()
    identifiers.writeReference(index, to: &writer)
  }

  /// The first of a kind goes without saying.
  private func reference<Space>(
    unlessFirst index: Index<Space>, _ identifiers: Identifiers<Space>, to writer: inout TextWriter
  ) {
    if index.rawValue != 0 { reference(index, identifiers, to: &writer) }
  }

  /// Twice the first of a kind goes without saying.
  private func pair<Space>(
    _ destination: Index<Space>, _ source: Index<Space>, _ identifiers: Identifiers<Space>,
    to writer: inout TextWriter
  ) {
    guard destination.rawValue != 0 || source.rawValue != 0 else { return }
    reference(destination, identifiers, to: &writer)
    reference(source, identifiers, to: &writer)
  }

  private func number(_ value: UInt32, to writer: inout TextWriter) {
    writer.space()
    writer.decimal(value)
  }

  /// An offset of 0 and the natural alignment go without saying.
  private func access(_ place: MemoryAccess, _ opcode: Opcode, to writer: inout TextWriter) {
    reference(unlessFirst: place.memory, names.memories, to: &writer)
    if place.offset != 0 {
      writer.text(" offset=")
      writer.decimal(place.offset)
    }
    if place.alignment != opcode.naturalAlignment {
      writer.text(" align=")
      writer.decimal(UInt64(1) << place.alignment)
    }
  }

  private func vector(_ vector: Vector128, _ opcode: Opcode, to writer: inout TextWriter) {
    if opcode == .i8x16Shuffle {
      for half in [vector.low, vector.high] {
        for shift in stride(from: 0, to: 64, by: 8) {
          number(UInt32(half >> UInt64(shift) & 0xff), to: &writer)
        }
      }
    } else {
      writer.text(" i32x4")
      for half in [vector.low, vector.high] {
        for shift in [0, 32] as [UInt64] {
          writer.space()
          writer.hexadecimal(UInt32(truncatingIfNeeded: half >> shift))
        }
      }
    }
  }

  /// `ref.null` says what the null could refer to, the others the reference type that they ask for.
  private func heapType(_ type: HeapType, _ opcode: Opcode, to writer: inout TextWriter) {
    writer.space()
    switch opcode {
    case .refTest, .refCast:
      writer.type(ReferenceType(type, isNullable: false), names.types)
    case .refTestNull, .refCastNull:
      writer.type(ReferenceType(type, isNullable: true), names.types)
    default:
      writer.heapType(type, names.types)
    }
  }
}
