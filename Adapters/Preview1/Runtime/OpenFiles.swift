import CodeBuilder

extension FunctionBuilder where Result == Errno {
  /// What is known of an open file. The function ends with EBADF where the descriptor refers to
  /// something else, or to nothing.
  func file(_ fd: FileDescriptor) -> Private<Slot> {
    let slot = descriptor(fd)
    // Streams have a type of their own, so that they are not asked about.
    self.guard(slot.kind == SlotKind.file, else: .badf)
    let errno = call(Stat.learnType, slot)
    self.guard(errno == .success, else: errno)
    self.guard(slot.kind == SlotKind.file, else: .badf)
    return slot
  }

  /// Does with the host's handle of a file what `operation` does, and ends the function with what
  /// comes of it. EBADF for everything else that a descriptor can refer to.
  func onFile(
    _ fd: FileDescriptor,
    _ operation: (_ slot: Private<Slot>, _ result: Private<FileResult<U8>>) -> Void
  ) {
    guard hasFilesystem else { return self.return(.badf) }
    let slot = file(fd)
    let result: Private<FileResult<U8>> = returnArea()
    operation(slot, result)
    finish(result)
  }
}
