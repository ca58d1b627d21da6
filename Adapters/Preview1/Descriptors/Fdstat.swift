import CodeBuilder

extension Preview1Adapter {
  /// What a descriptor is, and what may be done with it. Rights are derived, not kept.
  static let fdFdstatGet = entry("fd_fdstat_get") {
    (f: FunctionBuilder<Errno>, fd: FileDescriptor, stat: GuestAddress<Fdstat>) in
    let slot = f.descriptor(fd)
    let result = f.checked(stat)
    @Local(f, "header") var header = slot.header
    f.if(!header.hasFiletype) {
      if f.hasFilesystem {
        f.if(header.kind > SlotKind.stderr.extended) {
          let errno = f.call(Stat.learnType, slot)
          f.guard(errno == .success, else: errno)
        } else: {
          f.call(Terminal.learn, slot)
        }
      } else {
        f.call(Terminal.learn, slot)
      }
      header = slot.header
    }
    let base = f.call(rights, slot)
    result.filetype = (header.filetype & Stat.typeMask).lowByte
    // Directories have none, whatever they were opened with.
    let isDirectory = header.kind == SlotKind.directory.extended
    result.flags = (f.hasFilesystem ? choose(isDirectory, 0, header.flags) : header.flags).lowHalf
    result.rightsBase = base
    result.rightsInheriting =
      f.hasFilesystem
      ? choose(base == Rights.preopen, Rights.preopenInheriting, base) : base
    f.return(.success)
  }

  /// The rights of a descriptor of which everything is known.
  private static let rights = Function(inStore: "rights", parameters: ["slot"]) {
    (f: FunctionBuilder<U64>, slot: Private<Slot>) in
    let kind = f.let("kind", slot.kind.extended)
    f.guard(kind != SlotKind.stdin.extended, else: Rights.fdRead)
    guard f.hasFilesystem else { return f.return(Rights.fdWrite) }
    f.guard(kind > SlotKind.stderr.extended, else: Rights.fdWrite)
    f.guard(!slot.name.exists, else: Rights.preopen)
    @Local(f, "rights") var rights = Rights.all
    f.if(slot.kind == SlotKind.directory) { rights = rights - Rights.filesOnly }
    let access = f.let("access", slot.access.extended)
    f.if(access & Access.read == 0) { rights = rights - Rights.reading }
    f.if(access & Access.write == 0) { rights = rights - Rights.fdWrite }
    f.return(rights)
  }

  /// Sets or clears append and non-blocking mode. The others can only be chosen when a file is
  /// opened. A standard stream has non-blocking mode alone: the others mean nothing there, and are
  /// EBADF as natively.
  static let fdFdstatSetFlags = entry("fd_fdstat_set_flags") {
    (f: FunctionBuilder<Errno>, fd: FileDescriptor, flags: U32) in
    let slot = f.descriptor(fd)
    f.guard(flags <= Fdflags.all, else: .inval)
    f.if(slot.kind.extended <= SlotKind.stderr.extended) {
      f.guard(flags & Fdflags.notOfStreams == 0, else: .badf)
    }
    if f.hasFilesystem {
      // A directory may have been opened without saying so.
      f.if(slot.kind == SlotKind.file) {
        let errno = f.call(Stat.learnType, slot)
        f.guard(errno == .success, else: errno)
      }
      f.guard(slot.kind != SlotKind.directory, else: .badf)
      f.guard(flags & Fdflags.unchangeable == 0, else: .inval)
    }
    slot.flags = flags.lowByte
    f.return(.success)
  }

  /// Rights are derived, and cannot be given up.
  static let fdFdstatSetRights = entry("fd_fdstat_set_rights") {
    (f: FunctionBuilder<Errno>, fd: FileDescriptor, _: U64, _: U64) in
    guard f.hasFilesystem else { return f.return(.badf) }
    let slot = f.descriptor(fd)
    f.guard(slot.kind.extended > SlotKind.stderr.extended, else: .badf)
    f.return(.notsup)
  }
}

/// Whether standard streams are terminals.
enum Terminal {
  /// Makes sure that the file type of a standard stream is known: a character device where it is a
  /// terminal, and unknown otherwise.
  static let learn = Function("learn_terminal", parameters: ["slot"]) {
    (f: FunctionBuilder<Nothing>, slot: Private<Slot>) in
    f.if(slot.filetype != 0) { f.return() }
    slot.filetype = Stat.known.lowByte
    let input: Private<OptionalHandle<TerminalInput>> = f.returnArea()
    let kind = f.let("kind", slot.kind)
    f.if(kind == SlotKind.stdin) {
      f.call(CommandLine.getTerminalStdin, input)
      f.if(input.isPresent == 0) { f.return() }
      f.call(TerminalInput.drop, input.handle)
    } else: {
      let output: Private<OptionalHandle<TerminalOutput>> = f.returnArea()
      f.if(kind == SlotKind.stdout) {
        f.call(CommandLine.getTerminalStdout, output)
      } else: {
        f.call(CommandLine.getTerminalStderr, output)
      }
      f.if(output.isPresent == 0) { f.return() }
      f.call(TerminalOutput.drop, output.handle)
    }
    slot.filetype = (Filetype.characterDevice.extended | Stat.known).lowByte
  }
}
