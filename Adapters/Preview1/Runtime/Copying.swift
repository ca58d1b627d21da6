import CodeBuilder

/// Copies between the two memories.
enum Copying {
  /// Copies bytes of the guest to private memory.
  static let toPrivate = Function("copy_to_private", parameters: ["source", "target", "count"]) {
    (f: FunctionBuilder<Nothing>, source: Guest<U8>, target: Private<U8>, count: U32) in
    copy(f, from: source, to: target, count: count, block: { f.copyBlock(from: $0, to: $1) }) {
      rest, target, end in
      @Local(f, "from") var from = rest
      @Local(f, "to") var to = target
      f.while(to != end) {
        to.pointee = from.pointee
        from = from.advanced(by: 1)
        to = to.advanced(by: 1)
      }
    }
  }

  /// Copies bytes of private memory to the guest.
  ///
  /// The last bytes come in one word, and what is behind them with them: ``Heap`` keeps room for it.
  static let toGuest = Function("copy_to_guest", parameters: ["source", "target", "count"]) {
    (f: FunctionBuilder<Nothing>, source: Private<U8>, target: Guest<U8>, count: U32) in
    copy(f, from: source, to: target, count: count, block: { f.copyBlock(from: $0, to: $1) }) {
      rest, target, end in
      f.if(target != end) {
        @Local(f, "to") var to = target
        @Local(f, "word") var word: U64 = rest.load()
        f.loop { again, done in
          to.pointee = word.truncated.lowByte
          word = word >> 8
          to = to.advanced(by: 1)
          f.repeat(again, if: to != end)
          f.leave(done)
        }
      }
    }
  }

  /// Copies a block at a time, then eight bytes, and then, with `copyRest`, what is left of those
  /// before an end.
  private static func copy<Source, Target>(
    _ f: CodeBuilder, from source: Pointer<Source, U8>, to target: Pointer<Target, U8>,
    count: U32, block copyBlock: (Pointer<Source, U8>, Pointer<Target, U8>) -> Void,
    _ copyRest: (Pointer<Source, U8>, Pointer<Target, U8>, _ end: Pointer<Target, U8>) -> Void
  ) {
    @Local(f, "from") var from = source
    @Local(f, "to") var to = target
    let size = U32(constant: CodeBuilder.blockSize)
    let end = f.let("end", target.advanced(by: count))
    let lastBlock = f.let("blocks_end", target.advanced(by: count & (0 - size)))
    let lastWords = f.let("words_end", target.advanced(by: count & 0xffff_fff8))
    f.while(to != lastBlock) {
      copyBlock(from, to)
      from = from.advanced(by: size)
      to = to.advanced(by: size)
    }
    f.while(to != lastWords) {
      to.store(from.load(U64.self))
      from = from.advanced(by: 8)
      to = to.advanced(by: 8)
    }
    copyRest(from, to, end)
  }
}
