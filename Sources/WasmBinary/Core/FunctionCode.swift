/// What a function body says: its locals and its instructions (core specification, section "Code
/// Section").
package struct FunctionCode: Hashable, Sendable {
  /// The locals behind the parameters, in runs of one type.
  package var locals: [LocalRun]
  /// The instructions, without the `end` of the function itself.
  package var instructions: [Instruction]

  /// Makes code out of runs of locals, and of instructions without the last `end`.
  package init(locals: [LocalRun] = [], _ instructions: [Instruction]) {
    self.locals = locals
    self.instructions = instructions
  }

  /// Makes code out of locals, and of instructions without the last `end`. Neighbours of one type
  /// become one run.
  package init(locals: [ValueType], _ instructions: [Instruction]) {
    self.init(instructions)
    for type in locals {
      if self.locals.last?.type == type {
        self.locals[self.locals.count - 1].count += 1
      } else {
        self.locals.append(LocalRun(count: 1, type))
      }
    }
  }
}

/// Locals of one type that follow on each other.
package struct LocalRun: Hashable, Sendable {
  /// How many there are.
  package var count: UInt32
  /// The type of each.
  package var type: ValueType

  /// Makes a run of locals.
  package init(count: UInt32, _ type: ValueType) {
    self.count = count
    self.type = type
  }
}

extension LocalRun: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    count = try reader.u32()
    type = try ValueType(decoding: &reader)
  }

  package func encode(to writer: inout ByteWriter) {
    writer.u32(count)
    type.encode(to: &writer)
  }
}

extension FunctionCode: BinaryCodable {
  /// Reads code, up to the `end` that belongs to no block.
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    locals = try Self.locals(decoding: &reader)
    instructions = try reader.expression()
  }

  /// Reads the locals, and leaves the reader before the first instruction.
  package static func locals(
    decoding reader: inout ByteReader
  ) throws(BinaryError) -> [LocalRun] {
    let start = reader.offset
    let runs: [LocalRun] = try reader.vector(of: "run of locals", limit: Limit.locals)
    let count = runs.reduce(0) { $0 + UInt64($1.count) }
    guard count <= Limit.locals else {
      throw BinaryError(.tooMany("local", count: count, limit: Limit.locals), at: start)
    }
    return runs
  }

  package func encode(to writer: inout ByteWriter) {
    writer.vector(locals)
    writer.expression(instructions)
  }
}

extension FunctionBody {
  /// Makes a body out of what it says.
  package init(_ code: FunctionCode) {
    var writer = ByteWriter()
    code.encode(to: &writer)
    let bytes = writer.bytesMade
    self.init(contents: SourceRange(MemorySource(bytes), 0..<bytes.count))
  }

  /// Reads what the body says.
  ///
  /// - Throws: What is wrong with the bytes, or with reading them.
  package func code() throws(BinaryError) -> FunctionCode {
    var reader = ByteReader(contents.source, range: contents.range)
    return try reader.whole()
  }
}
