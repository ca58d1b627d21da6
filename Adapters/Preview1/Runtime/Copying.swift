import CodeBuilder

/// Copies between the two memories: a block at a time, then eight bytes, and then the rest.
enum Copying {
  /// Copies bytes of the guest to private memory.
  static let toPrivate = Function("copy_to_private", parameters: ["source", "target", "count"]) {
    (f: FunctionBuilder<Nothing>, source: Guest<U8>, target: Private<U8>, count: U32) in
    @Local(f, "from") var from = source
    @Local(f, "to") var to = target
    let end = f.let("end", source.advanced(by: count))
    let lastBlock = f.let("blocks_end", source.advanced(by: blocks(count)))
    let lastWords = f.let("words_end", source.advanced(by: words(count)))
    f.while(from != lastBlock) {
      f.copyBlock(from: from, to: to)
      from = from.advanced(by: blockSize)
      to = to.advanced(by: blockSize)
    }
    f.while(from != lastWords) {
      to.store(from.load(U64.self))
      from = from.advanced(by: 8)
      to = to.advanced(by: 8)
    }
    f.while(from != end) {
      to.pointee = from.pointee
      from = from.advanced(by: 1)
      to = to.advanced(by: 1)
    }
  }

  /// Copies bytes of private memory to the guest.
  static let toGuest = Function("copy_to_guest", parameters: ["source", "target", "count"]) {
    (f: FunctionBuilder<Nothing>, source: Private<U8>, target: Guest<U8>, count: U32) in
    toGuest(f, from: source, to: target, count: count)
  }

  /// Copies bytes of private memory to the guest where it stands, which saves a call.
  ///
  /// The last bytes come in one word, and what is behind them with them: ``Heap`` keeps room for it.
  static func toGuest(
    _ f: CodeBuilder, from source: Private<U8>, to target: Guest<U8>, count: U32
  ) {
    @Local(f, "from") var from = source
    @Local(f, "to") var to = target
    let end = f.let("end", target.advanced(by: count))
    let lastBlock = f.let("blocks_end", target.advanced(by: blocks(count)))
    let lastWords = f.let("words_end", target.advanced(by: words(count)))
    f.while(to != lastBlock) {
      f.copyBlock(from: from, to: to)
      from = from.advanced(by: blockSize)
      to = to.advanced(by: blockSize)
    }
    f.while(to != lastWords) {
      to.store(from.load(U64.self))
      from = from.advanced(by: 8)
      to = to.advanced(by: 8)
    }
    f.if(to != end) {
      @Local(f, "rest") var rest: U64 = from.load()
      f.loop { again, done in
        to.pointee = rest.truncated.lowByte
        rest = rest >> 8
        to = to.advanced(by: 1)
        f.repeat(again, if: to != end)
        f.leave(done)
      }
    }
  }

  private static var blockSize: U32 { U32(constant: CodeBuilder.blockSize) }
  /// How many of so many bytes are in whole blocks.
  private static func blocks(_ count: U32) -> U32 { count & (0 - blockSize) }
  /// How many of so many bytes are in whole words.
  private static func words(_ count: U32) -> U32 { count & 0xffff_fff8 }
}
