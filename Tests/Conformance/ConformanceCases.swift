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

/// For files with holes, larger than what a program of the tests may write.
private let sizesWithoutLimit = #"ulimit -S -f unlimited; exec "$@""#

/// The programs in the folder `Programs`, each of them one function or one rule: in C, and as a
/// module where the rule is about every byte of the memory, of which a libc hides some.
let conformanceCases: [BehaviourCase] =
  [
    program("bad-descriptors"),
    program("kinds"),
    program("bounds-process", environment: ["A=B"]),
    program("bounds-descriptors"),
    program("bounds-paths"),
    program("bounds-links"),
    program("unaligned", arguments: ["one"], environment: ["A=B"]),
    program("descriptors"),
    program("fd_fdstat"),
    program("fd_read"),
    program("stdin", input: "0123456789abcdefghij"),
    program("fd_write"),
    program("many-buffers"),
    program("append"),
    program("fd_seek"),
    program("large-files", shell: sizesWithoutLimit),
    program("path-text"),
    program("path_open"),
    program("path_readlink"),
    program("files-and-folders"),
    program("filestat", shell: sizesWithoutLimit),
    program("storage"),
    program("fd_renumber"),
    program("fd_readdir"),
    program("deleting"),
    program("dangling"),
    program("size-limit", shell: #"ulimit -f 20; trap '' XFSZ; exec "$@""#),
    program("closed-pipe", shell: #""$@" | head -c 1"#),
    program("stdout"),
    program("untouched", input: "0123456789abcdefghij"),
    program(
      "arguments",
      arguments: ["one", "", "two words", "ünï→🙂", String(repeating: "x", count: 9000)],
      environment: [
        "FIRST=1", "EMPTY=", "SPACED=a = b", "LONG=" + String(repeating: "y", count: 9000),
      ]),
    program("clocks"),
    program("poll", input: "0123456789abcdefghij"),
    program("random"),
    program("sockets-and-signals"),
    BehaviourCase(
      name: "fills-memory", program: .wat("fills-memory"), arguments: ["x"], environment: ["A=B"],
      input: Data((0..<300_000).map { UInt8(65 + $0 % 26) })),
    BehaviourCase(name: "memory-edges", program: .wat("memory-edges"), files: FileTree()),
  ] + (1...6).map(walk(seed:))

private func program(
  _ name: String, arguments: [String] = [], environment: [String] = [], input: String = "",
  shell: String? = nil
) -> BehaviourCase {
  BehaviourCase(
    name: name, program: .c(name), arguments: arguments, environment: environment,
    input: Data(input.utf8), shell: shell, files: world)
}

/// A long walk at random through everything that files can be done to.
private func walk(seed: Int) -> BehaviourCase {
  var test = program("walk", arguments: ["\(seed)"], input: "0123456789abcdefghij")
  test.name = "walk-\(seed)"
  return test
}
