import CodeBuilder

extension Preview1Adapter {
  /// Makes a file larger, filled with zeros, or smaller. Its position stays.
  static let fdFilestatSetSize = entry("fd_filestat_set_size") {
    (f: FunctionBuilder<Errno>, fd: FileDescriptor, size: U64) in
    f.onFile(fd) { slot, result in
      // A position at the end is where the end was before.
      slot.position = Stat.settled(f, slot, slot.position)
      f.call(Descriptor.setSize, slot.handle, size, result)
    }
  }

  /// WASI 0.2 cannot reserve room for a file.
  static let fdAllocate = entry("fd_allocate") {
    (f: FunctionBuilder<Errno>, fd: FileDescriptor, _: U64, _: U64) in
    guard f.hasFilesystem else { return f.return(.badf) }
    _ = f.file(fd)
    f.return(.notsup)
  }
}
