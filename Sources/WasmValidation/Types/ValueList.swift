/// Types of values in a row, such as the parameters of a function, in the memory of an ``Arena``.
struct ValueList {
  let base: UnsafePointer<OperandType>
  let count: Int

  subscript(position: Int) -> OperandType { base[position] }
  /// All but the last.
  var dropLast: ValueList { ValueList(base: base, count: count - 1) }
  /// The last one, where there is one.
  var last: OperandType? { count == 0 ? nil : base[count - 1] }
  /// As an array, for what is not done once per instruction.
  var types: [OperandType] { Array(UnsafeBufferPointer(start: base, count: count)) }
}

/// Memory for lists of types that stay where they are until all of them go.
final class Arena {
  private var blocks: [UnsafeMutablePointer<OperandType>] = []
  private var used = 0
  private var capacity = 0
  private var singles: [OperandType: ValueList] = [:]

  deinit { for block in blocks { block.deallocate() } }

  /// A list of these types.
  func list(_ types: [OperandType]) -> ValueList {
    if capacity - used < max(types.count, 1) {
      capacity = max(types.count, 4096)
      used = 0
      blocks.append(.allocate(capacity: capacity))
    }
    let base = blocks[blocks.count - 1] + used
    for (position, type) in types.enumerated() { (base + position).initialize(to: type) }
    used += types.count
    return ValueList(base: base, count: types.count)
  }

  /// The list of one type, made when it is first asked for.
  func single(_ type: OperandType) -> ValueList {
    if let known = singles[type] { return known }
    let made = list([type])
    singles[type] = made
    return made
  }
}
