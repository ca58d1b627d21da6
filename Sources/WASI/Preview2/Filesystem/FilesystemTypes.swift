package import ComponentModel

extension Preview2 {
  /// `wasi:filesystem/types`: files and directories. Their types are in `FilesystemTypes+Values`.
  package enum FilesystemTypes {
    static let name: InterfaceName = "wasi:filesystem/types"

    /// An open file or directory.
    package static let descriptor = Resource("descriptor", in: name)
    /// The entries of a directory, one after the other.
    package static let directoryEntryStream = Resource("directory-entry-stream", in: name)

    /// The interface.
    package static let interface = Interface(
      name, since: firstVersion,
      uses: [
        .init(Streams.name, ["input-stream", "output-stream", "error"]),
        .init(WallClock.name, ["datetime"]),
      ],
      resources: [descriptor, directoryEntryStream],
      types: [
        filesize, descriptorType, descriptorFlags, pathFlags, openFlags, linkCount, descriptorStat,
        newTimestamp, directoryEntry, errorCode, advice, metadataHashValue,
      ],
      functions: streamFunctions + fileFunctions + pathFunctions + identityFunctions + [
        .method(
          directoryEntryStream, "read-directory-entry",
          result: result(.option(.named(directoryEntry)))),
        .free(
          "filesystem-error-code", ["err": .borrow(IOError.error)],
          result: .option(.named(errorCode))),
      ])

    private static func result(_ success: InterfaceType? = nil) -> InterfaceType {
      .result(success, error: .named(errorCode))
    }

    private static let streamFunctions: [InterfaceFunction] = [
      .method(
        descriptor, "read-via-stream", ["offset": .named(filesize)],
        result: result(.own(Streams.inputStream))),
      .method(
        descriptor, "write-via-stream", ["offset": .named(filesize)],
        result: result(.own(Streams.outputStream))),
      .method(descriptor, "append-via-stream", result: result(.own(Streams.outputStream))),
    ]

    private static let fileFunctions: [InterfaceFunction] = [
      .method(
        descriptor, "advise",
        ["offset": .named(filesize), "length": .named(filesize), "advice": .named(advice)],
        result: result()),
      .method(descriptor, "sync-data", result: result()),
      .method(descriptor, "get-flags", result: result(.named(descriptorFlags))),
      .method(descriptor, "get-type", result: result(.named(descriptorType))),
      .method(descriptor, "set-size", ["size": .named(filesize)], result: result()),
      .method(
        descriptor, "set-times",
        [
          "data-access-timestamp": .named(newTimestamp),
          "data-modification-timestamp": .named(newTimestamp),
        ],
        result: result()),
      .method(
        descriptor, "read", ["length": .named(filesize), "offset": .named(filesize)],
        result: result(.tuple([.list(.u8), .bool]))),
      .method(
        descriptor, "write", ["buffer": .list(.u8), "offset": .named(filesize)],
        result: result(.named(filesize))),
      .method(descriptor, "read-directory", result: result(.own(directoryEntryStream))),
      .method(descriptor, "sync", result: result()),
    ]

    private static let pathFunctions: [InterfaceFunction] = [
      .method(descriptor, "create-directory-at", ["path": .string], result: result()),
      .method(descriptor, "stat", result: result(.named(descriptorStat))),
      .method(
        descriptor, "stat-at", ["path-flags": .named(pathFlags), "path": .string],
        result: result(.named(descriptorStat))),
      .method(
        descriptor, "set-times-at",
        [
          "path-flags": .named(pathFlags), "path": .string,
          "data-access-timestamp": .named(newTimestamp),
          "data-modification-timestamp": .named(newTimestamp),
        ],
        result: result()),
      .method(
        descriptor, "link-at",
        [
          "old-path-flags": .named(pathFlags), "old-path": .string,
          "new-descriptor": .borrow(descriptor), "new-path": .string,
        ],
        result: result()),
      .method(
        descriptor, "open-at",
        [
          "path-flags": .named(pathFlags), "path": .string,
          "open-flags": .named(openFlags), "flags": .named(descriptorFlags),
        ],
        result: result(.own(descriptor))),
      .method(descriptor, "readlink-at", ["path": .string], result: result(.string)),
      .method(descriptor, "remove-directory-at", ["path": .string], result: result()),
      .method(
        descriptor, "rename-at",
        ["old-path": .string, "new-descriptor": .borrow(descriptor), "new-path": .string],
        result: result()),
      .method(
        descriptor, "symlink-at", ["old-path": .string, "new-path": .string], result: result()),
      .method(descriptor, "unlink-file-at", ["path": .string], result: result()),
    ]

    private static let identityFunctions: [InterfaceFunction] = [
      .method(descriptor, "is-same-object", ["other": .borrow(descriptor)], result: .bool),
      .method(descriptor, "metadata-hash", result: result(.named(metadataHashValue))),
      .method(
        descriptor, "metadata-hash-at", ["path-flags": .named(pathFlags), "path": .string],
        result: result(.named(metadataHashValue))),
    ]
  }
}
