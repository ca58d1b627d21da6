/// One instruction: what it does, and what it says besides (core specification, section
/// "Instructions").
public struct Instruction: Hashable, Sendable {
  /// What it does.
  public var opcode: Opcode
  /// What it says besides. Its case is the one that ``Opcode/immediateKind`` names.
  public var immediate: Immediate

  /// Makes an instruction.
  public init(_ opcode: Opcode, _ immediate: Immediate = .none) {
    self.opcode = opcode
    self.immediate = immediate
  }
}

/// What an instruction says besides its opcode.
public enum Immediate: Hashable, Sendable {
  /// Nothing.
  case none
  /// The type of a block.
  case block(BlockType)
  /// The type of a block, and the clauses that catch exceptions in it.
  case tryTable(BlockType, [CatchClause])
  /// The label that a branch goes to.
  case label(LabelIndex)
  /// The labels of a branch table, and its default.
  case labels([LabelIndex], default: LabelIndex)
  /// A function.
  case function(FunctionIndex)
  /// A type.
  case type(TypeIndex)
  /// A type, and the table that holds the callee.
  case indirect(TypeIndex, TableIndex)
  /// A tag.
  case tag(TagIndex)
  /// A local.
  case local(LocalIndex)
  /// A global.
  case global(GlobalIndex)
  /// A table.
  case table(TableIndex)
  /// Two tables: the destination, then the source.
  case tables(TableIndex, TableIndex)
  /// An element segment.
  case element(ElementIndex)
  /// An element segment, and the table that it goes to.
  case elementTable(ElementIndex, TableIndex)
  /// A data segment.
  case data(DataIndex)
  /// A data segment, and the memory that it goes to.
  case dataMemory(DataIndex, MemoryIndex)
  /// A memory.
  case memory(MemoryIndex)
  /// Two memories: the destination, then the source.
  case memories(MemoryIndex, MemoryIndex)
  /// A place in memory.
  case access(MemoryAccess)
  /// A place in memory, and a lane of a vector.
  case accessLane(MemoryAccess, lane: UInt8)
  /// A lane of a vector.
  case lane(UInt8)
  /// Sixteen lanes, or the sixteen bytes of a constant.
  case bytes(Vector128)
  /// A 32-bit constant.
  case i32(Int32)
  /// A 64-bit constant.
  case i64(Int64)
  /// The bits of a 32-bit float.
  case f32(UInt32)
  /// The bits of a 64-bit float.
  case f64(UInt64)
  /// A heap type.
  case heapType(HeapType)
  /// The types of a `select`.
  case types([ValueType])
  /// A structure type, and one of its fields.
  case field(TypeIndex, FieldIndex)
  /// An array type, and a count of elements.
  case typeCount(TypeIndex, UInt32)
  /// An array type, and a data segment.
  case typeData(TypeIndex, DataIndex)
  /// An array type, and an element segment.
  case typeElement(TypeIndex, ElementIndex)
  /// Two array types: the destination, then the source.
  case twoTypes(TypeIndex, TypeIndex)
  /// A reference type, as `ref.test` and `ref.cast` have it: nullness is in the opcode.
  case castLabel(LabelIndex, from: ReferenceType, to: ReferenceType)
  /// The reserved byte of `atomic.fence`.
  case fence(UInt8)
}

/// The type of a block (core specification, section "Block Types").
public enum BlockType: Hashable, Sendable {
  /// Takes and gives nothing.
  case empty
  /// Takes nothing and gives one value.
  case value(ValueType)
  /// Takes and gives what a function type says.
  case type(TypeIndex)
}

/// What a `try_table` catches.
public enum CatchClause: Hashable, Sendable {
  /// `catch`
  case tag(TagIndex, LabelIndex)
  /// `catch_ref`
  case tagReference(TagIndex, LabelIndex)
  /// `catch_all`
  case all(LabelIndex)
  /// `catch_all_ref`
  case allReference(LabelIndex)
}

/// Where in which memory an instruction reads or writes.
public struct MemoryAccess: Hashable, Sendable {
  /// The memory.
  public var memory: MemoryIndex
  /// The alignment that is promised, as a power of two.
  public var alignment: UInt32
  /// What is added to the address operand, in bytes.
  public var offset: UInt64

  /// Makes a place in memory.
  public init(memory: MemoryIndex = 0, alignment: UInt32, offset: UInt64) {
    self.memory = memory
    self.alignment = alignment
    self.offset = offset
  }
}

/// Sixteen bytes.
public struct Vector128: Hashable, Sendable {
  /// The low eight bytes, little-endian.
  public var low: UInt64
  /// The high eight bytes, little-endian.
  public var high: UInt64

  /// Makes a vector of two halves.
  public init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }
}
