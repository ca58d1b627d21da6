import Foundation
import TestSupport

/// What the programs find: a folder that holds one of everything.
let world = FileTree([
  "file": "0123456789abcdefghij",
  "empty": "",
  "folder": .folder,
  "folder/inner": "inner",
  "link-to-file": .link(to: "file"),
  "link-to-folder": .link(to: "folder"),
  "link-to-nothing": .link(to: "nothing"),
  "link-to-itself": .link(to: "link-to-itself"),
  "link-out": .link(to: ".."),
])

/// The programs in the folder `Programs`, each of them one function or one rule.
let conformanceCases: [BehaviourCase] = [
  program("bad-descriptors")
]

private func program(
  _ name: String, arguments: [String] = [], environment: [String] = [], input: String = ""
) -> BehaviourCase {
  BehaviourCase(
    name: name, program: .c(name), arguments: arguments, environment: environment,
    input: Data(input.utf8), files: world)
}
