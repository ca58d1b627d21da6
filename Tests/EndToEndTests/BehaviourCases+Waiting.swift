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
          bad: errno 0, 1
            fedcba9876543210 error 8 type 1 nbytes 1 flags 0
          bad, a file, for ever, stdout: errno 0, 3
            fedcba9876543210 error 8 type 2 nbytes 1 flags 0
            fedcba9876543211 error 0 type 1 nbytes 1 flags 0
            fedcba9876543213 error 0 type 2 nbytes 1 flags 0
          folders: errno 0, 2
            fedcba9876543210 error 8 type 1 nbytes 1 flags 0
            fedcba9876543211 error 8 type 2 nbytes 1 flags 0
          the wrong way: errno 0, 3
            fedcba9876543210 error 8 type 2 nbytes 1 flags 0
            fedcba9876543211 error 8 type 1 nbytes 1 flags 0
            fedcba9876543212 error 8 type 1 nbytes 1 flags 0
          for ever, a file, and the same at its end: errno 0, 2
            fedcba9876543211 error 0 type 2 nbytes 1 flags 0
            fedcba9876543212 error 0 type 1 nbytes 1 flags 1

          """),
      oracle: .expectation(because: "it fails as a whole where one descriptor is bad")),
  ]
}
