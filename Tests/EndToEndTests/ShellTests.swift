import Foundation
import TestSupport
import Testing

/// What shells and formatters of manual pages make of what the program prints for them. Those that
/// are not installed are not asked.
@Suite struct ShellTests {
  /// A program of the system's, where it is installed.
  private static func program(_ name: String) -> URL? {
    ["/bin", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"]
      .map { URL(fileURLWithPath: "\($0)/\(name)") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }

  private func printed(_ arguments: String..., into file: URL) async throws {
    let result = try await Uplift.run(arguments)
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
    try result.output.write(to: file)
  }

  private func lines(_ program: URL, _ arguments: [String], in folder: URL) async throws -> [String]
  {
    var command = Command(program, arguments)
    command.folder = folder
    let output = try await command.succeed()
    return String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init).sorted()
  }

  @Test(
    .enabled(if: program("bash") != nil, "there is no bash"),
    arguments: [
      ("con", ["convert"]),
      ("convert --exit-code ", ["collapse", "keep"]),
      ("convert --exit-code = k", ["keep"]),
      ("convert --outp", ["--output", "--output-dir"]),
      ("convert -o ", []),
      ("completion ", ["bash", "fish", "zsh"]),
      ("--v", ["--version"]),
    ])
  func completesInBash(_ line: String, _ words: [String]) async throws {
    let folder = try TemporaryFolder()
    try await printed("completion", "bash", into: folder.file("completion"))
    let script = #"""
      source completion
      COMP_WORDS=(wasi-uplift "$@") COMP_CWORD=$#
      _wasi_uplift
      ((${#COMPREPLY[@]} == 0)) || printf '%s\n' "${COMPREPLY[@]}"
      """#
    let typed = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let bash = try #require(Self.program("bash"))
    #expect(try await lines(bash, ["-c", script, "bash"] + typed, in: folder.url) == words)
  }

  @Test(
    .enabled(if: program("fish") != nil, "there is no fish"),
    arguments: [
      ("con", ["convert"]),
      ("convert --exit-code ", ["collapse", "keep"]),
      ("convert --exit-code=k", ["--exit-code=keep"]),
      ("convert --output", ["--output", "--output-dir"]),
      ("convert comp", ["completion-file"]),
      ("completion ", ["bash", "fish", "zsh"]),
    ])
  func completesInFish(_ line: String, _ words: [String]) async throws {
    let folder = try TemporaryFolder()
    try await printed("completion", "fish", into: folder.file("completion-file"))
    let fish = try #require(Self.program("fish"))
    let found = try await lines(
      fish, ["-N", "-c", "source completion-file; complete -C \"wasi-uplift \(line)\""],
      in: folder.url)
    #expect(found.map { String($0.prefix { $0 != "\t" }) } == words)
  }

  /// zsh completes for people alone, so it is only asked whether it can read the functions.
  @Test(.enabled(if: program("zsh") != nil, "there is no zsh"))
  func zshReadsIt() async throws {
    let folder = try TemporaryFolder()
    try await printed("completion", "zsh", into: folder.file("_wasi-uplift"))
    let zsh = try #require(Self.program("zsh"))
    let script = """
      zsh -n _wasi-uplift && autoload -Uz compinit && compinit -D -u && source ./_wasi-uplift && \
      print $_comps[wasi-uplift]
      """
    #expect(try await lines(zsh, ["-f", "-c", script], in: folder.url) == ["_wasi-uplift"])
  }

  @Test func everyCommandAndOptionIsInTheManual() async throws {
    let folder = try TemporaryFolder()
    let page = folder.file("wasi-uplift.1")
    try await printed("manual", into: page)
    let roff = try String(contentsOf: page, encoding: .utf8)
    #expect(roff.utf8.allSatisfy { $0 < 0x80 })
    for words in [
      ".SH NAME", ".SS \"wasi\\-uplift convert INPUT", "\\fB\\-\\-output\\-dir\\fR", "\\fBkeep\\fR",
      "\\fI.OUTPUT\\fB.wasi\\-uplift.tmp\\fR",
    ] {
      #expect(roff.contains(words), "\(words) is not there")
    }
    if let mandoc = Self.program("mandoc") {
      // The day is left out, as no time enters.
      let found = try await Command(mandoc, ["-T", "lint", "-W", "warning", page.path]).run()
      let others = found.outputText.split(separator: "\n").filter { !$0.contains("missing date") }
      #expect(others == [])
    }
    if let groff = Self.program("groff") {
      let set = try await Command(groff, ["-man", "-ww", "-T", "utf8", page.path]).run()
      #expect(set.errorText == "")
      #expect(set.outputText.contains("--output-dir"))
    }
  }
}
