import Foundation
import TestSupport

extension BehaviourCase {
  /// Programs that list directories.
  static let directories: [BehaviourCase] = [
    BehaviourCase(
      name: "C lists", program: .c("listing"),
      files: FileTree([
        "seed.txt": "the seed of all", "empty": .folder, "folder": .folder, "folder/file": "",
        "link": .link(to: "seed.txt"), "dangling": .link(to: "nowhere"),
      ]),
      expected: Expectation(output: nil)),
    BehaviourCase(
      name: "fd_readdir with every size and cookie", program: .c("readdir"),
      files: FileTree(
        Dictionary(
          uniqueKeysWithValues: (0..<20).map { ("folder/name\($0 * $0 * $0 * $0)", "") }
            + [("folder", .folder), ("seed.txt", "the seed of all")])),
      expected: Expectation(output: nil)),
    BehaviourCase(
      name: "C removes what it lists", program: .c("remove-tree"), files: FileTree(),
      expected: Expectation(output: "2000 files and 101 folders removed, 0 failures\n"),
      oracle: .expectation(because: "it skips entries when others are removed")),
    BehaviourCase(
      name: "Go walks and removes trees", program: .go("tree"), files: FileTree(), mount: "/data",
      expected: Expectation(output: nil)),
  ]
}
