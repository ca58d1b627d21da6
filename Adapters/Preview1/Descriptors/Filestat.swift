package import CodeBuilder

extension Preview1Adapter {
  static let fdFilestatGet = fdFilestatGet(in: SnapshotEdition.self)
  static let pathFilestatGet = pathFilestatGet(in: SnapshotEdition.self)

  /// What is known of an open file. Standard streams have a type and nothing else.
  package static func fdFilestatGet<E: Edition>(
    in edition: E.Type
  ) -> Function<Errno, FileDescriptor, GuestAddress<E.FilestatRecord>> {
    entry("fd_filestat_get", in: edition) {
      (f: FunctionBuilder<Errno>, fd: FileDescriptor, stat: GuestAddress<E.FilestatRecord>) in
      let slot = f.descriptor(fd)
      let result = f.checked(stat)
      if f.hasFilesystem {
        f.if(slot.kind.extended > SlotKind.stderr.extended) {
          let handle = f.let("handle", slot.handle)
          let hash: Private<MetadataHashResult> = f.returnArea()
          f.call(Descriptor.metadataHash, handle, hash)
          f.guardSuccess(hash)
          let inode = f.let("inode", hash.lower)
          let stat: Private<StatResult> = f.returnArea()
          f.call(Descriptor.stat, handle, stat)
          f.return(f.call(FilestatWriting.write(in: E.self), result, inode))
        }
      }
      f.call(Terminal.learn, slot)
      f.fillGuest(result.bound(), count: U32(constant: E.FilestatRecord.size))
      result.filetype = (slot.filetype.extended & Stat.typeMask).lowByte
      f.return(.success)
    }
  }

  /// What is known of a file by its path.
  package static func pathFilestatGet<E: Edition>(
    in edition: E.Type
  ) -> Function<
    Errno, FileDescriptor, U32, GuestAddress<U8>, U32, GuestAddress<E.FilestatRecord>
  > {
    entry("path_filestat_get", in: edition) {
      (
        f: FunctionBuilder<Errno>, fd: FileDescriptor, lookup: U32, path: GuestAddress<U8>,
        count: U32, stat: GuestAddress<E.FilestatRecord>
      ) in
      f.findDirectory(fd)
      f.guard(lookup <= 1, else: .inval)
      f.takePath(path, count: count)
      let result = f.checked(stat)
      let hash: Private<MetadataHashResult> = f.returnArea()
      f.call(Descriptor.metadataHashAt, f.directory, lookup, f.path, count, hash)
      f.guardSuccess(hash)
      let inode = f.let("inode", hash.lower)
      let stat: Private<StatResult> = f.returnArea()
      f.call(Descriptor.statAt, f.directory, lookup, f.path, count, stat)
      f.return(f.call(FilestatWriting.write(in: E.self), result, inode))
    }
  }
}

/// Turns what the host says of a file into a Preview 1 record.
enum FilestatWriting {
  /// Fills a record from what the host left in the return area. Nothing is written where it failed.
  static func write<E: Edition>(in _: E.Type) -> Function<Errno, Guest<E.FilestatRecord>, U64> {
    Function(E.prefix + "write_filestat", parameters: ["result", "inode"]) {
      (f: FunctionBuilder<Errno>, result: Guest<E.FilestatRecord>, inode: U64) in
      let stat: Private<StatResult> = f.returnArea()
      f.guardSuccess(stat)
      let accessed = time(f, stat.pointer(to: \.accessed).bound())
      let modified = time(f, stat.pointer(to: \.modified).bound())
      let changed = time(f, stat.pointer(to: \.changed).bound())
      // Natively all files are on one device.
      result.dev = 1
      result.ino = inode
      result.store(f.call(Stat.filetype, stat.type.extended).extended.extended, at: 16)
      result.nlink = E.FilestatRecord.linkCount(stat.linkCount)
      result.fileSize = stat.fileSize
      result.atim = accessed
      result.mtim = modified
      result.ctim = changed
      f.return(.success)
    }
  }

  /// A time in nanoseconds, 0 where the host has none.
  private static func time(_ f: FunctionBuilder<Errno>, _ time: Private<OptionalDatetime>) -> U64 {
    let errno = f.call(Time.convertOptional, time)
    f.guard(errno == .success, else: errno)
    return f.let("time", f[Time.nanoseconds])
  }
}
