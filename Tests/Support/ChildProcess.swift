import Foundation

/// A process that this one has started and waits for.
///
/// Foundation's `Process` looks after its processes with a run loop and sockets of its own. Where
/// tests start over a thousand, several at a time, it crashes now and then, and all tests with it.
struct ChildProcess: Sendable {
  private let number: pid_t

  /// Starts a program, with no signal held back.
  ///
  /// - Parameters:
  ///   - program: Its path.
  ///   - arguments: What it is called with.
  ///   - environment: All of its environment.
  ///   - streams: The files of its standard input, output and error, which are there.
  /// - Throws: ``Failure`` where it cannot be started.
  init(
    _ program: String, _ arguments: [String], environment: [String: String], streams: [URL]
  ) throws {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (descriptor, file) in streams.enumerated() {
      let access = descriptor == STDIN_FILENO ? O_RDONLY : O_WRONLY
      posix_spawn_file_actions_addopen(&actions, Int32(descriptor), file.path, access, 0)
    }
    // Files that other tests have open are not its own: a program that somebody writes to, if only
    // so, cannot be run.
    #if canImport(Darwin)
      let separation = POSIX_SPAWN_CLOEXEC_DEFAULT
    #else
      let separation: Int32 = 0
      for descriptor in 3..<min(Int32(sysconf(Int32(_SC_OPEN_MAX))), 1024) {
        posix_spawn_file_actions_addclose(&actions, descriptor)
      }
    #endif

    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var held = sigset_t()
    sigemptyset(&held)
    posix_spawnattr_setsigmask(&attributes, &held)
    posix_spawnattr_setflags(&attributes, Int16(Int32(POSIX_SPAWN_SETSIGMASK) | separation))

    var words = ([program] + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for word in words + variables { free(word) } }
    var number = pid_t()
    let error = posix_spawn(&number, program, &actions, &attributes, &words, &variables)
    guard error == 0 else {
      throw Failure("\(program) cannot be run: \(String(cString: strerror(error)))")
    }
    self.number = number
  }

  /// Ends it at once, unless it has ended. It must not have been waited for.
  func kill() { Foundation.kill(number, SIGKILL) }

  /// Waits until it has ended.
  ///
  /// - Returns: its status: 128 plus its number where a signal ended it.
  func wait() async -> Int32 {
    await withCheckedContinuation { ended in
      // A thread of its own: a queue's are few, and those of other waiting processes.
      Thread.detachNewThread {
        var status: Int32 = 0
        while waitpid(number, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7f
        ended.resume(returning: signal == 0 ? (status >> 8) & 0xff : 128 + signal)
      }
    }
  }
}
