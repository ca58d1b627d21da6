import Foundation
import TestSupport

extension BehaviourCase {
  /// Programs that wait for more than one thing.
  static let waiting: [BehaviourCase] = [
    BehaviourCase(
      name: "poll_oneoff", program: .c("poll"),
      slowInput: [
        SlowInput("first", "some text"), SlowInput("second", "some more"), SlowInput("third", ""),
      ],
      files: FileTree(["seed.txt": "the seed of all"]),
      expected: Expectation(output: nil)),
    BehaviourCase(
      name: "poll_oneoff of several descriptors", program: .c("poll"), arguments: ["together"],
      files: FileTree(["seed.txt": "the seed of all", "folder": .folder]),
      expected: Expectation(
        output: """
          bad: errno 8, 99
          bad, a file, for ever, stdout: errno 0, 3
            fedcba9876543210 error 8 type 2 nbytes 1 flags 0
            fedcba9876543211 error 0 type 1 nbytes 1 flags 0
            fedcba9876543213 error 0 type 2 nbytes 1 flags 0
          folders: errno 8, 99
          the wrong way: errno 8, 99
          for ever, a file, and the same at its end: errno 0, 2
            fedcba9876543211 error 0 type 2 nbytes 1 flags 0
            fedcba9876543212 error 0 type 1 nbytes 1 flags 1

          """),
      oracle: .expectation(because: "it fails as a whole where one descriptor is bad")),
    BehaviourCase(
      name: "non-blocking stdin", program: .c("nonblocking"),
      slowInput: [
        SlowInput("first", "some text"), SlowInput("second", "some more"), SlowInput("third", ""),
      ],
      files: FileTree(["seed.txt": "the seed of all"]),
      expected: Expectation(
        output: """
          flags 0
          non-blocking: 1
          nothing yet: Resource temporarily unavailable
          nothing yet: Resource temporarily unavailable
          poll: 1
          something: [some text]
          nothing more: Resource temporarily unavailable
          set: 0
          waited for: [some more]
          set: 0
          poll: 1
          the end: []
          the end: []
          set: 0
          some output
          file: [the seed of all], then 0

          """,
        files: FileTree(["seed.txt": "the seed of all", "first": "", "second": "", "third": ""])),
      oracle: .expectation(because: "it knows no flags of standard streams")),
    BehaviourCase(
      name: "Go reads lines that come slowly", program: .go("lines"),
      slowInput: [
        SlowInput("first", "one line\n"), SlowInput("second", "half a "),
        SlowInput("second", "line\ntwo "), SlowInput("third", "at once\nand one\n"),
        SlowInput("fifth", "the last"),
      ],
      files: FileTree(), mount: "/data",
      expected: Expectation(
        output: """
          "one line\\n" false
          "half a line\\n" false
          "two at once\\n" false
          "and one\\n" false
          "the last" true
          "" true

          """)),
  ]
}
