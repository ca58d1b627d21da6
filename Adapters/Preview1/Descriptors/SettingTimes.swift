import CodeBuilder

extension Preview1Adapter {
  /// Sets the times of an open file or directory.
  static let fdFilestatSetTimes = entry("fd_filestat_set_times") {
    (f: FunctionBuilder<Errno>, fd: FileDescriptor, accessed: U64, modified: U64, flags: U32) in
    guard f.hasFilesystem else { return f.return(.badf) }
    // As natively, flags that contradict each other come before the descriptor.
    let (access, modification) = f.newTimes(accessed, modified, flags)
    let slot = f.descriptor(fd)
    f.guard(slot.kind.extended > SlotKind.stderr.extended, else: .badf)
    let result: Private<FileResult<U8>> = f.returnArea()
    f.call(
      Descriptor.setTimes, slot.handle, access.kind, access.seconds, access.nanoseconds,
      modification.kind, modification.seconds, modification.nanoseconds, result)
    f.finish(result)
  }

  /// Sets the times of a file or directory by its path.
  static let pathFilestatSetTimes = entry("path_filestat_set_times") {
    (
      f: FunctionBuilder<Errno>, fd: FileDescriptor, lookup: U32, path: GuestAddress<U8>,
      count: U32, accessed: U64, modified: U64, flags: U32
    ) in
    let (access, modification) = f.newTimes(accessed, modified, flags)
    f.findDirectory(fd)
    f.guard(lookup <= 1, else: .inval)
    f.takePath(path, count: count)
    let result: Private<FileResult<U8>> = f.returnArea()
    f.call(
      Descriptor.setTimesAt, f.directory, lookup, f.path, count, access.kind, access.seconds,
      access.nanoseconds, modification.kind, modification.seconds, modification.nanoseconds,
      result)
    f.finish(result)
  }
}

/// What one time of a file is set to (`new-timestamp` of WASI 0.2).
private struct NewTimestamp {
  /// Left alone, set to now, or set to what is given.
  var kind: U32
  var seconds: U64
  var nanoseconds: U32

  /// Makes one of what the guest passed.
  ///
  /// - Parameters:
  ///   - f: The function that it is for.
  ///   - time: The time, in nanoseconds.
  ///   - flags: In bit 0 whether it is to be set to that, and in bit 1 whether to now.
  init(_ f: CodeBuilder, _ time: U64, flags: U32) {
    kind = f.call(Self.kind, flags)
    seconds = time / 1_000_000_000
    nanoseconds = (time % 1_000_000_000).truncated
  }

  /// The two flags change places: now is 1 there, and a time is 2.
  private static let kind = Function("timestamp_kind", parameters: ["flags"]) {
    (f: FunctionBuilder<U32>, flags: U32) in
    f.return((flags & 1) << 1 | (flags >> 1) & 1)
  }
}

extension FunctionBuilder where Result == Errno {
  /// The times of the last access and change that the guest passed. The function ends with EINVAL
  /// where its flags (witx, `fstflags`) are unknown, or want one time to be two.
  fileprivate func newTimes(
    _ accessed: U64, _ modified: U64, _ flags: U32
  ) -> (NewTimestamp, NewTimestamp) {
    self.guard(flags <= 15 && flags & (flags >> 1) & 0b0101 == 0, else: .inval)
    return (
      NewTimestamp(self, accessed, flags: flags), NewTimestamp(self, modified, flags: flags >> 2)
    )
  }
}
