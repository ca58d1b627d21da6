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

/// Why a function found nothing that it was to find.
enum Failure {
  /// The errno, where the function gave no pointer.
  static let errno = GlobalVariable<Errno>("failure", in: .adapter)
}

extension FunctionBuilder where Result == Private<U8> {
  /// Ends the function without a pointer, and with an errno, if `condition` holds.
  fileprivate func fail(_ errno: Errno, if condition: Condition) {
    self.if(condition) {
      self[Failure.errno] = errno
      self.return(noPointer())
    }
  }
}

extension Paths {
  /// Takes a path that the guest passed into scratch memory. No pointer, and ``Failure/errno``, where
  /// it is not in the guest's memory, not UTF-8, or absurdly long.
  fileprivate static let take = Function("take_path", parameters: ["path", "count"]) {
    (f: FunctionBuilder<Private<U8>>, path: GuestAddress<U8>, count: U32) in
    let isOutside = f.call(Bounds.areExceeded, path.address, count.extended)
    f.fail(.fault, if: isOutside != 0)
    // No host takes a path of such a size, and some end the program for it. Natively the same.
    f.fail(.nomem, if: count > Transfer.largest)
    let copy = f.call(Paths.copy, path.checkedBefore, count)
    f.fail(.ilseq, if: !copy.exists)
    f.return(copy)
  }

  /// Finds an open directory. No pointer, and ``Failure/errno``, where there is none: EBADF, or
  /// `otherwise` where it is open but something else that the host has.
  fileprivate static let findDirectory = Function(
    "find_directory", parameters: ["fd", "otherwise"]
  ) {
    (f: FunctionBuilder<Private<U8>>, fd: FileDescriptor, otherwise: Errno) in
    let slot = f.call(Preopens.findAny, fd)
    f.fail(.badf, if: !slot.exists)
    f.if(slot.kind == SlotKind.file) {
      let errno = f.call(Stat.learnType, slot)
      f.fail(errno, if: errno != .success)
      f.fail(otherwise, if: slot.kind != SlotKind.directory)
    }
    f.fail(.badf, if: slot.kind != SlotKind.directory)
    f.return(slot.bound())
  }
}

extension FunctionBuilder where Result == Errno {
  /// The path that the guest passed, in private memory. The function ends with EFAULT, EILSEQ or
  /// ENOMEM where it is none.
  func path(_ path: GuestAddress<U8>, count: U32) -> Private<U8> {
    Heap.beginScratch(self)
    return taken(path, count)
  }

  /// The two paths that the guest passed, in private memory. The function ends as with
  /// ``path(_:count:)`` where one of them is none.
  func paths(
    _ first: GuestAddress<U8>, count firstCount: U32,
    _ second: GuestAddress<U8>, count secondCount: U32
  ) -> (Private<U8>, Private<U8>) {
    Heap.beginScratch(self)
    return (taken(first, firstCount), taken(second, secondCount))
  }

  private func taken(_ path: GuestAddress<U8>, _ count: U32) -> Private<U8> {
    let taken = call(Paths.take, path, count)
    self.guard(taken.exists, else: self[Failure.errno])
    return taken
  }

  /// The host's handle of an open directory. The function ends with EBADF where there is none, and
  /// with `otherwise` where it is open but no directory.
  func directory(_ fd: FileDescriptor, otherwise: Errno = .badf) -> Handle<Descriptor> {
    self.let("directory", directorySlot(fd, otherwise: otherwise).handle)
  }

  /// What is known of an open directory. The function ends as with ``directory(_:otherwise:)``.
  func directorySlot(_ fd: FileDescriptor, otherwise: Errno = .badf) -> Private<Slot> {
    let slot = call(Paths.findDirectory, fd, otherwise)
    self.guard(slot.exists, else: self[Failure.errno])
    return slot.bound()
  }

  /// Ends the function with what a call of the filesystem answered that has no value.
  func finish(_ result: Private<FileResult<U8>>) {
    self.guard(result.isError != 0, else: .success)
    self.return(call(ErrnoMapping.errno, result.error.extended))
  }
}
