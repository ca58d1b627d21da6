import CodeBuilder

extension Preview1Adapter {
  /// Whether a descriptor is a preopened directory, and how long its name is. EBADF tells a libc
  /// that there are no more.
  static let fdPrestatGet = entry("fd_prestat_get") {
    (f: FunctionBuilder<Errno>, fd: FileDescriptor, prestat: GuestAddress<Prestat>) in
    let slot = f.descriptor(fd)
    guard f.hasFilesystem else { return f.return(.badf) }
    f.guard(slot.name.exists, else: .badf)
    let result = f.checked(prestat)
    result.tag = 0
    result.nameLength = slot.nameCount
    f.return(.success)
  }

  /// The name of a preopened directory.
  static let fdPrestatDirName = entry("fd_prestat_dir_name") {
    (f: FunctionBuilder<Errno>, fd: FileDescriptor, path: GuestAddress<U8>, count: U32) in
    let slot = f.descriptor(fd)
    guard f.hasFilesystem else { return f.return(.notdir) }
    f.guard(slot.name.exists, else: .notdir)
    let length = f.let("length", slot.nameCount)
    f.guard(length <= count, else: .nametoolong)
    let target = f.checked(path, count: length)
    f.call(Copying.toGuest, slot.name, target, length)
    f.return(.success)
  }
}
