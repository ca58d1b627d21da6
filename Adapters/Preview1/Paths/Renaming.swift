import CodeBuilder

extension Preview1Adapter {
  /// Gives a file or directory another name, and removes what had that name before.
  static let pathRename = entry("path_rename") {
    (
      f: FunctionBuilder<Errno>, oldFD: FileDescriptor, oldPath: GuestAddress<U8>, oldCount: U32,
      newFD: FileDescriptor, newPath: GuestAddress<U8>, newCount: U32
    ) in
    f.findDirectory(oldFD)
    let oldDirectory = f.let("old_directory", f.directory)
    f.findDirectory(newFD)
    let newDirectory = f.let("new_directory", f.directory)
    f.takePath(oldPath, count: oldCount)
    let old = f.let("old", f.path)
    f.takePath(newPath, count: newCount)
    let result: Private<FileResult<U8>> = f.returnArea()
    f.call(Descriptor.renameAt, oldDirectory, old, oldCount, newDirectory, f.path, newCount, result)
    f.finish(result)
  }
}
