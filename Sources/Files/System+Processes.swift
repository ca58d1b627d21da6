import Platform

// What the project asks of the operating system about other programs.

extension System {
  /// How a process ended.
  package enum Ending: Hashable, Sendable {
    /// By itself, with this status.
    case exited(Int32)
    /// By a signal of this number.
    case killed(signal: Int32)
  }

  /// Runs a program with this process's streams, folder and environment, and waits until it has
  /// ended. A signal that ends this process is passed on, and ends it first.
  package static func run(
    _ program: String, _ arguments: [String]
  ) throws(Failure) -> Ending {
    #if os(WASI)
      throw Failure(ENOTSUP)
    #else
      let begun = try Interruption.begin {
        () throws(Failure) -> (pid_t, undo: Interruption.Undo)? in
        let process = try start(program, arguments)
        return (process, { end(process, by: $0) })
      }
      guard let (process, token) = begun else { throw Failure(ESRCH) }
      defer { Interruption.end(token) {} }
      var status: Int32 = 0
      _ = try retrying { waitpid(process, &status, 0) }
      // WIFSIGNALED and WEXITSTATUS, which are macros.
      let signal = status & 0x7f
      return signal == 0 ? .exited((status >> 8) & 0xff) : .killed(signal: signal)
    #endif
  }

  #if !os(WASI)
    /// Passes a signal on to a program that another thread waits for, and returns when it has ended.
    /// A program that takes longer than some seconds is killed.
    private static func end(_ process: pid_t, by signal: Int32) {
      kill(process, signal)
      for pause in 0..<1000 {
        // As soon as the other thread knows that it has ended, there is no such process.
        if kill(process, 0) != 0 { return }
        if pause == 500 { kill(process, SIGKILL) }
        usleep(10_000)
      }
    }

    private static func start(
      _ program: String, _ arguments: [String]
    ) throws(Failure) -> pid_t {
      #if canImport(Darwin)
        var attributes: posix_spawnattr_t?
      #else
        var attributes = posix_spawnattr_t()
      #endif
      posix_spawnattr_init(&attributes)
      defer { posix_spawnattr_destroy(&attributes) }
      var held = sigset_t()
      sigemptyset(&held)
      posix_spawnattr_setsigmask(&attributes, &held)
      posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))

      var list = ([program] + arguments).map { strdup($0) }
      list.append(nil)
      defer { for argument in list { free(argument) } }
      var process = pid_t()
      #if canImport(Darwin)
        let environment = _NSGetEnviron().pointee
      #else
        let environment = environ
      #endif
      let error = posix_spawn(&process, program, nil, &attributes, list, environment)
      guard error == 0 else { throw Failure(error) }
      return process
    }
  #endif

  /// Where the file is that this process runs, with symbolic links followed; `nil` where the system
  /// does not tell.
  package static var thisProgram: String? {
    #if os(Linux) || os(Android)
      return try? target(ofLink: "/proc/self/exe")
    #elseif canImport(Darwin)
      var size: UInt32 = 0
      _NSGetExecutablePath(nil, &size)
      var path = [CChar](repeating: 0, count: Int(size))
      guard _NSGetExecutablePath(&path, &size) == 0 else { return nil }
      return resolvingLinks(
        in: String(decoding: path.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))
    #else
      return nil
    #endif
  }

  /// Whether there is a program of that name, which this process may run.
  package static func mayRun(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      && access(path, X_OK) == 0
  }

  /// The file that a path leads to, without symbolic links; `nil` where there is none.
  package static func resolvingLinks(in path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}

// MARK: - Folders

extension System {
  /// Makes a folder, for this user alone. One of that name is a failure.
  package static func makeFolder(_ path: String) throws(Failure) {
    guard mkdir(path, 0o700) == 0 else { throw Failure() }
  }

  /// Removes a folder and the files in it, but no folders in it.
  package static func removeFolder(_ path: String) {
    for name in names(inFolder: path) { remove("\(path)/\(name)") }
    _ = rmdir(path)
  }

  private static func names(inFolder path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
