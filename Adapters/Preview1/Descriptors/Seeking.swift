package import CodeBuilder

extension Preview1Adapter {
  static let fdSeek = fdSeek(in: SnapshotEdition.self)

  /// Moves the position of a file. No host call is needed but for the end, which it is asked for.
  package static func fdSeek<E: Edition>(
    in edition: E.Type
  ) -> Function<Errno, FileDescriptor, S64, U32, GuestAddress<U64>> {
    entry("fd_seek", in: edition) {
      (
        f: FunctionBuilder<Errno>, fd: FileDescriptor, offset: S64, whence: U32,
        newOffset: GuestAddress<U64>
      ) in
      if f.hasFilesystem {
        // The common case, in one call of the store.
        let isNear = whence <= WhenceNumbers.last && whence != U32(constant: E.whence.end)
        f.if(f.isInBounds(newOffset) && isNear) {
          let isFromCurrent = (whence == U32(constant: E.whence.current)).number
          let kept = 0 - isFromCurrent.extended
          let moved = f.call(DescriptorTable.movePosition, fd, offset.unsigned, kept)
          f.if(moved.signed >= 0) {
            newOffset.checkedBefore.pointee = moved
            f.return(.success)
          }
        }
      }
      guard f.hasFilesystem else {
        _ = f.descriptor(fd)
        return f.return(.spipe)
      }
      f.return(f.call(move(in: E.self), fd, offset, whence, newOffset))
    }
  }

  /// Moves the position of a file, whatever has to be asked for.
  private static func move<E: Edition>(
    in edition: E.Type
  ) -> Function<Errno, FileDescriptor, S64, U32, GuestAddress<U64>> {
    Function(E.prefix + "seek", parameters: ["fd", "offset", "whence", "newOffset"]) {
      (
        f: FunctionBuilder<Errno>, fd: FileDescriptor, offset: S64, whence: U32,
        newOffset: GuestAddress<U64>
      ) in
      let slot = f.file(fd, stream: .spipe)
      let result = f.checked(newOffset)
      f.guard(whence <= WhenceNumbers.last, else: .inval)
      @Local(f, "base") var base: U64 = 0
      f.if(whence == U32(constant: E.whence.current)) {
        base = settledPosition(f, slot)
      }
      f.if(whence == U32(constant: E.whence.end)) {
        let errno = f.call(Stat.size, slot)
        f.guard(errno == .success, else: errno)
        base = f[Stat.lastSize]
      }
      let position = f.let("position", base + offset.unsigned)
      // Below the start, or beyond what 64 bits hold: the sum wrapped.
      f.guard((position < base).number == (offset < 0).number, else: .inval)
      // As natively, positions may be where no file reaches. The last one has a meaning of its own.
      f.guard(position != Slot.positionAtEnd, else: .inval)
      slot.position = position
      result.pointee = position
      f.return(.success)
    }
  }

  /// The position of a file.
  static let fdTell = entry("fd_tell") {
    (f: FunctionBuilder<Errno>, fd: FileDescriptor, offset: GuestAddress<U64>) in
    if f.hasFilesystem {
      // The common case, in one call of the store.
      let position = f.call(DescriptorTable.position, fd)
      f.if(position.signed >= 0) {
        f.checkedInPlace(offset).pointee = position
        f.return(.success)
      }
    }
    guard f.hasFilesystem else {
      _ = f.descriptor(fd)
      return f.return(.spipe)
    }
    let current = U32(constant: SnapshotEdition.whence.current)
    f.return(f.call(move(in: SnapshotEdition.self), fd, 0, current, offset))
  }

  /// The position of a descriptor. Where it was last appended to, its end is asked for, now that it
  /// matters.
  static func settledPosition(_ f: FunctionBuilder<Errno>, _ slot: Private<Slot>) -> U64 {
    @Local(f, "position") var position = slot.position
    f.if(position == Slot.positionAtEnd) {
      let errno = f.call(Stat.settlePosition, slot)
      f.guard(errno == .success, else: errno)
      position = slot.position
    }
    return f.let("position", position)
  }
}
