/// What a function calls, read from its body without keeping its instructions.
package struct FunctionCalls: Hashable, Sendable {
  /// The functions that it calls by their index, each once, in the order of the first call.
  package var direct: [FunctionIndex] = []
  /// The calls through tables, each once.
  package var indirect: [IndirectCall] = []
  /// The functions that it makes references to, each once.
  package var references: [FunctionIndex] = []

  /// A call through a table.
  package struct IndirectCall: Hashable, Sendable {
    /// The table.
    package var table: TableIndex
    /// The type of what is called.
    package var type: TypeIndex
    /// The place in the table, where it is a constant that stands right before the call.
    package var place: Int32?
  }

  /// Reads a body.
  ///
  /// - Throws: What is wrong with the bytes, or with reading them.
  package init(of body: FunctionBody) throws(BinaryError) {
    var reader = ByteReader(body.contents.source, range: body.contents.range)
    let _: [LocalRun] = try reader.vector(of: "run of locals", limit: Limit.locals)
    var seen: Set<FunctionIndex> = []
    var seenReferences: Set<FunctionIndex> = []
    var seenIndirect: Set<IndirectCall> = []
    var constant: Int32?
    while !reader.isAtEnd {
      let instruction = try Instruction(decoding: &reader)
      var next: Int32?
      switch (instruction.opcode, instruction.immediate) {
      case (.call, .function(let index)), (.returnCall, .function(let index)):
        if seen.insert(index).inserted { direct.append(index) }
      case (.callIndirect, .indirect(let type, let table)),
        (.returnCallIndirect, .indirect(let type, let table)):
        let call = IndirectCall(table: table, type: type, place: constant)
        if seenIndirect.insert(call).inserted { indirect.append(call) }
      case (.refFunc, .function(let index)):
        if seenReferences.insert(index).inserted { references.append(index) }
      case (.i32Const, .i32(let value)): next = value
      default: break
      }
      constant = next
    }
  }
}
