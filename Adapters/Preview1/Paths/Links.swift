import CodeBuilder

extension Preview1Adapter {
  /// Makes a hard link.
  static let pathLink = entry("path_link") {
    (
      f: FunctionBuilder<Errno>, oldFD: FileDescriptor, lookup: U32, oldPath: GuestAddress<U8>,
      oldCount: U32, newFD: FileDescriptor, newPath: GuestAddress<U8>, newCount: U32
    ) in
    f.findDirectory(oldFD)
    let oldDirectory = f.let("old_directory", f.directory)
    f.findDirectory(newFD)
    let newDirectory = f.let("new_directory", f.directory)
    f.guard(lookup <= 1, else: .inval)
    f.takePath(oldPath, count: oldCount)
    let old = f.let("old", f.path)
    f.takePath(newPath, count: newCount)
    let result: Private<FileResult<U8>> = f.returnArea()
    f.call(
      Descriptor.linkAt, oldDirectory, lookup, old, oldCount, newDirectory, f.path, newCount, result
    )
    f.finish(result)
  }

  /// Makes a symbolic link. What it leads to need not be there.
  static let pathSymlink = entry("path_symlink") {
    (
      f: FunctionBuilder<Errno>, oldPath: GuestAddress<U8>, oldCount: U32, fd: FileDescriptor,
      newPath: GuestAddress<U8>, newCount: U32
    ) in
    f.findDirectory(fd)
    let directory = f.let("directory", f.directory)
    f.takePath(oldPath, count: oldCount)
    let old = f.let("old", f.path)
    f.takePath(newPath, count: newCount)
    let result: Private<FileResult<U8>> = f.returnArea()
    f.call(Descriptor.symlinkAt, directory, old, oldCount, f.path, newCount, result)
    f.finish(result)
  }

  /// How much room there is at least for where a link leads: what systems have at most (Linux 4 KiB),
  /// and as much again and again where it is made of UTF-16.
  private static var longestTarget: U32 { 0x4000 }

  /// Reads where a symbolic link leads. What the buffer has no room for is left out, as in POSIX.
  static let pathReadlink = entry("path_readlink") {
    (
      f: FunctionBuilder<Errno>, fd: FileDescriptor, path: GuestAddress<U8>, count: U32,
      buffer: GuestAddress<U8>, capacity: U32, used: GuestAddress<U32>
    ) in
    f.findDirectory(fd)
    let target = f.checked(buffer, count: capacity)
    let written = f.checked(used)
    f.takePath(path, count: count)
    f.guard(f.call(Heap.reserve, longestTarget) != 0, else: .nomem)
    let result: Private<FileTextResult> = f.returnArea()
    f.call(Descriptor.readlinkAt, f.directory, f.path, count, result)
    f.guardSuccess(result)
    let length = f.let("length", result.count)
    let size = f.let("size", minimum(length, capacity))
    f.call(Copying.toGuest, result.text, target, size)
    written.pointee = size
    f.return(.success)
  }
}
