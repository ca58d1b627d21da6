/// What becomes an output when it is complete: a file beside it, whose name says whose it is.
///
/// `app.wasm` is first written as `.app.wasm.wasi-uplift.tmp`. The process that writes has it locked.
/// So one that nobody has locked was left by a process that was killed, and is removed by the next
/// that writes the same output; and of two processes that write one output at a time, the second waits
/// for the first. Where something else has that name (a folder, a link, a pipe, a file of another
/// user), it is neither followed nor touched: a name by chance serves.
struct UnfinishedFile {
  /// The file, open to be written and read.
  let descriptor: Int32
  /// Its name for now.
  let path: String
  private let token: Interruption.Token

  /// How often others may be faster. Then a name by chance serves, so that there is an end.
  private static let attempts = 100

  /// Makes the file for an output, after removing one that was left. The process's mask limits the
  /// permissions.
  ///
  /// - Parameters:
  ///   - output: The path of the output.
  ///   - permissions: Who may do what.
  ///   - waiting: Called where another process has it locked, and takes its time.
  /// - Throws: Why it cannot be made.
  init(
    for output: String, permissions: UInt32, waiting: () -> Void
  ) throws(System.Failure) {
    let path = Self.path(for: output)
    do throws(System.Failure) {
      for _ in 0..<Self.attempts {
        if let file = try Self.make(path, permissions: permissions, waiting: waiting) {
          self = file
          return
        }
        guard try Self.removeLeft(path, waiting: waiting) else { break }
      }
    } catch {
      // Names cannot be as long, or files cannot be locked.
      guard error == .nameTooLong || error == .cannotLock else { throw error }
    }
    let folder = OutputPlace.folder(of: output)
    let begun = try Interruption.begin { () throws(System.Failure) in
      let file = try TemporaryFile(in: folder, permissions: permissions)
      return (file, undo: { @Sendable _ in System.remove(file.path) })
    }
    guard let (file, token) = begun else { throw .exists }
    self.init(descriptor: file.descriptor, path: file.path, token: token)
  }

  private init(descriptor: Int32, path: String, token: Interruption.Token) {
    self.descriptor = descriptor
    self.path = path
    self.token = token
  }

  /// Puts it in the output's place, and closes it. Where that fails, it has to be discarded.
  func finish(as output: String) throws(System.Failure) {
    // The name is of this process until the end of this: nobody else's file is removed for it.
    let failure = Interruption.end(token) { () -> System.Failure? in
      do throws(System.Failure) { try System.move(path, to: output) } catch { return error }
      return nil
    }
    if let failure { throw failure }
    try? System.close(descriptor)
  }

  /// Removes and closes it.
  func discard() {
    Interruption.end(token) { _ = System.remove(path) }
    try? System.close(descriptor)
  }

  /// Removes what a process left that was killed while it wrote an output, where the output need not
  /// be written again.
  static func removeLeft(for output: String, waiting: () -> Void) {
    _ = try? removeLeft(path(for: output), waiting: waiting)
  }

  private static func path(for output: String) -> String {
    let name = output.lastIndex(of: "/").map { output[output.index(after: $0)...] } ?? output[...]
    return "\(OutputPlace.folder(of: output))/.\(name).wasi-uplift.tmp"
  }

  /// Makes a file of that name and locks it, unless there is one.
  private static func make(
    _ path: String, permissions: UInt32, waiting: () -> Void
  ) throws(System.Failure) -> UnfinishedFile? {
    let begun = try Interruption.begin {
      () throws(System.Failure) -> (Int32, undo: Interruption.Undo)? in
      do throws(System.Failure) {
        let descriptor = try System.open(path, to: .create(permissions: permissions))
        return (descriptor, { _ in System.remove(path) })
      } catch {
        guard error == .exists else { throw error }
        return nil
      }
    }
    guard let (descriptor, token) = begun else { return nil }
    let file = UnfinishedFile(descriptor: descriptor, path: path, token: token)
    do throws(System.Failure) {
      guard try System.lock(descriptor, waiting: waiting) else { throw .cannotLock }
    } catch {
      file.discard()
      throw error
    }
    // Somebody may have locked it first, and removed it as one that was left.
    if (try? isFile(descriptor, at: path)) == true { return file }
    Interruption.end(token) {}
    try? System.close(descriptor)
    return nil
  }

  /// Waits until nobody has the file locked, and removes it where it still has that name.
  ///
  /// - Returns: Whether nothing has that name, or somebody else made it since. Not where it is none of
  ///   this user's files, or cannot be removed.
  private static func removeLeft(
    _ path: String, waiting: () -> Void
  ) throws(System.Failure) -> Bool {
    let descriptor: Int32
    do throws(System.Failure) {
      // Only of files, opening does nothing else.
      guard try isOurs(System.status(at: path)) else { return false }
      descriptor = try System.open(path, to: .readAsItIs)
    } catch {
      return error == .notFound
    }
    defer { try? System.close(descriptor) }
    guard try isOurs(System.status(of: descriptor)) else { return false }
    guard try System.lock(descriptor, waiting: waiting) else { throw .cannotLock }
    return try isFile(descriptor, at: path) ? System.remove(path) : true
  }

  private static func isOurs(_ status: System.Status) -> Bool {
    status.kind == .regular && status.isOwn
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
