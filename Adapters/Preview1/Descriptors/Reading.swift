import CodeBuilder

extension Preview1Adapter {
  /// Reads from the position of a descriptor, which moves on.
  static let fdRead = entry("fd_read") {
    (
      f: FunctionBuilder<Errno>, fd: FileDescriptor, iovs: GuestAddress<Iovec>, iovsLen: U32,
      nread: GuestAddress<U32>
    ) in
    let slot = f.descriptor(fd)
    let vectors = f.checked(iovs, count: iovsLen)
    let count = f.checked(nread)
    var isReadable = slot.kind == SlotKind.stdin
    if f.hasFilesystem { isReadable = isReadable || slot.kind == SlotKind.file }
    f.guard(isReadable, else: .badf)
    if f.hasFilesystem { settlePosition(f, slot) }
    let position = f.hasFilesystem ? slot.position : 0
    let errno = f.call(Input.read, slot, position, vectors, iovsLen)
    f.guard(errno == .success, else: errno)
    if f.hasFilesystem { slot.position = slot.position + f[Transfer.count].extended }
    count.pointee = f[Transfer.count]
    f.return(.success)
  }

  /// Reads from a place of a file. Its position stays.
  static let fdPread = entry("fd_pread") {
    (
      f: FunctionBuilder<Errno>, fd: FileDescriptor, iovs: GuestAddress<Iovec>, iovsLen: U32,
      offset: U64, nread: GuestAddress<U32>
    ) in
    let slot = f.descriptor(fd)
    f.guard(slot.kind != SlotKind.stdin, else: .spipe)
    guard f.hasFilesystem else { return f.return(.badf) }
    f.guard(slot.kind == SlotKind.file, else: .badf)
    let vectors = f.checked(iovs, count: iovsLen)
    let count = f.checked(nread)
    f.guard(offset.signed >= 0, else: .inval)
    let errno = f.call(Input.read, slot, offset, vectors, iovsLen)
    f.guard(errno == .success, else: errno)
    count.pointee = f[Transfer.count]
    f.return(.success)
  }
}
