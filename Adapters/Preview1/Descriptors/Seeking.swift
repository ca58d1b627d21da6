package import CodeBuilder

extension Preview1Adapter {
  static let fdSeek = fdSeek(in: SnapshotEdition.self)

  /// Moves the position of a file. No host call is needed but for the end, which it is asked for.
  package static func fdSeek<E: Edition>(
    in edition: E.Type
  ) -> Function<Errno, FileDescriptor, S64, U32, GuestAddress<U64>> {
    storeEntry("fd_seek", in: edition) {
      (
        f: FunctionBuilder<Errno>, fd: FileDescriptor, offset: S64, whence: U32,
        newOffset: GuestAddress<U64>
      ) in
      guard f.hasFilesystem else {
        _ = f.descriptor(fd)
        return f.return(.spipe)
      }
      // The common case, in which only the answer is left to the adapter.
      f.if(E.whence.isNear(whence)) {
        ifKnownFile(f, fd) { slot in
          let position = f.let("position", slot.position)
          let isFromCurrent = (whence == U32(constant: E.whence.current)).number
          let kept = 0 - isFromCurrent.extended
          let moved = f.let("moved", (position & kept) + offset.unsigned)
          f.if((position | moved).signed >= 0) {
            let errno = f.call(tell, newOffset, moved)
            f.guard(errno == .success, else: errno)
            slot.position = moved
            f.return(.success)
          }
        }
      }
      f.return(f.call(move(in: E.self), fd, offset, whence, newOffset))
    }
  }

  /// Builds what happens where a number is that of an open file of which everything is known.
  private static func ifKnownFile(
    _ f: CodeBuilder, _ fd: FileDescriptor, _ body: (Private<Slot>) -> Void
  ) {
    DescriptorTable.ifInTable(f, fd) { slot in f.if(slot.header.isKnownFile) { body(slot) } }
  }

  /// Tells the guest a position.
  private static let tell = Function("tell_position", parameters: ["address", "position"]) {
    (f: FunctionBuilder<Errno>, address: GuestAddress<U64>, position: U64) in
    f.checkedInPlace(address).pointee = position
    f.return(.success)
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
        base = Stat.settled(f, slot, slot.position)
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
  static let fdTell = storeEntry("fd_tell") {
    (f: FunctionBuilder<Errno>, fd: FileDescriptor, offset: GuestAddress<U64>) in
    guard f.hasFilesystem else {
      _ = f.descriptor(fd)
      return f.return(.spipe)
    }
    // The common case, in which only the answer is left to the adapter.
    ifKnownFile(f, fd) { slot in
      let position = f.let("position", slot.position)
      f.if(position.signed >= 0) { f.return(f.call(tell, offset, position)) }
    }
    let current = U32(constant: SnapshotEdition.whence.current)
    f.return(f.call(move(in: SnapshotEdition.self), fd, 0, current, offset))
  }
}
