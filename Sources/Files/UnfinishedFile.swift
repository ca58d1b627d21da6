/// What becomes an output when it is complete: a file beside it, whose name says whose it is.
///
/// `app.wasm` is first written as `.app.wasm.wasi-uplift.tmp`. The process that writes has it locked.
/// So one that nobody has locked was left by a process that was killed, and is removed by the next
/// that writes the same output; and of two processes that write one output at a time, the second waits
/// for the first.
struct UnfinishedFile {
  /// The file, open to be written and read.
  let descriptor: Int32
  /// Its name for now.
  let path: String

  /// Makes the file for an output, after removing one that was left. The process's mask limits the
  /// permissions.
  init(for output: String, permissions: UInt32) throws(System.Failure) {
    let path = Self.path(for: output)
    do throws(System.Failure) {
      while true {
        if let descriptor = try Self.make(path, permissions: permissions) {
          self.descriptor = descriptor
          self.path = path
          return
        }
        try Self.removeLeft(path)
      }
    } catch {
      // Where names cannot be as long, or files cannot be locked, a name that nobody else uses does.
      guard error == .nameTooLong || error == .cannotLock else { throw error }
      let file = try TemporaryFile(in: OutputPlace.folder(of: output), permissions: permissions)
      descriptor = file.descriptor
      self.path = file.path
    }
  }

  /// Removes what a process left that was killed while it wrote an output, where the output need not
  /// be written again.
  static func removeLeft(for output: String) {
    let path = path(for: output)
    guard (try? System.status(at: path)) != nil else { return }
    try? removeLeft(path)
  }

  private static func path(for output: String) -> String {
    let name = output.lastIndex(of: "/").map { output[output.index(after: $0)...] } ?? output[...]
    return "\(OutputPlace.folder(of: output))/.\(name).wasi-uplift.tmp"
  }

  /// Makes a file of that name and locks it, unless there is one.
  private static func make(
    _ path: String, permissions: UInt32
  ) throws(System.Failure) -> Int32? {
    let descriptor: Int32
    do throws(System.Failure) {
      descriptor = try System.open(path, to: .create(permissions: permissions))
    } catch {
      guard error == .exists else { throw error }
      return nil
    }
    do throws(System.Failure) {
      guard try System.lock(descriptor) else { throw .cannotLock }
    } catch {
      System.remove(path)
      try? System.close(descriptor)
      throw error
    }
    // Somebody may have locked it first, and removed it as one that was left.
    if (try? isFile(descriptor, at: path)) == true { return descriptor }
    try? System.close(descriptor)
    return nil
  }

  /// Waits until nobody has the file locked, and removes it where it still has that name.
  private static func removeLeft(_ path: String) throws(System.Failure) {
    let descriptor: Int32
    do throws(System.Failure) {
      descriptor = try System.open(path, to: .read)
    } catch {
      if error == .notFound { return }
      throw error
    }
    defer { try? System.close(descriptor) }
    guard try System.lock(descriptor) else { throw .cannotLock }
    if try isFile(descriptor, at: path) { System.remove(path) }
  }

  private static func isFile(
    _ descriptor: Int32, at path: String
  ) throws(System.Failure) -> Bool {
    let status = try System.status(of: descriptor)
    do throws(System.Failure) {
      return try System.status(at: path).identity == status.identity
    } catch {
      if error == .notFound { return false }
      throw error
    }
  }
}
