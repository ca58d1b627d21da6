import CodeBuilder

/// Copies between the two memories.
enum Copying {
  /// Copies bytes of the guest to private memory.
  static let toPrivate = Function("copy_to_private", parameters: ["source", "target", "count"]) {
    (f: FunctionBuilder<Nothing>, source: Guest<U8>, target: Private<U8>, count: U32) in
    copy(f, from: source, to: target, count: count) { f.copyBlock(from: $0, to: $1) }
  }

  /// Copies bytes of private memory to the guest.
  static let toGuest = Function("copy_to_guest", parameters: ["source", "target", "count"]) {
    (f: FunctionBuilder<Nothing>, source: Private<U8>, target: Guest<U8>, count: U32) in
    copy(f, from: source, to: target, count: count) { f.copyBlock(from: $0, to: $1) }
  }

  /// A block at a time, then eight bytes, and the rest one by one.
  private static func copy<Source, Target>(
    _ f: CodeBuilder, from source: Pointer<Source, U8>, to target: Pointer<Target, U8>,
    count: U32, _ copyBlock: (Pointer<Source, U8>, Pointer<Target, U8>) -> Void
  ) {
    @Local(f, "from") var from = source
    @Local(f, "to") var to = target
    let size = U32(constant: CodeBuilder.blockSize)
    let end = f.let("end", source.advanced(by: count))
    let lastBlock = f.let("blocks_end", source.advanced(by: count & (0 - size)))
    let lastWords = f.let("words_end", source.advanced(by: count & 0xffff_fff8))
    f.while(from != lastBlock) {
      copyBlock(from, to)
      from = from.advanced(by: size)
      to = to.advanced(by: size)
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
}
