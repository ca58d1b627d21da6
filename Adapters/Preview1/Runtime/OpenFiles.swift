import CodeBuilder

/// Finds what is open by its number and by what it is. What may have been opened without saying so is
/// asked for its type.
enum OpenFiles {
  /// What was found, where that succeeded.
  static let found = GlobalVariable<Private<Slot>>("found", in: .adapter)
  /// The host's handle of the directory that was found.
  static let directory = GlobalVariable<Handle<Descriptor>>("directory", in: .adapter)

  /// Finds an open directory, and gives up the scratch of earlier calls: EBADF where there is none, or `otherwise` where it is open but something
  /// else that the host has.
  static let findDirectory = Function("find_directory", parameters: ["fd", "otherwise"]) {
    (f: FunctionBuilder<Errno>, fd: FileDescriptor, otherwise: Errno) in
    let slot = f.descriptor(fd)
    f.if(slot.kind == SlotKind.file) {
      let errno = f.call(Stat.learnType, slot)
      f.guard(errno == .success, else: errno)
      f.guard(slot.kind == SlotKind.directory, else: otherwise)
    }
    f.guard(slot.kind == SlotKind.directory, else: .badf)
    f[found] = slot
    f[directory] = slot.handle
    // Paths come next, and are put there.
    Heap.beginScratch(f)
    f.return(.success)
  }

  /// Finds an open file: EBADF where there is none, or `stream` where it is a standard stream. These
  /// have a type of their own, and are not asked.
  static let findFile = Function("find_file", parameters: ["fd", "stream"]) {
    (f: FunctionBuilder<Errno>, fd: FileDescriptor, stream: Errno) in
    let slot = f.descriptor(fd)
    f.guard(slot.kind.extended > SlotKind.stderr.extended, else: stream)
    let errno = f.call(Stat.learnType, slot)
    f.guard(errno == .success, else: errno)
    f.guard(slot.kind == SlotKind.file, else: .badf)
    f[found] = slot
    f.return(.success)
  }
}

extension FunctionBuilder where Result == Errno {
  /// What is known of an open file. The function ends with EBADF where the descriptor refers to
  /// something else, or to nothing, and with `stream` where it refers to a standard stream.
  func file(_ fd: FileDescriptor, stream: Errno = .badf) -> Private<Slot> {
    let errno = call(OpenFiles.findFile, fd, stream)
    self.guard(errno == .success, else: errno)
    return self.let("slot", self[OpenFiles.found])
  }

  /// Finds an open directory, which is ``directory`` from then on. The function ends with EBADF where
  /// there is none, and with `otherwise` where it is open but no directory.
  func findDirectory(_ fd: FileDescriptor, otherwise: Errno = .badf) {
    let errno = call(OpenFiles.findDirectory, fd, otherwise)
    self.guard(errno == .success, else: errno)
  }

  /// The host's handle of the directory that was found last.
  var directory: Handle<Descriptor> { self[OpenFiles.directory] }

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
