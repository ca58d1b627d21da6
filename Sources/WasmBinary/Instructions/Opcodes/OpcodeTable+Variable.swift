extension OpcodeTable {
  /// Parametric, variable and table instructions.
  static let variable: [Row] = [
    Row(.drop, "drop"),
    Row(.select, "select"),
    Row(.selectTyped, "select", .types),
    Row(.localGet, "local.get", .local),
    Row(.localSet, "local.set", .local),
    Row(.localTee, "local.tee", .local),
    Row(.globalGet, "global.get", .global, constant: .always),
    Row(.globalSet, "global.set", .global),
    Row(.tableGet, "table.get", .table),
    Row(.tableSet, "table.set", .table),
    Row(.tableInit, "table.init", .elementTable),
    Row(.elemDrop, "elem.drop", .element),
    Row(.tableCopy, "table.copy", .tables),
    Row(.tableGrow, "table.grow", .table),
    Row(.tableSize, "table.size", .table),
    Row(.tableFill, "table.fill", .table),
  ]
}
