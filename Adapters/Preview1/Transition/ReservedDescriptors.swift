import CodeBuilder

// A libc that has sockets of WASI 0.2 by itself takes their numbers from here, so that nothing else
// gets them.
extension Preview1Adapter {
  /// Takes the lowest number that is free. To every other function it is a bad descriptor.
  static let adapterOpenBadfd = entry("adapter_open_badfd") {
    (f: FunctionBuilder<Errno>, fd: GuestAddress<FileDescriptor>) in
    let number = f.checked(fd)
    // Preopened directories have the numbers behind the standard streams.
    if f.hasFilesystem { f.call(Preopens.load) }
    Heap.beginScratch(f)
    let slot = f.call(DescriptorTable.add, SlotKind.reserved.extended, 0)
    f.guard(slot.exists, else: .nomem)
    number.pointee = f[DescriptorTable.added]
    f.return(.success)
  }

  /// Gives a number back that was taken so.
  static let adapterCloseBadfd = storeEntry("adapter_close_badfd") {
    (f: FunctionBuilder<Errno>, fd: FileDescriptor) in
    let slot = f.call(DescriptorTable.findReserved, fd)
    f.guard(slot.exists, else: .badf)
    slot.kind = SlotKind.closed
    f.return(.success)
  }
}
