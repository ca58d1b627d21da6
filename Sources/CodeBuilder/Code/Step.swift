package import WasmBinary

/// One instruction of a body whose indices are not settled yet.
package enum Step: Hashable, Sendable {
  /// An instruction that needs no index but those of locals and labels.
  case plain(Instruction)
  /// A call.
  case call(FunctionSymbol)
  /// Reads a global.
  case getGlobal(GlobalSymbol)
  /// Writes a global.
  case setGlobal(GlobalSymbol)
  /// A call through the store's table.
  case callIndirect(FunctionType)
  /// The address of a place in a static area, in bytes from its start.
  case address(StaticArea, offset: UInt32)

  static func op(_ opcode: Opcode) -> Step { .plain(Instruction(opcode)) }
  static func i32(_ value: Int32) -> Step { .plain(Instruction(.i32Const, .i32(value))) }
  static func i64(_ value: Int64) -> Step { .plain(Instruction(.i64Const, .i64(value))) }
  static func getLocal(_ index: LocalIndex) -> Step {
    .plain(Instruction(.localGet, .local(index)))
  }
  static func setLocal(_ index: LocalIndex) -> Step {
    .plain(Instruction(.localSet, .local(index)))
  }
  static func teeLocal(_ index: LocalIndex) -> Step {
    .plain(Instruction(.localTee, .local(index)))
  }
  static func branch(_ opcode: Opcode, _ depth: Int) -> Step {
    .plain(Instruction(opcode, .label(LabelIndex(depth))))
  }
  static func block(_ opcode: Opcode) -> Step { .plain(Instruction(opcode, .block(.empty))) }
}

/// A function whose indices are not settled yet.
package struct BuiltFunction: Sendable {
  /// The module that it belongs to.
  package var part: Part
  /// Its name, unique in its module.
  package var name: String
  /// What it takes and gives.
  package var type: FunctionType
  /// The locals behind the parameters.
  package var locals: [ValueType]
  /// The names of all locals, parameters first. A name may be empty.
  package var localNames: [String]
  /// Its instructions, without the final `end`.
  package var steps: [Step]

  /// What it is called by.
  var symbol: FunctionSymbol { .built(part, name) }

  /// The functions that it calls.
  package var callees: [FunctionSymbol] {
    steps.compactMap { if case .call(let callee) = $0 { callee } else { nil } }
  }
}
