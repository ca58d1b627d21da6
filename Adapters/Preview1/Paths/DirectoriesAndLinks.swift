import CodeBuilder

extension Preview1Adapter {
  /// Makes a directory.
  static let pathCreateDirectory = entry("path_create_directory") {
    (f: FunctionBuilder<Errno>, fd: FileDescriptor, path: GuestAddress<U8>, count: U32) in
    onPath(f, fd, path, count, Descriptor.createDirectoryAt)
  }

  /// Removes an empty directory.
  static let pathRemoveDirectory = entry("path_remove_directory") {
    (f: FunctionBuilder<Errno>, fd: FileDescriptor, path: GuestAddress<U8>, count: U32) in
    onPath(f, fd, path, count, Descriptor.removeDirectoryAt)
  }

  /// Removes a file.
  static let pathUnlinkFile = entry("path_unlink_file") {
    (f: FunctionBuilder<Errno>, fd: FileDescriptor, path: GuestAddress<U8>, count: U32) in
    onPath(f, fd, path, count, Descriptor.unlinkFileAt)
  }

  /// Does with a path what `operation` does.
  private static func onPath(
    _ f: FunctionBuilder<Errno>, _ fd: FileDescriptor, _ path: GuestAddress<U8>, _ count: U32,
    _ operation: Function<
      Nothing, Handle<Descriptor>, Private<U8>, U32, Private<FileResult<U8>>
    >
  ) {
    f.findDirectory(fd)
    f.takePath(path, count: count)
    let result: Private<FileResult<U8>> = f.returnArea()
    f.call(operation, f.directory, f.path, count, result)
    f.finish(result)
  }
}
