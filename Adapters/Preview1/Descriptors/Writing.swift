import CodeBuilder

extension Preview1Adapter {
  /// Writes to the position of a descriptor, which moves on, or to its end in append mode.
  static let fdWrite = entry("fd_write") {
    (
      f: FunctionBuilder<Errno>, fd: FileDescriptor, iovs: GuestAddress<Iovec>, iovsLen: U32,
      nwritten: GuestAddress<U32>
    ) in
    let slot = f.descriptorInPlace(fd)
    let vectors = f.checked(iovs, count: iovsLen)
    let count = f.checkedInPlace(nwritten)
    // What can be written to is from 2 on, and in a row: below wraps, and is above too.
    let writable: U32 = f.hasFilesystem ? 3 : 2
    let header = f.let("header", slot.header)
    f.guard(header.kind - SlotKind.stdout.extended < writable, else: .badf)
    // What is no position means the end, which is where everything else is written.
    @Local(f, "position") var position = Slot.positionAtEnd
    let isPositioned = f.let("is_positioned", header.isPositioned.number)
    if f.hasFilesystem {
      f.if(isPositioned != 0) { position = settledPosition(f, slot) }
    }
    let errno = f.call(Output.write, slot, header, position, vectors, iovsLen)
    f.guard(errno == .success, else: errno)
    if f.hasFilesystem {
      f.if(isPositioned != 0) { position += f[Transfer.count].extended }
      slot.position = position
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
    let header = f.let("header", slot.header)
    f.guard(header.kind - SlotKind.stdout.extended > 1, else: .spipe)
    guard f.hasFilesystem else { return f.return(.badf) }
    f.guard(header.kind == SlotKind.file.extended, else: .badf)
    let vectors = f.checked(iovs, count: iovsLen)
    let count = f.checked(nwritten)
    f.if(offset.signed < 0 && header.isPositioned) {
      f.return(f.call(Stat.refuseOffset, slot))
    }
    let errno = f.call(Output.write, slot, header, offset, vectors, iovsLen)
    f.guard(errno == .success, else: errno)
    count.pointee = f[Transfer.count]
    f.return(.success)
  }
}
