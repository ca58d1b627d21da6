import CodeBuilder

/// What functions that take a path have in common.
enum Paths {
  /// Copies a path to private memory, and checks on the way that it is UTF-8. No pointer where it
  /// is not.
  ///
  /// The table of well-formed sequences (Unicode, section 3.9) as it is walked: how many bytes have
  /// to follow, and the bounds of the next one.
  static let copy = Function("copy_path", parameters: ["path", "count"]) {
    (f: FunctionBuilder<Private<U8>>, path: Guest<U8>, count: U32) in
    let target = f.call(Heap.allocate, count)
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
        f.guard(byte >= lowest && byte <= highest, else: f.noPointer())
        following -= 1
        lowest = 0x80
        highest = 0xbf
      } else: {
        f.if(byte >= 0x80) {
          f.guard(byte >= 0xc2 && byte <= 0xf4, else: f.noPointer())
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
    f.guard(following == 0, else: f.noPointer())
    f.return(target)
  }
}

extension FunctionBuilder where Result == Errno {
  /// The path that the guest passed, in private memory. The function ends with EFAULT or EILSEQ
  /// where it is none.
  func path(_ path: GuestAddress<U8>, count: U32) -> Private<U8> {
    let checked = checked(path, count: count)
    Heap.beginScratch(self)
    return copied(checked, count: count)
  }

  /// The two paths that the guest passed, in private memory. The function ends with EFAULT or
  /// EILSEQ where one of them is none.
  func paths(
    _ first: GuestAddress<U8>, count firstCount: U32,
    _ second: GuestAddress<U8>, count secondCount: U32
  ) -> (Private<U8>, Private<U8>) {
    let checked = (checked(first, count: firstCount), checked(second, count: secondCount))
    Heap.beginScratch(self)
    return (copied(checked.0, count: firstCount), copied(checked.1, count: secondCount))
  }

  /// A copy of a path in scratch memory. The function ends with EILSEQ where it is not UTF-8, and with
  /// ENOMEM where it is absurdly long, as natively.
  private func copied(_ path: Guest<U8>, count: U32) -> Private<U8> {
    // No host takes a path of such a size, and some end the program for it.
    self.guard(count <= Transfer.largest, else: .nomem)
    let copy = call(Paths.copy, path, count)
    self.guard(copy.exists, else: .ilseq)
    return copy
  }

  /// The host's handle of an open directory. The function ends with EBADF where there is none, and
  /// with `otherwise` where it is open but no directory.
  func directory(_ fd: FileDescriptor, otherwise: Errno = .badf) -> Handle<Descriptor> {
    self.let("directory", directorySlot(fd, otherwise: otherwise).handle)
  }

  /// What is known of an open directory. The function ends as with ``directory(_:otherwise:)``.
  func directorySlot(_ fd: FileDescriptor, otherwise: Errno = .badf) -> Private<Slot> {
    let slot = descriptor(fd)
    self.if(slot.kind == SlotKind.file) {
      let errno = call(Stat.learnType, slot)
      self.guard(errno == .success, else: errno)
      self.guard(slot.kind == SlotKind.directory, else: otherwise)
    }
    self.guard(slot.kind == SlotKind.directory, else: .badf)
    return slot
  }

  /// Ends the function with what a call of the filesystem answered that has no value.
  func finish(_ result: Private<FileResult<U8>>) {
    self.guard(result.isError != 0, else: .success)
    self.return(call(ErrnoMapping.errno, result.error.extended))
  }
}
