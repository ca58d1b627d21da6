import Platform
import WasmBinary

/// Validates the code section, some bodies at a time, on as many processors as are worth it.
///
/// Of all that is wrong, the first is reported: pieces are handed out in order, and what was handed
/// out is finished.
struct CodeValidator {
  private let contents: SourceRange
  private let module: SourceRange
  private let context: ModuleContext
  private let rules: InstructionRules

  /// Validates the contents of the code section of a module.
  init(
    _ contents: SourceRange, of module: SourceRange, context: ModuleContext,
    rules: InstructionRules
  ) {
    self.contents = contents
    self.module = module
    self.context = context
    self.rules = rules
  }

  func validate() throws(ValidationError) {
    let pieces: CodePieces
    do throws(BinaryError) {
      var reader = ByteReader(contents.source, range: contents.range, windowSize: 16)
      let count = Int(try reader.u32())
      guard count <= context.functions.count else {
        throw reader.error(
          .countMismatch("functions", context.functions.count, "function bodies", count))
      }
      let bodies = SourceRange(contents.source, reader.offset..<contents.range.upperBound)
      pieces = CodePieces(bodies, count: count, first: context.functions.count - count)
    } catch {
      throw ValidationError(error).within("code section")
    }
    let worker = Worker(pieces: pieces, module: context.view, rules: rules)
    // With more threads, reading is what takes the time.
    let threads = contents.count < CodePieces.size * 2 ? 1 : 8
    Threads.runOnFreeProcessors(upTo: threads) { worker.run() }
    if let failure = pieces.failure { throw failure.error(in: module) }
  }
}

/// What every processor does: takes a piece, and validates it.
private struct Worker: @unchecked Sendable {
  let pieces: CodePieces
  let module: ModuleView
  let rules: InstructionRules

  func run() {
    var validator = FunctionValidator(module, rules: rules)
    while let piece = pieces.next() {
      piece.bytes.withUnsafeBufferPointer { validate(piece, in: $0, with: &validator) }
    }
  }

  private func validate(
    _ piece: CodePiece, in bytes: UnsafeBufferPointer<UInt8>,
    with validator: inout FunctionValidator
  ) {
    var cursor = CodeCursor(bytes)
    for function in piece.functions {
      var start = cursor.position
      do throws(Violation) {
        let type = try module.functions.element(function, .function)
        let size = Int(try cursor.u32())
        start = cursor.position
        try cursor.skip(size)
        let body = UnsafeBufferPointer(rebasing: bytes[start..<start + size])
        try validator.validate(body: body, of: module.types[type])
      } catch {
        let instruction = validator.instructionStart
        pieces.fail(
          CodeFailure(
            function: FunctionIndex(function), violation: error, types: module.types,
            offset: piece.offset + start + instruction,
            code: bytes[(start + instruction)...]))
        return
      }
    }
  }
}
