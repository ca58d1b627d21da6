import CodeBuilder

extension Preview1Adapter {
  /// Writes to the position of a descriptor, which moves on, or to its end in append mode.
  static let fdWrite = storeEntry("fd_write") {
    (
      f: FunctionBuilder<Errno>, fd: FileDescriptor, iovs: GuestAddress<Iovec>, iovsLen: U32,
      nwritten: GuestAddress<U32>
    ) in
    DescriptorTable.ifInTable(f, fd) { slot in
      let header = f.let("header", slot.header)
      // What can be written to is from 2 on, and in a row: below wraps, and is above too.
      let writable: U32 = f.hasFilesystem ? 3 : 2
      f.if(header.kind - SlotKind.stdout.extended < writable) {
        guard f.hasFilesystem else {
          f.return(f.call(Output.writeStream, slot, iovs, iovsLen, nwritten, header))
          return
        }
        let cursor = slot.pointer(to: \.position)
        f.return(
          f.call(Output.write, slot, iovs, iovsLen, nwritten, header, slot.position, cursor))
      }
    }
    f.return(.badf)
  }

  /// Writes to a place of a file, or to its end in append mode, as Linux does. Its position stays.
  static let fdPwrite = storeEntry("fd_pwrite") {
    (
      f: FunctionBuilder<Errno>, fd: FileDescriptor, iovs: GuestAddress<Iovec>, iovsLen: U32,
      offset: U64, nwritten: GuestAddress<U32>
    ) in
    DescriptorTable.ifInTable(f, fd) { slot in
      let header = f.let("header", slot.header)
      f.guard(header.kind - SlotKind.stdout.extended > 1, else: .spipe)
      guard f.hasFilesystem else { return }
      f.if(header.kind == SlotKind.file.extended) {
        f.if(offset.signed < 0 && header.isPositioned) {
          f.return(f.call(Transfer.refuseOffset, slot, iovs, iovsLen, nwritten))
        }
        f.return(f.call(Output.write, slot, iovs, iovsLen, nwritten, header, offset, f.noPointer()))
      }
    }
    f.return(.badf)
  }
}
