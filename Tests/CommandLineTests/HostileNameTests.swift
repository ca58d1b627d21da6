import Diagnostics
import Files
import Foundation
import TestSupport
import Testing

@testable import wasi_uplift

/// Names of files and arguments can be anything too.
struct HostileNameTests {
  @Test func inDiagnostics() {
    for name in HostileNames.all {
      let diagnostic = Diagnostic(
        .error, .malformed, "there is no \(name)", file: name, hint: "see \(name)")
      #expect(HostileNames.isClean(diagnostic.description, lines: false), "\(diagnostic)")
      #expect(HostileNames.isClean(diagnostic.json, lines: false))
    }
  }

  /// Literals are as they are written, and data is not, unless it is such a text already.
  @Test func inTextsForPeople() {
    let name = "\u{1b}[31m\u{301}e\u{301}\u{e0041}"
    let text: PrintableText = "é\n\(name) \(7) \("\(name)" as PrintableText)"
    let escaped = #"\u{1b}[31m"# + "\u{301}e\u{301}" + #"\u{e0041}"#
    #expect(text.text == "é\n\(escaped) 7 \(escaped)")
    let marks = "x \u{301}a\u{301}"
    #expect(PrintableText(marks).text == #"x \u{301}a"# + "\u{301}")
    #expect(PrintableText(lines: "a\nb\rc").text == "a\nb\\u{d}c")
    let tower = "a" + String(repeating: "\u{301}", count: 99)
    #expect(PrintableText(tower).text.count > 90)
  }

  /// What cannot be said to Make and Ninja is refused, and all else is said so that both read it.
  @Test(arguments: [
    "a\nb", "a\tb", "a\u{1b}b", "a\r\nb", "a%b", "a*b", "a;b", "a<b", "a=b", "a|b", "a`b", "a\\",
    #"a\:b"#, ##"a\#b"##, #"a\$b"#, "~a", "a:", "a&", "a ", "a(b)",
  ])
  func inDepfilesWhereTheyCannotBe(_ name: String) throws {
    let plan = try OutputPlan([.path(name)], to: .path("out"), folder: nil)
    #expect(throws: wasi_uplift.Failure.self) { _ = try Depfile(plan, in: .standardOutput) }
    let reversed = try OutputPlan([.path("in")], to: .path(name), folder: nil)
    #expect(throws: wasi_uplift.Failure.self) { _ = try Depfile(reversed, in: .standardOutput) }
  }

  @Test(arguments: [
    "a b", " a", "a#b", "a$b", "a:b", #"a\b"#, #"a\ b"#, "a\u{20}\u{301}b", "a&b", "(a)",
    "a(1).wasm",
    "a~", "[a]", "a?", "é", "a'b", "a\"b", "-a", "{a}", "a,b", "a!b", "a@b", "a+b",
  ])
  func inDepfiles(_ name: String) async throws {
    let folder = try TestSupport.TemporaryFolder()
    let plan = try OutputPlan([.path(name)], to: .path("out"), folder: nil)
    try Depfile(plan, in: .standardOutput).text
      .write(to: folder.file("rules"), atomically: true, encoding: .utf8)
    let make = URL(fileURLWithPath: "/usr/bin/make")
    if FileManager.default.isExecutableFile(atPath: make.path) {
      // There is no such file, which Make says of the name that it has read.
      var command = Command(make, ["-rR", "-f", "rules", "out"])
      command.folder = folder.url
      command.environment = ["LC_ALL": "C"]
      #expect(try await command.run().errorText.contains("'\(name)'"))
    }
    if let ninja = Tools.installed?.program("ninja") {
      try """
      rule copy
        command = cp rules read && touch out
        depfile = read
        deps = gcc
      build out: copy

      """.write(to: folder.file("build.ninja"), atomically: true, encoding: .utf8)
      var command = Command(ninja, [])
      command.folder = folder.url
      _ = try await command.succeed()
      command.arguments = ["-t", "deps", "out"]
      let lines = try await command.run().outputText.split(separator: "\n")
      #expect(lines.count == 2 && lines.last == "    \(name)")
    }
  }

  /// A word is one word to a shell, whatever is in it.
  @Test func inWordsOfBash() async throws {
    let bash = URL(fileURLWithPath: "/bin/bash")
    guard FileManager.default.isExecutableFile(atPath: bash.path) else { return }
    let names =
      HostileNames.all.filter { !$0.unicodeScalars.contains("\u{0}") }
      + ["'\u{301}; echo x", #"\'"#]
    let script = names.map { "printf '%s\\0' " + Shell.bash.quoted($0) + "\n" }.joined()
    let output = try await Command(bash, ["-c", script]).succeed()
    #expect(output == Data(names.map { "\($0)\0" }.joined().utf8))
  }

  /// An argument is one argument in a file of them, whatever is in it.
  @Test func inFilesOfArguments() {
    #expect(
      LinkerLine.responseFile(["\"\u{301} b", "\\\u{301}"]) == """
        "\\"\u{301} b"
        "\\\\\u{301}"

        """)
  }
}
