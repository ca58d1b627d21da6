extension OpcodeTable {
  /// Control instructions.
  static let control: [Row] = [
    Row(.unreachable, "unreachable"),
    Row(.nop, "nop"),
    Row(.block, "block", .block),
    Row(.loop, "loop", .block),
    Row(.if, "if", .block),
    Row(.else, "else"),
    Row(.throw, "throw", .tag),
    Row(.throwRef, "throw_ref"),
    Row(.end, "end"),
    Row(.br, "br", .label),
    Row(.brIf, "br_if", .label),
    Row(.brTable, "br_table", .labels),
    Row(.return, "return"),
    Row(.call, "call", .function),
    Row(.callIndirect, "call_indirect", .indirect),
    Row(.returnCall, "return_call", .function),
    Row(.returnCallIndirect, "return_call_indirect", .indirect),
    Row(.callRef, "call_ref", .type),
    Row(.returnCallRef, "return_call_ref", .type),
    Row(.tryTable, "try_table", .tryTable),
    Row(.brOnNull, "br_on_null", .label),
    Row(.brOnNonNull, "br_on_non_null", .label),
    Row(.brOnCast, "br_on_cast", .castLabel),
    Row(.brOnCastFail, "br_on_cast_fail", .castLabel),
  ]
}
