import CodeBuilder

extension Preview1Adapter {
  /// Reads from the position of a descriptor, which moves on.
  static let fdRead = storeEntry("fd_read") {
    (
      f: FunctionBuilder<Errno>, fd: FileDescriptor, iovs: GuestAddress<Iovec>, iovsLen: U32,
      nread: GuestAddress<U32>
    ) in
    DescriptorTable.ifInTable(f, fd) { slot in
      let header = f.let("header", slot.header)
      let isStdin = header.kind == SlotKind.stdin.extended
      guard f.hasFilesystem else {
        f.if(isStdin) { f.return(f.call(Input.readStdin, slot, iovs, iovsLen, nread, header)) }
        return
      }
      f.if(isStdin || header.kind == SlotKind.file.extended) {
        let cursor = slot.pointer(to: \.position)
        f.return(
          f.call(Input.read, slot, iovs, iovsLen, nread, header, slot.position, cursor))
      }
    }
    f.return(.badf)
  }

  /// Reads from a place of a file. Its position stays.
  static let fdPread = storeEntry("fd_pread") {
    (
      f: FunctionBuilder<Errno>, fd: FileDescriptor, iovs: GuestAddress<Iovec>, iovsLen: U32,
      offset: U64, nread: GuestAddress<U32>
    ) in
    DescriptorTable.ifInTable(f, fd) { slot in
      let header = f.let("header", slot.header)
      f.guard(header.kind != SlotKind.stdin.extended, else: .spipe)
      guard f.hasFilesystem else { return }
      f.if(header.kind == SlotKind.file.extended) {
        f.if(offset.signed < 0) {
          f.return(f.call(Transfer.refuseOffset, slot, iovs, iovsLen, nread))
        }
        f.return(f.call(Input.read, slot, iovs, iovsLen, nread, header, offset, f.noPointer()))
      }
    }
    f.return(.badf)
  }
}
