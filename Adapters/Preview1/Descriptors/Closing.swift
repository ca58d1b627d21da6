import CodeBuilder

extension Preview1Adapter {
  /// Closes a descriptor, and drops what the host holds for it: streams before their descriptor.
  static let fdClose = entry("fd_close") { (f: FunctionBuilder<Errno>, fd: FileDescriptor) in
    // Preopened directories take their numbers before any number becomes free.
    if f.hasFilesystem { f.call(Preopens.load) }
    let slot = f.descriptor(fd)
    f.call(dropHandles, slot)
    slot.kind = SlotKind.closed
    f.return(.success)
  }

  /// Gives a descriptor the number of another one, which is closed.
  static let fdRenumber = entry("fd_renumber") {
    (f: FunctionBuilder<Errno>, fd: FileDescriptor, to: FileDescriptor) in
    // Nothing may put preopened directories into the table, and move it, between the two.
    if f.hasFilesystem { f.call(Preopens.load) }
    let source = f.call(DescriptorTable.find, fd)
    f.guard(source.exists, else: .badf)
    let target = f.call(DescriptorTable.find, to)
    f.guard(target.exists, else: .badf)
    f.guard(source != target, else: .success)
    f.call(dropHandles, target)
    f.call(DescriptorTable.move, source, target)
    f.return(.success)
  }

  /// Drops all handles that a descriptor needs.
  static let dropHandles = Function("drop_handles", parameters: ["slot"]) {
    (f: FunctionBuilder<Nothing>, slot: Private<Slot>) in
    if f.has(.listsDirectories) {
      f.if(slot.kind == SlotKind.directory) { f.call(Listing.forget, slot) }
    }
    f.if(slot.output != .none) {
      f.if(slot.kind == SlotKind.stdin) {
        f.call(InputStream.drop, slot.input)
      } else: {
        f.call(OutputStream.drop, slot.output)
      }
    }
    if f.hasFilesystem {
      f.if(slot.handle != .none) { f.call(Descriptor.drop, slot.handle) }
    }
  }
}
