import CodeBuilder

/// Private memory that is given back: blocks whose sizes are powers of two, and for each size a list
/// of those that nobody has. What one directory gave back the next one takes, so that private memory
/// is as large as what was needed at the same time.
enum Blocks {
  /// The first free block of each size. Each holds, in its first bytes, where the next one is.
  private static let free = StaticArea("free_blocks", size: 32 * 4)

  private static func list(_ f: CodeBuilder, _ sizeLog2: U32) -> Private<Private<U8>> {
    f.let("list", f.address(of: free).advanced(by: sizeLog2 << 2))
  }

  /// Takes a block. Scratch of this call stays where it is. No pointer where there is no memory, or
  /// not `spare` bytes more.
  static let take = Function(inStore: "take_block", parameters: ["size_log2", "spare"]) {
    (f: FunctionBuilder<Private<U8>>, sizeLog2: U32, spare: U32) in
    let list = list(f, sizeLog2)
    let block = f.let("block", list.pointee)
    f.if(block.exists) {
      list.pointee = block.load()
      f.return(block)
    }
    let size = f.let("size", (1 as U32) << sizeLog2)
    f.guard(f.call(Heap.reserve, size + spare) != 0, else: f.noPointer())
    let new = f.call(Heap.allocate, size)
    Heap.keepScratch(f)
    f.return(new)
  }

  /// Gives a block back.
  static let give = Function(inStore: "give_block", parameters: ["block", "size_log2"]) {
    (f: FunctionBuilder<Nothing>, block: Private<U8>, sizeLog2: U32) in
    let list = list(f, sizeLog2)
    block.store(list.pointee)
    list.pointee = block
  }
}
