import CodeBuilder

extension Preview1Adapter {
  /// Opens a file or directory. Its type is asked for when it is first needed.
  static let pathOpen = entry("path_open") {
    (
      f: FunctionBuilder<Errno>, fd: FileDescriptor, lookup: U32, path: GuestAddress<U8>,
      count: U32, oflags: U32, rights: U64, _: U64, fdflags: U32,
      opened: GuestAddress<FileDescriptor>
    ) in
    f.findDirectory(fd, otherwise: .notdir)
    f.guard(lookup <= 1 && oflags <= OpenFlags.all && fdflags <= Fdflags.all, else: .inval)
    f.takePath(path, count: count)
    let number = f.checked(opened)

    // Reading and writing are bits 1 and 6 of the rights, and bits 0 and 1 of the flags.
    let access = (rights.truncated >> 1) & Access.read | (rights.truncated >> 5) & Access.write
    // File integrity, data integrity and requested write are bits 2, 3 and 4.
    let fileIntegrity = (fdflags & Fdflags.sync) >> 2
    let others = (fdflags & (Fdflags.dsync)) << 2 | (fdflags & Fdflags.rsync) << 1
    // The number comes first: nothing is made that it would then be missing for.
    let isDirectory = f.let("is_directory", (oflags & OpenFlags.directory) >> 1)
    let slot = f.call(DescriptorTable.add, SlotKind.file.extended + isDirectory, 0)
    f.guard(slot.exists, else: .nomem)
    let result: Private<FileResult<Handle<Descriptor>>> = f.returnArea()
    f.call(
      Descriptor.openAt, f.directory, lookup, f.path, count, oflags,
      access | fileIntegrity | others,
      result)
    let errno = f.call(ErrnoMapping.errnoOfAnswer, U32(constant: result.errorOffset))
    f.if(errno != .success) {
      slot.kind = SlotKind.closed
      f.return(errno)
    }
    slot.handle = result.value
    slot.flags = fdflags.lowByte
    number.pointee = f[DescriptorTable.added]
    f.return(.success)
  }
}

/// How a file is opened (witx, `oflags`). WASI 0.2's `open-flags` are the same.
enum OpenFlags {
  static var directory: U32 { 2 }
  static var all: U32 { 15 }
}
