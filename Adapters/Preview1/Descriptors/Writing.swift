import CodeBuilder

extension Preview1Adapter {
  /// Writes to the position of a descriptor, which moves on, or to its end in append mode.
  static let fdWrite = entry("fd_write") {
    (
      f: FunctionBuilder<Errno>, fd: FileDescriptor, iovs: GuestAddress<Iovec>, iovsLen: U32,
      nwritten: GuestAddress<U32>
    ) in
    let slot = f.descriptor(fd)
    let vectors = f.checked(iovs, count: iovsLen)
    let count = f.checked(nwritten)
    // What can be written to is from 2 on, and in a row: below wraps, and is above too.
    let writable: U32 = f.hasFilesystem ? 3 : 2
    f.guard(slot.kind.extended - SlotKind.stdout.extended < writable, else: .badf)
    if f.hasFilesystem { settlePosition(f, slot) }
    let position = f.hasFilesystem ? slot.position : 0
    let errno = f.call(Output.write, slot, position, vectors, iovsLen)
    f.guard(errno == .success, else: errno)
    if f.hasFilesystem {
      f.if(slot.flags.extended & Fdflags.append != 0) {
        slot.position = Slot.positionAtEnd
      } else: {
        slot.position = slot.position + f[Transfer.count].extended
      }
    }
    count.pointee = f[Transfer.count]
    f.return(.success)
  }

  /// Writes to a place of a file, or to its end in append mode, as Linux does. Its position stays.
  static let fdPwrite = entry("fd_pwrite") {
    (
      f: FunctionBuilder<Errno>, fd: FileDescriptor, iovs: GuestAddress<Iovec>, iovsLen: U32,
      offset: U64, nwritten: GuestAddress<U32>
    ) in
    let slot = f.descriptor(fd)
    f.guard(slot.kind != SlotKind.stdout && slot.kind != SlotKind.stderr, else: .spipe)
    guard f.hasFilesystem else { return f.return(.badf) }
    f.guard(slot.kind == SlotKind.file, else: .badf)
    let vectors = f.checked(iovs, count: iovsLen)
    let count = f.checked(nwritten)
    f.guard(offset.signed >= 0, else: .inval)
    let errno = f.call(Output.write, slot, offset, vectors, iovsLen)
    f.guard(errno == .success, else: errno)
    count.pointee = f[Transfer.count]
    f.return(.success)
  }
}
