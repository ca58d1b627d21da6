import Platform

/// The calls of the operating system that the project makes, apart from threads (`Platform`).
///
/// A call that a signal interrupts is repeated; one that fails throws the system's own words.
package enum System {
  /// An error of the C library.
  package struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The value of `errno`.
    package var number: Int32

    init(_ number: Int32 = errno) { self.number = number }

    /// There is no such file.
    package static let notFound = Failure(ENOENT)
    /// The file is a directory.
    package static let isDirectory = Failure(EISDIR)
    /// The file is no directory.
    package static let notDirectory = Failure(ENOTDIR)
    /// The file may not be touched.
    package static let notPermitted = Failure(EACCES)
    /// A symbolic link leads to itself.
    package static let tooManyLinks = Failure(ELOOP)
    /// There is such a file already.
    package static let exists = Failure(EEXIST)
    /// The name is longer than the file system takes.
    package static let nameTooLong = Failure(ENAMETOOLONG)
    /// There is no such descriptor.
    package static let badDescriptor = Failure(EBADF)
    /// The file system does not lock files.
    package static let cannotLock = Failure(ENOLCK)

    /// The system's words for it.
    package var description: String { String(cString: strerror(number)) }
  }

  /// Repeats `call` while signals interrupt it. A negative result is a failure.
  static func retrying<Result: SignedInteger>(
    _ call: () -> Result
  ) throws(Failure) -> Result {
    while true {
      let result = call()
      if result >= 0 { return result }
      if errno != EINTR { throw Failure() }
    }
  }
}

// MARK: - Descriptors

extension System {
  /// The descriptors that every process starts with.
  package static let standardInput: Int32 = 0
  package static let standardOutput: Int32 = 1
  package static let standardError: Int32 = 2

  /// Opens something in the place of each of them that the process was started without, which can be
  /// neither read nor written. Else a file that is opened next would have its number, and what is said
  /// of the file would go into it.
  package static func fillStandardDescriptors() {
    #if !os(WASI)
      for descriptor in standardInput...standardError where fcntl(descriptor, F_GETFD) < 0 {
        _ = posixOpen("/dev/null", descriptor == standardInput ? O_WRONLY : O_RDONLY, 0)
      }
    #endif
  }

  /// How a file is opened.
  package enum Access: Sendable {
    /// To be read.
    case read
    /// To be read, unless it is a symbolic link. Opening a pipe does not wait for its other end.
    case readAsItIs
    /// To be written in place of what it holds.
    case overwrite
    /// To be made, then written and read. The process's mask limits the permissions; a file of that
    /// name is a failure.
    case create(permissions: UInt32)
  }

  /// Opens a file, for this process alone.
  package static func open(_ path: String, to access: Access) throws(Failure) -> Int32 {
    let (flags, permissions): (Int32, UInt32) =
      switch access {
      case .read: (O_RDONLY, 0)
      case .readAsItIs: (O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY, 0)
      case .overwrite: (O_WRONLY | O_NOCTTY | O_TRUNC, 0)
      case .create(let permissions): (O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, permissions)
      }
    return try retrying { posixOpen(path, flags | O_CLOEXEC, mode_t(permissions)) }
  }

  /// Closes a descriptor. Only after writing is a failure worth knowing.
  package static func close(_ descriptor: Int32) throws(Failure) {
    // Not repeated when interrupted: the descriptor may be another file's by then.
    if posixClose(descriptor) < 0, errno != EINTR { throw Failure() }
  }

  /// Does what closing does, which may be what shows that the disk is full, and keeps it open.
  package static func finishWriting(_ descriptor: Int32) throws(Failure) {
    #if !os(WASI)
      try close(retrying { dup(descriptor) })
    #endif
  }

  /// Reads the next bytes, as many as there are at once; none is the end.
  package static func read(
    _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer
  ) throws(Failure) -> Int {
    try retrying { posixRead(descriptor, buffer.baseAddress, buffer.count) }
  }

  /// Reads bytes at an offset, as many as there are at once; none is the end.
  package static func read(
    _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(Failure) -> Int {
    try retrying { pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset)) }
  }

  /// Writes all of the bytes.
  package static func write(
    _ descriptor: Int32, _ bytes: UnsafeRawBufferPointer
  ) throws(Failure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let part = UnsafeRawBufferPointer(rebasing: rest)
      let count: Int
      do throws(Failure) {
        count = try retrying { posixWrite(descriptor, part.baseAddress, part.count) }
      } catch {
        endIfPipeIsBroken(error)
        throw error
      }
      rest = rest.dropFirst(count)
    }
  }

  /// Writes all of a text.
  package static func write(_ descriptor: Int32, _ text: String) throws(Failure) {
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: text.utf8.count, alignment: 1)
    defer { bytes.deallocate() }
    bytes.copyBytes(from: text.utf8)
    try write(descriptor, UnsafeRawBufferPointer(bytes))
  }

  /// Has the kernel copy bytes from one file to another, and says how many it copied; `nil` where it
  /// cannot, none at the end of the input.
  ///
  /// `copy_file_range` would share blocks where a file system can, but only whole ones at whole
  /// offsets, and a section of a component never begins at one: it then does what `sendfile` does.
  package static func copy(
    _ range: Range<Int>, of input: Int32, to output: Int32
  ) -> Int? {
    #if os(Linux) || os(Android)
      var offset = off_t(range.lowerBound)
      return try? retrying { sendfile(output, input, &offset, range.count) }
    #else
      return nil
    #endif
  }

  /// Where in a file the next byte is read or written; `nil` for what has no offsets, as pipes.
  package static func position(_ descriptor: Int32) -> Int? {
    let offset = lseek(descriptor, 0, SEEK_CUR)
    return offset < 0 ? nil : Int(offset)
  }

  /// Locks an open file against other processes that lock it, as long as it is open. Waits until
  /// they have closed it.
  ///
  /// - Parameters:
  ///   - descriptor: The file.
  ///   - waiting: Called once where they take their time.
  /// - Returns: Whether files of this kind can be locked.
  /// - Throws: Why this one cannot be.
  package static func lock(
    _ descriptor: Int32, waiting: () -> Void
  ) throws(Failure) -> Bool {
    #if os(WASI)
      return false
    #else
      // Half a second without a word, then with one.
      var patience = 50
      while flock(descriptor, patience >= 0 ? LOCK_EX | LOCK_NB : LOCK_EX) != 0 {
        let failure = Failure()
        switch failure.number {
        case EINTR: break
        case EWOULDBLOCK:
          if patience == 0 { waiting() } else { usleep(10_000) }
          patience -= 1
        case ENOLCK, ENOTSUP, EOPNOTSUPP, ENOSYS, EINVAL: return false
        default: throw failure
        }
      }
      return true
    #endif
  }

  /// Whether there is something to read, or the end, within a time in milliseconds.
  static func hasMore(_ descriptor: Int32, within milliseconds: Int32) -> Bool {
    var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&entry, 1, milliseconds) != 0
  }

  /// Whether two buffers of the same size hold the same.
  static func areEqual(
    _ one: UnsafeMutableRawBufferPointer, _ other: UnsafeMutableRawBufferPointer
  ) -> Bool {
    guard let start = one.baseAddress, let otherStart = other.baseAddress else { return true }
    return memcmp(start, otherStart, one.count) == 0
  }

  /// Whether somebody sits in front of it.
  package static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }
}

// MARK: - Files by name

extension System {
  /// What is known of a file without reading it.
  package struct Status: Sendable {
    /// The kinds of file that are treated differently.
    package enum Kind: Sendable { case regular, directory, symbolicLink, other }

    /// What kind of file it is.
    package var kind: Kind
    /// How many bytes it has, where it is a regular one.
    package var size: Int
    /// Who may do what: the lowest nine bits.
    package var permissions: UInt32
    /// Whether it belongs to the user that this process runs as.
    package var isOwn: Bool
    /// What tells it from all other files that are there at the time.
    package var identity: Identity

    /// The device and the number of a file on it.
    package struct Identity: Hashable, Sendable {
      fileprivate var device: UInt64
      fileprivate var number: UInt64
    }

    fileprivate init(_ status: stat) {
      kind =
        switch status.st_mode & S_IFMT {
        case S_IFREG: .regular
        case S_IFDIR: .directory
        case S_IFLNK: .symbolicLink
        default: .other
        }
      size = Int(status.st_size)
      permissions = UInt32(status.st_mode & 0o777)
      #if os(WASI)
        isOwn = true
      #else
        isOwn = status.st_uid == geteuid()
      #endif
      identity = Identity(
        device: UInt64(truncatingIfNeeded: status.st_dev),
        number: UInt64(truncatingIfNeeded: status.st_ino))
    }
  }

  /// The status of an open file.
  package static func status(of descriptor: Int32) throws(Failure) -> Status {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Failure() }
    return Status(status)
  }

  /// The status of a file, or of the symbolic link itself.
  package static func status(at path: String) throws(Failure) -> Status {
    var status = stat()
    guard lstat(path, &status) == 0 else { throw Failure() }
    return Status(status)
  }

  /// What a symbolic link says.
  package static func target(ofLink path: String) throws(Failure) -> String {
    // One byte is left for the end of the string.
    var target = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    guard readlink(path, &target, target.count - 1) >= 0 else { throw Failure() }
    return String(decoding: target.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Whether a path leads to a folder, by symbolic links too.
  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Makes a folder and those it is in, where they are not there.
  package static func makeFolders(_ path: String) throws(Failure) {
    guard !path.isEmpty, !isFolder(path), mkdir(path, 0o777) != 0 else { return }
    let failure = Failure()
    switch failure {
    // Somebody else may have made it in between.
    case .exists where isFolder(path): return
    case .exists: throw .notDirectory
    case .notFound:
      guard let parent = path.lastIndex(of: "/").map({ String(path[..<$0]) }), !parent.isEmpty
      else {
        throw failure
      }
      try makeFolders(parent)
      guard mkdir(path, 0o777) == 0 || isFolder(path) else { throw Failure() }
    default: throw failure
    }
  }

  /// Whether a path leads to anything.
  package static func isThere(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Whether this process may write to a file.
  package static func mayWrite(to path: String) -> Bool { access(path, W_OK) == 0 }

  /// Sets the permissions of an open file.
  package static func setPermissions(
    _ permissions: UInt32, of descriptor: Int32
  ) throws(Failure) {
    #if !os(WASI)
      guard fchmod(descriptor, mode_t(permissions)) == 0 else { throw Failure() }
    #endif
  }

  /// Puts a file in another's place, or where there was none, at once.
  package static func move(_ path: String, to other: String) throws(Failure) {
    guard rename(path, other) == 0 else { throw Failure() }
  }

  /// Removes a file.
  ///
  /// - Returns: Whether it is gone. One that was not there is.
  @discardableResult
  package static func remove(_ path: String) -> Bool { unlink(path) == 0 || errno == ENOENT }
}

// MARK: - The process

extension System {
  /// The folder for what is temporary: the one that `TMPDIR` names, else `/tmp`.
  package static var temporaryFolder: String {
    let named = environment("TMPDIR") ?? ""
    return named.isEmpty ? "/tmp" : named
  }

  /// The number of this process.
  static var processNumber: Int32 {
    #if os(WASI)
      return 0
    #else
      return getpid()
    #endif
  }

  /// The value of an environment variable.
  package static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Ends the process.
  package static func exit(_ status: Int32) -> Never { posixExit(status) }
}

// The C library's functions whose names are taken in `System`.

private func posixOpen(_ path: String, _ flags: Int32, _ permissions: mode_t) -> Int32 {
  open(path, flags, permissions)
}
private func posixClose(_ descriptor: Int32) -> Int32 { close(descriptor) }
private func posixRead(
  _ descriptor: Int32, _ start: UnsafeMutableRawPointer?, _ count: Int
) -> Int {
  read(descriptor, start, count)
}
private func posixWrite(_ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, start, count)
}
private func posixExit(_ status: Int32) -> Never { exit(status) }
