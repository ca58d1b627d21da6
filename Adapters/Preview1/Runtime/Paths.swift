import CodeBuilder

/// What functions that take a path have in common.
enum Paths {
  /// Copies a path to a place in private memory, and checks on the way that it is UTF-8: EILSEQ where
  /// it is not.
  ///
  /// The table of well-formed sequences (Unicode, section 3.9) as it is walked: how many bytes have
  /// to follow, and the bounds of the next one.
  static let copy = Function("copy_path", parameters: ["path", "count", "target"]) {
    (f: FunctionBuilder<Errno>, path: Guest<U8>, count: U32, target: Private<U8>) in
    @Local(f, "from") var from = path
    @Local(f, "to") var to = target
    @Local(f, "following") var following: U32 = 0
    @Local(f, "lowest") var lowest: U32 = 0x80
    @Local(f, "highest") var highest: U32 = 0xbf
    let end = f.let("end", path.advanced(by: count))
    f.while(from != end) {
      let byte = f.let("byte", from.pointee.extended)
      to.pointee = byte.lowByte
      from = from.advanced(by: 1)
      to = to.advanced(by: 1)
      f.if(following != 0) {
        f.guard(byte >= lowest && byte <= highest, else: .ilseq)
        following -= 1
        lowest = 0x80
        highest = 0xbf
      } else: {
        f.if(byte >= 0x80) {
          f.guard(byte >= 0xc2 && byte <= 0xf4, else: .ilseq)
          following = 1
          f.if(byte >= 0xe0) {
            following = 2
            f.if(byte == 0xe0) { lowest = 0xa0 }
            f.if(byte == 0xed) { highest = 0x9f }
          }
          f.if(byte >= 0xf0) {
            following = 3
            f.if(byte == 0xf0) { lowest = 0x90 }
            f.if(byte == 0xf4) { highest = 0x8f }
          }
        }
      }
    }
    f.guard(following == 0, else: .ilseq)
    f.return(.success)
  }
}

extension Paths {
  /// The path that was taken last.
  fileprivate static let taken = GlobalVariable<Private<U8>>("taken_path", in: .adapter)

  /// Takes a path that the guest passed into scratch memory: EFAULT, ENAMETOOLONG, ENOMEM or EILSEQ
  /// where it is not in the guest's memory, absurdly long, longer than the memory has room for, or not
  /// UTF-8.
  fileprivate static let take = Function("take_path", parameters: ["path", "count"]) {
    (f: FunctionBuilder<Errno>, path: GuestAddress<U8>, count: U32) in
    let path = f.checked(path, count: count)
    // No host takes a path of such a size, and some end the program for it.
    f.guard(count <= Transfer.largest, else: .nametoolong)
    let place = f.call(Heap.allocate, count)
    f.guard(place.exists, else: .nomem)
    f[taken] = place
    f.return(f.call(Paths.copy, path, count, place))
  }
}

extension FunctionBuilder where Result == Errno {
  /// Takes a path that the guest passed, which is ``path`` from then on. The function ends with
  /// the errno of ``Paths/take`` where it is none. A directory has to be found before.
  func takePath(_ path: GuestAddress<U8>, count: U32) {
    let errno = call(Paths.take, path, count)
    self.guard(errno == .success, else: errno)
  }

  /// The path that was taken last, in private memory.
  var path: Private<U8> { self[Paths.taken] }
}
