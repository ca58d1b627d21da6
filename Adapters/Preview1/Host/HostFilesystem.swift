import CodeBuilder

/// `wasi:filesystem/types`, resource `descriptor`.
///
/// What moves bytes of the guest is lowered into the guest's memory, so that nothing is copied.
/// Everything else is lowered into private memory: results are large, and paths were copied there
/// when they were checked.
package enum Descriptor {
  private static let interface = "wasi:filesystem/types"

  static let read =
    Function<Nothing, Handle<Descriptor>, U64, U64, Guest<FileReadResult>>(
      host: interface, "[method]descriptor.read")
  static let readIntoPrivate =
    Function<Nothing, Handle<Descriptor>, U64, U64, Private<FileReadResult>>(
      host: interface, "[method]descriptor.read")
  static let write =
    Function<Nothing, Handle<Descriptor>, Guest<U8>, U32, U64, Guest<FileResult<U64>>>(
      host: interface, "[method]descriptor.write")
  static let writeFromPrivate =
    Function<Nothing, Handle<Descriptor>, Private<U8>, U32, U64, Private<FileResult<U64>>>(
      host: interface, "[method]descriptor.write")
  static let appendViaStream =
    Function<Nothing, Handle<Descriptor>, Private<FileResult<Handle<OutputStream>>>>(
      host: interface, "[method]descriptor.append-via-stream")
  static let getFlags = Function<Nothing, Handle<Descriptor>, Private<FileResult<U8>>>(
    host: interface, "[method]descriptor.get-flags")
  static let stat = Function<Nothing, Handle<Descriptor>, Private<StatResult>>(
    host: interface, "[method]descriptor.stat")
  static let metadataHash =
    Function<Nothing, Handle<Descriptor>, Private<MetadataHashResult>>(
      host: interface, "[method]descriptor.metadata-hash")
  static let statAt =
    Function<Nothing, Handle<Descriptor>, U32, Private<U8>, U32, Private<StatResult>>(
      host: interface, "[method]descriptor.stat-at")
  static let metadataHashAt =
    Function<Nothing, Handle<Descriptor>, U32, Private<U8>, U32, Private<MetadataHashResult>>(
      host: interface, "[method]descriptor.metadata-hash-at")
  static let openAt =
    Function<
      Nothing, Handle<Descriptor>, U32, Private<U8>, U32, U32, U32,
      Private<FileResult<Handle<Descriptor>>>
    >(host: interface, "[method]descriptor.open-at")
  static let createDirectoryAt =
    Function<Nothing, Handle<Descriptor>, Private<U8>, U32, Private<FileResult<U8>>>(
      host: interface, "[method]descriptor.create-directory-at")
  static let removeDirectoryAt =
    Function<Nothing, Handle<Descriptor>, Private<U8>, U32, Private<FileResult<U8>>>(
      host: interface, "[method]descriptor.remove-directory-at")
  static let unlinkFileAt =
    Function<Nothing, Handle<Descriptor>, Private<U8>, U32, Private<FileResult<U8>>>(
      host: interface, "[method]descriptor.unlink-file-at")
  static let readDirectory =
    Function<Nothing, Handle<Descriptor>, Private<FileResult<Handle<DirectoryEntryStream>>>>(
      host: interface, "[method]descriptor.read-directory")
  static let advise =
    Function<Nothing, Handle<Descriptor>, U64, U64, U32, Private<FileResult<U8>>>(
      host: interface, "[method]descriptor.advise")
  static let syncData = Function<Nothing, Handle<Descriptor>, Private<FileResult<U8>>>(
    host: interface, "[method]descriptor.sync-data")
  static let sync = Function<Nothing, Handle<Descriptor>, Private<FileResult<U8>>>(
    host: interface, "[method]descriptor.sync")
  static let setSize = Function<Nothing, Handle<Descriptor>, U64, Private<FileResult<U8>>>(
    host: interface, "[method]descriptor.set-size")
  static let setTimes =
    Function<
      Nothing, Handle<Descriptor>, U32, U64, U32, U32, U64, U32, Private<FileResult<U8>>
    >(host: interface, "[method]descriptor.set-times")
  static let setTimesAt =
    Function<
      Nothing, Handle<Descriptor>, U32, Private<U8>, U32, U32, U64, U32, U32, U64, U32,
      Private<FileResult<U8>>
    >(host: interface, "[method]descriptor.set-times-at")
  static let linkAt =
    Function<
      Nothing, Handle<Descriptor>, U32, Private<U8>, U32, Handle<Descriptor>, Private<U8>, U32,
      Private<FileResult<U8>>
    >(host: interface, "[method]descriptor.link-at")
  static let readlinkAt =
    Function<Nothing, Handle<Descriptor>, Private<U8>, U32, Private<FileTextResult>>(
      host: interface, "[method]descriptor.readlink-at")
  static let renameAt =
    Function<
      Nothing, Handle<Descriptor>, Private<U8>, U32, Handle<Descriptor>, Private<U8>, U32,
      Private<FileResult<U8>>
    >(host: interface, "[method]descriptor.rename-at")
  static let symlinkAt =
    Function<
      Nothing, Handle<Descriptor>, Private<U8>, U32, Private<U8>, U32, Private<FileResult<U8>>
    >(host: interface, "[method]descriptor.symlink-at")
  static let drop = Function<Nothing, Handle<Descriptor>>(
    host: interface, "[resource-drop]descriptor")

  /// The error of the filesystem behind an error of a stream.
  static let errorCode = Function<Nothing, Handle<IOError>, Private<OptionalErrorCode>>(
    host: interface, "filesystem-error-code")

  static let all: [any AnyFunction] = [
    read, readIntoPrivate, write, writeFromPrivate, appendViaStream, getFlags, stat,
    metadataHash, statAt, metadataHashAt, openAt, createDirectoryAt, removeDirectoryAt,
    unlinkFileAt, readDirectory, advise, syncData, sync, setSize, setTimes, setTimesAt, linkAt,
    readlinkAt, renameAt, symlinkAt, drop, errorCode,
  ]
}

/// `wasi:filesystem/types`, resource `directory-entry-stream`.
package enum DirectoryEntryStream {
  private static let interface = "wasi:filesystem/types"

  static let readDirectoryEntry =
    Function<Nothing, Handle<DirectoryEntryStream>, Private<DirectoryEntryResult>>(
      host: interface, "[method]directory-entry-stream.read-directory-entry")
  static let drop = Function<Nothing, Handle<DirectoryEntryStream>>(
    host: interface, "[resource-drop]directory-entry-stream")

  static let all: [any AnyFunction] = [readDirectoryEntry, drop]
}

/// `wasi:filesystem/preopens`.
enum Preopens {
  static let getDirectories = Function<Nothing, Private<HostList<HostPreopen>>>(
    host: "wasi:filesystem/preopens", "get-directories")

  static let all: [any AnyFunction] = [getDirectories]
}
