import WasmBinary

/// The locals of a function, its parameters first.
///
/// A few bytes can declare 50 000 locals: the first ones are kept one by one, the others in the runs
/// that they are declared in, so that it takes no longer than to read the bytes.
struct Locals {
  private var first = Column<OperandType>(capacity: kept)
  private var runs = Column<Run>()
  private var count: UInt32 = 0
  private var parameterCount: UInt32 = 0
  /// Whether there are locals that have to be assigned before they are read.
  private var hasUnassigned = false
  /// Which of those have a value, by index.
  private var isAssigned = Column<Bool>()
  /// Those that have a value, in the order in which they got it.
  private var assigned = Column<UInt32>()

  /// How many locals are kept one by one.
  private static let kept = 256

  /// Locals of one type that follow on each other.
  private struct Run: BitwiseCopyable {
    /// The index behind the last of them.
    let end: UInt32
    let type: OperandType
  }

  func free() {
    first.free()
    runs.free()
    isAssigned.free()
    assigned.free()
  }

  mutating func removeAll() {
    unassign(to: 0)
    first.shrink(to: 0)
    runs.shrink(to: 0)
    count = 0
    hasUnassigned = false
  }

  mutating func append(parameters: ValueList) {
    for position in 0..<parameters.count { append(parameters[position], 1) }
    parameterCount = count
  }

  /// Adds locals of a type.
  mutating func append(_ number: UInt32, of type: OperandType) throws(Violation) {
    guard UInt64(count) + UInt64(number) <= Limit.locals else {
      throw .tooMany(.locals, limit: UInt32(Limit.locals))
    }
    append(type, number)
    if !type.isDefaultable, number > 0 { hasUnassigned = true }
  }

  private mutating func append(_ type: OperandType, _ number: UInt32) {
    guard number > 0 else { return }
    count += number
    for _ in 0..<min(Int(number), Self.kept - first.count) { first.append(type) }
    if count > Self.kept { runs.append(Run(end: count, type: type)) }
  }

  /// The type of a local, which has to be there.
  @inline(__always)
  func type(_ index: UInt32) throws(Violation) -> OperandType {
    index < first.count ? first[Int(index)] : try laterType(index)
  }

  @inline(never)
  private func laterType(_ index: UInt32) throws(Violation) -> OperandType {
    guard index < count else { throw .unknown(.local, index, count: count) }
    var low = 0
    var high = runs.count - 1
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].end > index { high = middle } else { low = middle + 1 }
    }
    return runs[low].type
  }
}

// What has a value.
extension Locals {
  /// How many locals were assigned that had to be.
  var assignedCount: Int { assigned.count }

  /// Whether a local can be read.
  @inline(__always)
  func hasValue(_ index: UInt32, _ type: OperandType) -> Bool {
    !hasUnassigned || type.isDefaultable || index < parameterCount
      || Int(index) < isAssigned.count && isAssigned[Int(index)]
  }

  /// Notes that a local is assigned.
  @inline(__always)
  mutating func assign(_ index: UInt32, _ type: OperandType) {
    if hasUnassigned, !hasValue(index, type) { note(index) }
  }

  private mutating func note(_ index: UInt32) {
    while isAssigned.count <= index { isAssigned.append(false) }
    isAssigned[Int(index)] = true
    assigned.append(index)
  }

  /// Takes back what was assigned in a block.
  mutating func unassign(to count: Int) {
    for position in count..<assigned.count { isAssigned[Int(assigned[position])] = false }
    assigned.shrink(to: count)
  }
}
