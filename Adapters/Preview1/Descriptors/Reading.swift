import CodeBuilder

extension Preview1Adapter {
  /// Reads from the position of a descriptor, which moves on.
  static let fdRead = entry("fd_read") {
    (
      f: FunctionBuilder<Errno>, fd: FileDescriptor, iovs: GuestAddress<Iovec>, iovsLen: U32,
      nread: GuestAddress<U32>
    ) in
    let slot = f.descriptorInPlace(fd)
    let vectors = f.checked(iovs, count: iovsLen)
    let count = f.checkedInPlace(nread)
    let header = f.let("header", slot.header)
    let isStdin = header.kind == SlotKind.stdin.extended
    guard f.hasFilesystem else {
      f.guard(isStdin, else: .badf)
      let errno = f.call(Input.read, slot, header, 0, vectors, iovsLen)
      f.guard(errno == .success, else: errno)
      count.pointee = f[Transfer.count]
      f.return(.success)
      return
    }
    f.guard(isStdin || header.kind == SlotKind.file.extended, else: .badf)
    let position = settledPosition(f, slot)
    let errno = f.call(Input.read, slot, header, position, vectors, iovsLen)
    f.guard(errno == .success, else: errno)
    slot.position = position + f[Transfer.count].extended
    count.pointee = f[Transfer.count]
    f.return(.success)
  }

  /// Reads from a place of a file. Its position stays.
  static let fdPread = entry("fd_pread") {
    (
      f: FunctionBuilder<Errno>, fd: FileDescriptor, iovs: GuestAddress<Iovec>, iovsLen: U32,
      offset: U64, nread: GuestAddress<U32>
    ) in
    let slot = f.descriptorInPlace(fd)
    let header = f.let("header", slot.header)
    f.guard(header.kind != SlotKind.stdin.extended, else: .spipe)
    guard f.hasFilesystem else { return f.return(.badf) }
    f.guard(header.kind == SlotKind.file.extended, else: .badf)
    let vectors = f.checked(iovs, count: iovsLen)
    let count = f.checkedInPlace(nread)
    f.if(offset.signed < 0) { f.return(f.call(Stat.refuseOffset, slot)) }
    let errno = f.call(Input.read, slot, header, offset, vectors, iovsLen)
    f.guard(errno == .success, else: errno)
    count.pointee = f[Transfer.count]
    f.return(.success)
  }
}
