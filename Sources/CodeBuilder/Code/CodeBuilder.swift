import WasmBinary

/// Builds the body of one function, statement by statement, in the order the statements are
/// written in.
///
/// Assignments and property accesses of operands *emit code* where they stand; Swift's own `if` and
/// `for` run while building. A call is a statement, whose result is in a fresh local at once, so
/// that nothing with an effect sits in an expression. A mistake that the types cannot show, such as
/// a read that is used after its variable changed, stops the building with the function's name.
package class CodeBuilder {
  /// The module that the function belongs to.
  package let part: Part
  /// The name of the function.
  package let name: String
  /// Where it is declared, as a file and a line.
  let origin: String
  /// What the function is built for.
  package let target: BuildTarget
  let linker: Linker

  var steps: [Step] = []
  var parameterTypes: [ValueType] = []
  var localTypes: [ValueType] = []
  var localNames: [String] = []
  var variables: [Slot] = []
  var memoryEpochs: [Space: Int] = [:]
  var globalEpoch = 0
  /// The last epoch that was begun. None is ever begun twice, so that what was read in a branch that
  /// ended is never taken for what is read behind it.
  private var lastEpoch = 0
  var depth = 0
  /// The labels of the blocks that are being built.
  var openLabels: Set<Int> = []
  var isReachable = true

  init(part: Part, name: String, origin: String, linker: Linker) {
    self.part = part
    self.name = name
    self.origin = origin
    self.linker = linker
    target = linker.target
  }

  /// Stops the building: the function is wrong, whatever is converted with it.
  func fail(_ problem: String) -> Never { fatalError("\(name) (\(origin)): \(problem)") }

  /// Begins an epoch.
  func nextEpoch() -> Int {
    lastEpoch += 1
    return lastEpoch
  }

  /// Whether a choice was made for all functions that are built together.
  package func has(_ option: BuildOption) -> Bool { target.options.contains(option) }

  func emit(_ step: Step) {
    if !isReachable { fail("a statement stands after a return") }
    steps.append(step)
  }

  /// Emits what puts the value of an expression on the stack.
  func emit(_ node: Node) {
    switch node {
    case .i32(let value): emit(Step.i32(value))
    case .i64(let value): emit(Step.i64(value))
    case .fixedAddress(let address, _): emit(Step.i32(Int32(bitPattern: address)))
    case .address(let area, let offset, _): emit(.address(area, offset: offset))
    case .constant(let slot): emit(.getLocal(slot.index))
    case .variable(let slot, let epoch):
      if epoch != slot.epoch { fail("\(slot.name) was read before it changed, and used after") }
      emit(.getLocal(slot.index))
    case .global(let symbol, let epoch, _):
      if epoch != globalEpoch { fail("\(symbol.name) was read before it changed, and used after") }
      emit(.getGlobal(symbol))
    case .load(let format, let space, let base, let offset, let epoch):
      if epoch != memoryEpochs[space, default: 0] {
        fail("a field was read before memory changed, and used after")
      }
      emitLoad(format, space, base, offset)
    case .guestPages: emit(.plain(Instruction(.memorySize, .memory(0))))
    case .unary(let opcode, let operand):
      emit(operand)
      emit(.op(opcode))
    case .binary(let opcode, let lhs, let rhs):
      emit(lhs)
      emit(rhs)
      emit(.op(opcode))
    case .select(let condition, let then, let otherwise):
      emit(then)
      emit(otherwise)
      emit(condition)
      emit(.op(.select))
    }
  }
}
