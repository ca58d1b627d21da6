import WasmBinary

// A call from module to module costs more than what it does when that is one load. Where many bytes
// cross, four words cross with each call.
extension CodeBuilder {
  /// How many bytes ``copyBlock(from:to:)`` copies.
  package static var blockSize: UInt32 { 32 }

  /// Copies 32 bytes of private memory to the guest.
  package func copyBlock(from source: Private<U8>, to target: Guest<U8>) {
    emit(source.node)
    emit(.call(linker.require(BlockLoad())))
    // The last word is on top of the stack.
    let words = (0..<4).map { _ in declare(.i64, named: "", isVariable: false) }
    for word in words.reversed() { emit(.setLocal(word.index)) }
    for (offset, word) in zip(stride(from: 0, to: Self.blockSize, by: 8), words) {
      target.store(U64(node: .constant(word)), at: offset)
    }
  }

  /// Copies 32 bytes of the guest to private memory.
  package func copyBlock(from source: Guest<U8>, to target: Private<U8>) {
    let words = stride(from: 0, to: Self.blockSize, by: 8).map { source.load(U64.self, at: $0) }
    call(Self.storeBlock, target, words[0], words[1], words[2], words[3])
  }

  private static let storeBlock = Function(
    inStore: "store_block", parameters: ["target", "first", "second", "third", "fourth"]
  ) {
    (f: FunctionBuilder<Nothing>, target: Private<U8>, a: U64, b: U64, c: U64, d: U64) in
    for (offset, word) in zip(stride(from: 0, to: blockSize, by: 8), [a, b, c, d]) {
      target.store(word, at: offset)
    }
  }
}

/// Reads four words of private memory. The builder's functions give one value, this gives four.
private struct BlockLoad: AnyFunction {
  let symbol = FunctionSymbol.built(.store, "load_block")
  let type = FunctionType([.i32], [.i64, .i64, .i64, .i64])

  func build(in linker: Linker) -> BuiltFunction {
    let format = MemoryFormat.double
    let steps = stride(from: 0, to: UInt64(CodeBuilder.blockSize), by: 8).flatMap { offset in
      let access = MemoryAccess(alignment: format.sizeLog2, offset: offset)
      return [Step.getLocal(0), .plain(Instruction(format.load, .access(access)))]
    }
    return BuiltFunction(
      part: .store, name: "load_block", type: type, locals: [], localNames: ["source"],
      steps: steps)
  }
}
