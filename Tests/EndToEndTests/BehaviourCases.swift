import Foundation
import TestSupport

extension BehaviourCase {
  static let all: [BehaviourCase] =
    c + go + directories + waiting + unstable + shapes + exits + choices
    + beyondTheOracle

  static let seeded = FileTree(["seed.txt": "the seed of all", "empty": .folder])

  /// As libc uses Preview 1.
  private static let c: [BehaviourCase] = [
    BehaviourCase(
      name: "C hello", program: .c("hello"), arguments: ["one", "", "two words", "ünï→🙂"],
      environment: ["FIRST=1", "EMPTY=", "SPACED=a = b", "WIDE=☃"],
      expected: Expectation(
        output: """
          Hello, world!
          argument 0: [hello]
          argument 1: [one]
          argument 2: []
          argument 3: [two words]
          argument 4: [ünï→🙂]
          variable [FIRST=1]
          variable [EMPTY=]
          variable [SPACED=a = b]
          variable [WIDE=☃]

          """,
        errors: "5 arguments\n")),
    BehaviourCase(
      name: "C hello with nothing", program: .c("hello"),
      expected: Expectation(
        output: "Hello, world!\nargument 0: [hello]\n", errors: "1 argument\n")),
    BehaviourCase(
      name: "C hello with 100 KB of arguments and of environment", program: .c("hello"),
      arguments: (0..<1000).map { "\($0)" + String(repeating: "x", count: 100) },
      environment: (0..<1000).map { "V\($0)=" + String(repeating: "y", count: 100) },
      expected: Expectation(output: nil, errors: "1001 arguments\n")),
    BehaviourCase(
      name: "C files", program: .c("files"), files: seeded, expected: Expectation(output: nil)),
    BehaviourCase(
      name: "C 9000 arguments, 100 KB in a variable, 1000 open files", program: .c("limits"),
      arguments: (0..<9000).map { "a\($0)" },
      environment: ["LARGE=" + String(repeating: "z", count: 100_000), "FILES=1000"],
      files: FileTree([:]), expected: Expectation(output: nil)),
    BehaviourCase(
      name: "C 300 preopens", program: .c("limits"), environment: ["FOLDERS=300"],
      // The shell adds the folders behind `run`, which the engine's path is followed by.
      shell: """
        engine=$1; shift 2; dirs=; i=0
        while [ $i -lt 300 ]; do mkdir -p p$i; dirs="$dirs --dir p$i::/p$i"; i=$((i+1)); done
        exec "$engine" run $dirs "$@"
        """,
      expected: Expectation(
        output: "0 arguments, sum 0\nLARGE has 0 bytes\n300 folders\n0 files, 0 wrong\n")),
    BehaviourCase(
      name: "C descriptors of every kind", program: .c("descriptors"), files: seeded,
      expected: Expectation(output: nil, errors: nil)),
    BehaviourCase(
      name: "C links and names", program: .c("links"), files: seeded,
      expected: Expectation(output: nil)),
    BehaviourCase(
      name: "C times of files", program: .c("filetimes"), files: seeded,
      expected: Expectation(output: nil)),
    BehaviourCase(
      name: "C time", program: .c("time"),
      expected: Expectation(
        output: [
          "realtime is after 2023", "realtime resolution is below a second",
          "monotonic resolution is below a second", "nanosleep succeeds",
          "nanosleep of 20 ms sleeps at least that", "nanosleep of 20 ms ends within 20 s",
          "a realtime deadline is waited for", "a deadline in the past is now",
          "a sleep of nothing succeeds", "sched_yield succeeds", "getentropy succeeds",
          "random bytes vary", "few random bytes stay in their place",
        ].map { "\($0): yes\n" }.joined())),
    BehaviourCase(
      name: "C echo", program: .c("echo"), input: Data(letters(200_000).utf8),
      expected: Expectation(output: letters(200_000), errors: "200000 bytes\n")),
    BehaviourCase(
      name: "C echo of nothing", program: .c("echo"),
      expected: Expectation(errors: "0 bytes\n")),
    BehaviourCase(
      name: "C exit(42)", program: .c("exit42"),
      expected: Expectation(status: 42, output: "about to leave")),
  ]

  /// As Go's runtime does, which brings no libc.
  private static let go: [BehaviourCase] = [
    BehaviourCase(
      name: "Go reads a whole file, and starts no process", program: .go("reading"),
      files: FileTree([:]), expected: Expectation(output: nil)),
    BehaviourCase(
      name: "Go hello", program: .go("hello"), arguments: ["x"], environment: ["LANGUAGE=Go"],
      expected: Expectation(
        output: "Hello from Go\nargument 0: [hello]\nargument 1: [x]\n",
        errors: "LANGUAGE is [Go]\n")),
    BehaviourCase(
      name: "Go hello that fails", program: .go("hello"), arguments: ["fail"],
      expected: Expectation(
        status: 9, output: "Hello from Go\nargument 0: [hello]\nargument 1: [fail]\n",
        errors: "LANGUAGE is []\n")),
    BehaviourCase(
      name: "Go keeps 64 MiB and collects garbage", program: .go("gc"),
      expected: Expectation(
        output: "kept 64 MiB, checksum 45be338c\n"
          + (0..<4).map { "round \($0) dropped 64 MiB, unchanged: true\n" }.joined()
          + "collected at least four times: true\n")),
    BehaviourCase(
      name: "Go files", program: .go("files"), files: seeded, mount: "/data",
      expected: Expectation(output: nil)),
  ]

  /// Modules of an unusual shape.
  private static let shapes: [BehaviourCase] = [
    BehaviourCase(
      name: "start section writes", program: .wat("start-writes"),
      expected: Expectation(output: "start\nmain\n")),
    BehaviourCase(
      name: "start section exits", program: .wat("start-exits"),
      expected: Expectation(status: 7, output: "bye\n")),
    BehaviourCase(name: "no WASI import", program: .wat("no-wasi")),
    BehaviourCase(
      name: "fd_write alone", program: .wat("fd-write-only"),
      expected: Expectation(output: "hello\n")),
    BehaviourCase(
      name: "a full stdout, beside files", program: .wat("errno-of-write-with-files"),
      shell: #"exec "$@" > /dev/full"#, expected: Expectation(status: 51)),
    BehaviourCase(
      name: "duplicate imports", program: .wat("duplicate-imports"),
      expected: Expectation(status: 5, output: "twin\ntwin\ntwin\n")),
    BehaviourCase(
      name: "descriptors closed and taken again", program: .wat("descriptors"), files: seeded,
      expected: Expectation(output: "the seed of all")),
  ]

  private static let exits: [BehaviourCase] =
    [0, 1, 2, 125].map { status in
      BehaviourCase(
        name: "proc_exit(\(status))", program: .wat("exit-status"), arguments: ["\(status)"],
        expected: Expectation(status: status))
    }
    + [126, 127, 128, 134, 200, 255].map { status in
      BehaviourCase(
        name: "proc_exit(\(status))", program: .wat("exit-status"), arguments: ["\(status)"],
        expected: Expectation(status: status),
        oracle: .expectation(because: "it takes a status from 126 up for a fault of the guest"))
    }
    + ["256", "257", "512", "4294967295"].map { status in
      BehaviourCase(
        name: "proc_exit(\(status))", program: .wat("exit-status"), arguments: [status],
        expected: Expectation(status: 255),
        oracle: .expectation(because: "it takes a status from 126 up for a fault of the guest"))
    }

  /// Where the engine's own Preview 1 traps, or does less.
  private static let beyondTheOracle: [BehaviourCase] = [
    BehaviourCase(
      name: "memory under another name", program: .wat("memory-other-name"),
      expected: Expectation(output: "hello\n"),
      oracle: .expectation(because: "it looks for an export called memory")),
    BehaviourCase(
      name: "memory not exported", program: .wat("memory-not-exported"),
      expected: Expectation(output: "hello\n"),
      oracle: .expectation(because: "it looks for an export called memory")),
    BehaviourCase(
      name: "memory imported", program: .wat("memory-imported"),
      expected: Expectation(output: "hello\nhello\n"),
      oracle: .expectation(because: "it provides no env.memory")),
    BehaviourCase(
      name: "no memory", program: .wat("no-memory"), expected: Expectation(status: 3),
      oracle: .expectation(because: "it looks for a memory even for proc_exit")),
    BehaviourCase(
      name: "pointers out of bounds", program: .wat("out-of-bounds"), arguments: ["x"],
      environment: ["A=B"], files: seeded, expected: Expectation(output: "done\n"),
      oracle: .expectation(because: "it traps")),
    BehaviourCase(
      name: "functions that no document has", program: .c("transition"), files: seeded,
      expected: Expectation(output: "done\n"),
      oracle: .expectation(because: "it does not have them")),
    BehaviourCase(
      name: "reserved descriptors alone", program: .wat("reserved-descriptors"),
      oracle: .expectation(because: "it does not have them")),
    BehaviourCase(
      name: "unknown flags", program: .c("unknown-flags"), files: FileTree(["file": ""]),
      expected: Expectation(output: unknownFlags),
      oracle: .expectation(because: "it traps")),
    BehaviourCase(
      name: "unaligned pointers", program: .wat("unaligned"),
      expected: Expectation(output: "odd even"),
      oracle: .expectation(because: "it traps")),
    BehaviourCase(
      name: "iovecs", program: .wat("iovecs"), input: Data("0123456789abcdefghij".utf8),
      expected: Expectation(
        output: "abcdefghi\nabcabcbcd\n"
          + String(repeating: "abcdefghijklmnopqrstuvwxyz", count: 300) + "\n"),
      oracle: .expectation(because: "it writes the first iovec alone")),
    BehaviourCase(
      name: "a full stdout, without files", program: .wat("errno-of-write"),
      shell: #"exec "$@" > /dev/full"#, expected: Expectation(status: 29),
      oracle: .expectation(because: "it says that there is no space")),
    BehaviourCase(
      name: "the lowest free descriptor", program: .wat("lowest-descriptor"), files: seeded,
      expected: Expectation(status: 14),
      oracle: .expectation(because: "it takes the one freed last")),
  ]

  /// A line for each call, on a file, a folder, and nothing. Flags of times come before the
  /// descriptor.
  private static let unknownFlags: String = {
    let calls = [
      "fd_advise", "fd_advise", "fd_filestat_set_times", "path_filestat_set_times",
      "path_filestat_set_times", "path_link", "sock_accept", "sock_recv", "sock_shutdown",
    ]
    let errnos = [
      [28, 28, 28, 8, 28, 8, 28, 28, 28], [8, 8, 28, 28, 28, 28, 28, 28, 28],
      [8, 8, 28, 8, 28, 8, 8, 8, 8],
    ]
    let lines = errnos.flatMap { zip(calls, $0) }.map { "\($0) \($1)\n" }
    return "path_open 0\n" + lines.joined()
  }()

  /// The letters A to Z over and over.
  static func letters(_ count: Int) -> String {
    String(decoding: (0..<count).map { UInt8(65 + $0 % 26) }, as: UTF8.self)
  }
}
