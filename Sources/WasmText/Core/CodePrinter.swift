import WasmBinary

/// Prints instructions: of one function, each on a line of its own, or of a constant expression, all
/// on one line.
struct CodePrinter {
  let names: ModuleNames
  let spaces: ModuleSpaces
  var locals: Identifiers<CoreSpace.Locals>
  var labels: LabelStack

  init(
    _ names: ModuleNames, _ spaces: ModuleSpaces,
    locals: Identifiers<CoreSpace.Locals> = Identifiers(),
    labels: NameMap<CoreSpace.Labels>? = nil
  ) {
    self.names = names
    self.spaces = spaces
    self.locals = locals
    self.labels = LabelStack(labels)
  }

  /// Prints the rest of what the reader can read, which is a function's instructions, and leaves out
  /// the last `end`.
  ///
  /// - Returns: Whether there was any other.
  mutating func printBody(
    _ reader: inout ByteReader, to writer: inout TextWriter
  ) throws(TextError) -> Bool {
    let depth = writer.depth
    let start = reader.offset
    while true {
      let instruction: Instruction
      do throws(BinaryError) {
        instruction = try Instruction(decoding: &reader)
      } catch {
        throw .input(error)
      }
      switch instruction.opcode {
      case .block, .loop, .if, .try, .tryTable:
        try writer.line()
        begin(instruction, to: &writer)
        writer.depth = depth + labels.depth
      case .else, .catch, .catchAll:
        writer.depth = depth + max(labels.depth - 1, 0)
        try writer.line()
        print(instruction, to: &writer)
        writer.depth = depth + labels.depth
      case .delegate:
        // Ends the block, and counts labels from outside of it.
        labels.end()
        writer.depth = depth + labels.depth
        try writer.line()
        print(instruction, to: &writer)
      case .end:
        if labels.depth == 0 { return reader.offset > start + 1 }
        labels.end()
        writer.depth = depth + labels.depth
        try writer.line("end")
      default:
        try writer.line()
        print(instruction, to: &writer)
      }
    }
  }

  /// Prints a constant expression, without anything around it.
  mutating func print(_ expression: ConstantExpression, to writer: inout TextWriter) {
    for (position, instruction) in expression.instructions.enumerated() {
      if position > 0 { writer.space() }
      print(instruction, to: &writer)
    }
  }

  /// Prints a constant expression in parentheses: as one instruction, or behind a word that says
  /// what it is for.
  mutating func printFolded(
    _ expression: ConstantExpression, _ word: StaticString, to writer: inout TextWriter
  ) {
    writer.character("(")
    if expression.instructions.count != 1 {
      writer.text(word)
      writer.space()
    }
    print(expression, to: &writer)
    writer.close()
  }

  /// Prints the first line of a block.
  private mutating func begin(_ instruction: Instruction, to writer: inout TextWriter) {
    writer.text(instruction.opcode.mnemonic)
    // Its own clauses are outside of a `try_table`, but the name stands before them.
    let label = labels.take(to: &writer)
    switch instruction.immediate {
    case .block(let type):
      blockType(type, to: &writer)
    case .tryTable(let type, let clauses):
      blockType(type, to: &writer)
      for clause in clauses { self.clause(clause, to: &writer) }
    default: break
    }
    labels.enter(label)
    if label.identifier.isEmpty {
      writer.text("  ;; @")
      writer.decimal(UInt64(labels.depth))
    }
  }

  private func blockType(_ type: BlockType, to writer: inout TextWriter) {
    switch type {
    case .empty: break
    case .value(let type): writer.results([type], names.types)
    case .type(let index): typeUse(index, to: &writer)
    }
  }

  /// Prints a reference to a function type behind a space, and what the type says.
  func typeUse(
    _ index: TypeIndex, parameters: Identifiers<CoreSpace.Locals> = Identifiers(),
    to writer: inout TextWriter
  ) {
    writer.text(" (type ")
    names.types.writeReference(index, to: &writer)
    writer.close()
    if let type = spaces.functionType(index) {
      writer.type(type, names.types, parameters: parameters)
    }
  }

  private func clause(_ clause: CatchClause, to writer: inout TextWriter) {
    switch clause {
    case .tag(let tag, let label):
      writer.text(" (catch ")
      names.tags.writeReference(tag, to: &writer)
      writer.space()
      labels.writeReference(label, to: &writer)
    case .tagReference(let tag, let label):
      writer.text(" (catch_ref ")
      names.tags.writeReference(tag, to: &writer)
      writer.space()
      labels.writeReference(label, to: &writer)
    case .all(let label):
      writer.text(" (catch_all ")
      labels.writeReference(label, to: &writer)
    case .allReference(let label):
      writer.text(" (catch_all_ref ")
      labels.writeReference(label, to: &writer)
    }
    writer.close()
  }
}
