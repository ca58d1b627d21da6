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
          let stat: Private<StatResult> = f.returnArea()
          f.call(Descriptor.stat, handle, stat)
          f.guard(stat.isError == 0, else: f.call(ErrnoMapping.errno, stat.error.extended))
          let hash: Private<MetadataHashResult> = f.address(of: FilestatWriting.hash)
          f.call(Descriptor.metadataHash, handle, hash)
          f.return(f.call(FilestatWriting.write(in: E.self), result))
        }
      }
      f.call(Terminal.learn, slot)
      for offset in stride(from: 0, to: E.FilestatRecord.size, by: 8) {
        result.store(0 as U64, at: offset)
      }
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
      let directory = f.directory(fd)
      f.guard(lookup <= 1, else: .inval)
      let name = f.path(path, count: count)
      let result = f.checked(stat)
      let stat: Private<StatResult> = f.returnArea()
      f.call(Descriptor.statAt, directory, lookup, name, count, stat)
      f.guard(stat.isError == 0, else: f.call(ErrnoMapping.errno, stat.error.extended))
      let hash: Private<MetadataHashResult> = f.address(of: FilestatWriting.hash)
      f.call(Descriptor.metadataHashAt, directory, lookup, name, count, hash)
      f.return(f.call(FilestatWriting.write(in: E.self), result))
    }
  }
}

/// Turns what the host says of a file into a Preview 1 record.
enum FilestatWriting {
  /// Where the host leaves what the inode number is made of, beside the return area.
  static let hash = StaticArea("metadata_hash", size: MetadataHashResult.size)

  /// Fills a record from the return area and the hash. Nothing is written where it fails.
  static func write<E: Edition>(in _: E.Type) -> Function<Errno, Guest<E.FilestatRecord>> {
    Function(E.prefix + "write_filestat", parameters: ["result"]) {
      (f: FunctionBuilder<Errno>, result: Guest<E.FilestatRecord>) in
      let hash: Private<MetadataHashResult> = f.address(of: hash)
      f.guard(hash.isError == 0, else: f.call(ErrnoMapping.errno, hash.error.extended))
      let stat: Private<StatResult> = f.returnArea()
      let accessed = time(f, stat.pointer(to: \.accessed).bound())
      let modified = time(f, stat.pointer(to: \.modified).bound())
      let changed = time(f, stat.pointer(to: \.changed).bound())
      // Natively all files are on one device.
      result.dev = 1
      result.ino = hash.lower
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
    @Local(f, "time") var nanoseconds: U64 = 0
    f.if(time.isPresent != 0) {
      let errno = f.call(Time.convert, time.seconds, time.nanoseconds)
      f.guard(errno == .success, else: errno)
      nanoseconds = f[Time.nanoseconds]
    }
    return f.let("time", nanoseconds)
  }
}
