import CodeBuilder

extension Preview1Adapter {
  /// Gives a file or directory another name, and removes what had that name before.
  static let pathRename = entry("path_rename") {
    (
      f: FunctionBuilder<Errno>, oldFD: FileDescriptor, oldPath: GuestAddress<U8>, oldCount: U32,
      newFD: FileDescriptor, newPath: GuestAddress<U8>, newCount: U32
    ) in
    let oldDirectory = f.directory(oldFD)
    let newDirectory = f.directory(newFD)
    let (old, new) = f.paths(oldPath, count: oldCount, newPath, count: newCount)
    let result: Private<FileResult<U8>> = f.returnArea()
    f.call(Descriptor.renameAt, oldDirectory, old, oldCount, newDirectory, new, newCount, result)
    f.finish(result)
  }
}
