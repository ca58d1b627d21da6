// Memories and data segments.
extension FunctionValidator {
  /// Reads the index of a memory.
  mutating func memory() throws(Violation) -> MemoryEntry {
    try module.memories.element(try code.u32(), .memory)
  }

  /// Reads where in which memory an access is, and gives the type of its address.
  @inline(__always)
  mutating func place(_ rule: InstructionRule) throws(Violation) -> OperandType {
    let flags = try code.u32()
    guard flags < 128 else { throw .unknownCode(flags, .alignment) }
    let alignment = flags & 63
    let index = flags & 64 == 0 ? 0 : try code.u32()
    let offset = try code.u64()
    let memory = try module.memories.element(index, .memory)
    if alignment > rule.size || rule.isAtomic && alignment != rule.size {
      throw .alignment(alignment, natural: UInt32(rule.size), isExact: rule.isAtomic)
    }
    guard offset <= UInt32.max || memory.address == .i64 else { throw .offsetTooLarge(offset) }
    return memory.address
  }

  /// Takes what an access takes, the address last, and gives what it gives.
  @inline(__always)
  mutating func access(_ rule: InstructionRule, at address: OperandType) throws(Violation) {
    if rule.pops.0 != 0 {
      try pop(rule.takesOne)
      if rule.pops.1 != 0 { try pop(rule.takesTwo) }
    }
    try pop(address)
    if rule.push != 0 { push(rule.gives) }
  }

  mutating func memoryGrow() throws(Violation) {
    let memory = try memory()
    try pop(memory.address)
    push(memory.address)
  }

  mutating func memoryInit() throws(Violation) {
    try dataSegment()
    let memory = try memory()
    try pop(.i32)
    try pop(.i32)
    try pop(memory.address)
  }

  mutating func memoryCopy() throws(Violation) {
    let destination = try memory()
    let source = try memory()
    try pop(smaller(destination.address, source.address))
    try pop(source.address)
    try pop(destination.address)
  }

  mutating func memoryFill() throws(Violation) {
    let memory = try memory()
    try pop(memory.address)
    try pop(.i32)
    try pop(memory.address)
  }

  /// Reads the index of a data segment.
  mutating func dataSegment() throws(Violation) {
    let index = try code.u32()
    guard let count = module.dataCount else { throw .dataCountMissing }
    guard index < count else { throw .unknown(.data, index, count: count) }
  }

  /// The type of a count of what is copied between two index spaces.
  func smaller(_ one: OperandType, _ other: OperandType) -> OperandType {
    one == .i64 && other == .i64 ? .i64 : .i32
  }
}
