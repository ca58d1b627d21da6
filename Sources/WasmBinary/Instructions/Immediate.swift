/// What an instruction says besides its opcode.
package enum Immediate: Hashable, Sendable {
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
  /// A heap type. Where a reference type is meant, as in `ref.cast`, the opcode says whether it
  /// can be null.
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
  /// The label that a cast branches to, the type of what is cast, and the type that is asked for.
  case castLabel(LabelIndex, from: ReferenceType, to: ReferenceType)
  /// The reserved byte of `atomic.fence`.
  case fence(UInt8)
}
