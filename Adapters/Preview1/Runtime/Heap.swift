package import CodeBuilder

/// Private memory beyond the static areas.
///
/// ```
///      static areas │ kept │ scratch of this call │ free
///                   ↑heapBase     ↑kept end              ↑next
/// ```
///
/// What a call needs for its own time is put above what is kept, and given up when the next call
/// needs some. Nothing that is kept is ever given back: the descriptor table doubles, and names of
/// preopens stay. Where private memory cannot grow, a function answers ENOMEM, and nothing of what
/// was there is lost.
package enum Heap {
  /// The first byte that nobody has.
  static let next = GlobalVariable<U32>("heap_next", in: .store, initial: .heapBase)
  /// The first byte that is not kept.
  static let keptEnd = GlobalVariable<U32>("heap_kept_end", in: .store, initial: .heapBase)

  /// Gives up the scratch of earlier calls.
  static func beginScratch(_ f: CodeBuilder) { f[next] = f[keptEnd] }

  /// Keeps everything that is there now.
  static func keepScratch(_ f: CodeBuilder) { f[keptEnd] = f[next] }

  /// Whether `size` more bytes of scratch can be taken at once: private memory is made large enough.
  ///
  /// A host that puts something there calls ``privateRealloc``, which has no way to say that there is
  /// no memory: the program ends. So what a host will want is reserved before it is called, and a
  /// function that cannot have it answers ENOMEM. How much the host gives of its own accord
  /// (arguments, variables, preopened directories) nobody knows before.
  static let reserve = Function(inStore: "reserve", parameters: ["size"]) {
    (f: FunctionBuilder<U32>, size: U32) in
    // What comes is aligned, and whoever reads the last byte may read a whole word.
    let needed = f.let("needed", f[next].extended + size.extended + 16)
    let capacity = f.let("capacity", f.privateMemoryPages.extended << 16)
    f.if(needed > capacity) {
      let pages = ((needed - capacity + 0xffff) >> 16).truncated
      f.growPrivateMemory(by: pages) { f.return(0) }
    }
    f.return(1)
  }

  /// Takes `size` bytes of scratch, aligned to 8. No pointer where there is no memory.
  static let allocate = Function(inStore: "allocate", parameters: ["size"]) {
    (f: FunctionBuilder<Private<U8>>, size: U32) in
    f.guard(f.call(reserve, size) != 0, else: f.noPointer())
    let place = f.let("place", (f[next] + 7) & 0xffff_fff8)
    f[next] = place + size
    f.return(f.pointer(to: place))
  }

  /// The `realloc` of functions that are lowered into private memory (canonical ABI, option
  /// `realloc`). Hosts whose strings are UTF-16 make the same block larger and smaller again.
  package static let privateRealloc = Function(
    inStore: "realloc", parameters: ["old", "old_size", "alignment", "size"]
  ) {
    (f: FunctionBuilder<Private<U8>>, old: Private<U8>, oldSize: U32, alignment: U32, size: U32) in
    @Local(f, "place") var place = old.address
    // The last block grows and shrinks where it is; any other moves when it grows. A new block is
    // put somewhere even if it is empty: an empty path is a path.
    f.if(old.address + oldSize != f[next]) {
      f.if(size < oldSize) { f.return(old) }
      place = (f[next] + alignment - 1) & (0 - alignment)
      f.if(place < f[next]) { f.trap() }
    }
    let end = f.let("end", place + size)
    // An overflow would make the end small again.
    f.if(end < place) { f.trap() }
    let capacity = f.let("capacity", f.privateMemoryPages << 16)
    // Whoever reads the last byte may read a whole word.
    let needed = end + 8
    f.if(needed > capacity) {
      f.growPrivateMemory(by: (needed - capacity + 0xffff) >> 16) { f.trap() }
    }
    f[next] = end
    let moved = f.pointer(to: place, as: U8.self)
    f.if(moved != old) { f.copyPrivate(from: old, to: moved, count: oldSize) }
    f.return(moved)
  }
}

/// The buffer of the guest that the host is to fill next.
package enum GuestBuffer {
  /// Where it is.
  static let start = GlobalVariable<U32>("guest_buffer", in: .store)
  /// How many bytes it has.
  static let capacity = GlobalVariable<U32>("guest_buffer_capacity", in: .store)

  /// Names the buffer that the next call of the host fills.
  static func set(_ f: CodeBuilder, _ pointer: Guest<U8>, capacity count: U32) {
    f[start] = pointer.address
    f[capacity] = count
  }

  /// The `realloc` of functions that are lowered into the guest's memory: it hands out the buffer.
  /// It traps where the host wants more than it was asked for, which breaks its contract.
  package static let realloc = Function(
    inStore: "guest_realloc", parameters: ["old", "old_size", "alignment", "size"]
  ) {
    (f: FunctionBuilder<U32>, _: U32, _: U32, _: U32, size: U32) in
    f.if(size > f[capacity]) { f.trap() }
    f.return(f[start])
  }
}
