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
    let kind = f.let("kind", slot.kind.extended)
    let last = f.hasFilesystem ? SlotKind.file : SlotKind.stderr
    f.guard(kind >= SlotKind.stdout.extended && kind <= last.extended, else: .badf)
    if f.hasFilesystem { settlePosition(f, slot) }
    let errno = f.call(Output.write, slot, slot.position, vectors, iovsLen)
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
