import Foundation
import TestSupport
import Testing

/// `wasi-uplift link`: what reaches `wasm-ld`, and what becomes of what it makes. Here a script
/// stands in for it; the examples link with the real one, called by real compilers.
struct LinkTests {
  private let folder: TemporaryFolder
  private let temporary: TemporaryFolder

  /// A linker that writes down its arguments, then does as `body` says. `$out` is what it is to
  /// write, `$module` a module.
  private func linker(named name: String = "wasm-ld", _ body: String) throws -> URL {
    let script = folder.file(name)
    try Data(
      """
      #!/bin/sh
      printf '%s\\n' "$@" > '\(folder.file("arguments").path)'
      for out; do :; done
      module='\(folder.file("module").path)'
      \(body)
      """.utf8
    ).write(to: script)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script.path)
    return script
  }

  init() throws {
    folder = try TemporaryFolder()
    temporary = try TemporaryFolder()
    try smallestCommand.write(to: folder.file("module"))
  }

  private func link(
    _ arguments: [String], as program: URL? = nil, environment: [String: String] = [:]
  ) async throws -> Command.Result {
    var command =
      program.map { Command($0, arguments) } ?? Command(Uplift.program, ["link"] + arguments)
    command.folder = folder.url
    command.environment = ["TMPDIR": temporary.url.path].merging(environment) { $1 }
    let result = try await command.run()
    #expect(try temporary.names() == [], "nothing is left behind")
    return result
  }

  /// What the linker was given, but for the `-o` that it gets in the end.
  private func passed() throws -> [String] {
    let arguments = try String(contentsOf: folder.file("arguments"), encoding: .utf8)
      .split(separator: "\n").map(String.init)
    #expect(arguments.dropLast().last == "-o")
    return arguments.dropLast(2)
  }

  private func converted(_ options: [String] = []) async throws -> Data {
    try await Uplift.convert(
      folder.file("module"), to: folder.file("converted"), options: options)
    return try Data(contentsOf: folder.file("converted"))
  }

  @Test func whatIsNotItsOwnReachesTheLinkerInOrder() async throws {
    let linker = try linker(#"cp "$module" "$out""#)
    // As clang writes it, with options that no wasm-ld has, and values that look like options.
    let result = try await link([
      "-m", "wasm32", "--wasm-ld-path", linker.path, "-L/lib/wasm32-wasip2", "crt1.o",
      "--entry", "-o", "--new-in-2030=x", "-z", "--quiet", "--whole-archive", "a.a",
      "--no-whole-archive", "--wasi=0.2.0", "-mllvm", "--json", "b.o", "--validate-component",
      "false", "--append-lld-flag=--last", "--export=main", "--no-export-dynamic", "--stub", "zero",
      "-lc", "-o", "out.wasm",
    ])
    #expect(result == Command.Result(status: 0, output: Data(), errors: Data()))
    #expect(
      try passed() == [
        "-m", "wasm32", "-L/lib/wasm32-wasip2", "crt1.o", "--entry", "-o", "--new-in-2030=x", "-z",
        "--quiet", "--whole-archive", "a.a", "--no-whole-archive", "-mllvm", "--json", "b.o",
        "--export=main", "--no-export-dynamic", "-lc", "--last",
      ])
    #expect(
      try await Data(contentsOf: folder.file("out.wasm"))
        == converted(["--wasi", "0.2.0", "--stub", "zero"]))
  }

  @Test func isTheLinkerOfCompilersUnderItsOtherName() async throws {
    let linker = try linker(named: "rust-lld", #"cp "$module" "$out""#)
    let program = folder.file("wasm-component-ld")
    try FileManager.default.createSymbolicLink(at: program, withDestinationURL: Uplift.program)
    let result = try await link(
      ["-flavor", "wasm", "a.o"], as: program,
      environment: ["PATH": "\(linker.deletingLastPathComponent().path):/usr/bin:/bin"])
    #expect(result == Command.Result(status: 0, output: Data(), errors: Data()))
    #expect(try passed() == ["-flavor", "wasm", "a.o"])
    #expect(try await Data(contentsOf: folder.file("a.out")) == converted())
  }

  /// As `wasm-component-ld` 0.5.27 and `wasm-ld` take them.
  @Test func theLastOfAnOptionCounts() async throws {
    let linker = try linker(#"cp "$module" "$out""#)
    let result = try await link([
      "--wasm-ld-path", "nowhere", "--wasm-ld-path", linker.path, "--skip-wit-component",
      "--skip-wit-component", "-o", "one", "-otwo", "--output=three", "", "a.o", "-L", "",
      "--verbose",
      "-v", "--validate-component", "--validate-component=false", "--merge-imports-based-on-semver",
      "b.o", "--string-encoding", "utf8", "--string-encoding=utf16", "--wasi=0.2.1", "--wasi=0.2.0",
    ])
    #expect(result == Command.Result(status: 0, output: Data(), errors: Data()))
    let arguments = try String(contentsOf: folder.file("arguments"), encoding: .utf8)
    #expect(arguments == "\na.o\n-L\n\nb.o\n--verbose\n-o\nthree\n")
    #expect(try folder.names() == ["arguments", "module", "three", "wasm-ld"])
  }

  /// An option of two possible values, which may be left out, does not take an object for one.
  @Test(arguments: [
    (["--validate-component", "a.o"], false), (["--validate-component=true", "a.o"], false),
    (["--validate-component", "true", "a.o"], false), (["a.o", "--validate-component"], false),
    (["--validate-component", "false", "a.o"], true), (["--no-validate", "a.o"], true),
    (["--validate-component=false", "a.o"], true),
    (["--validate-component=false", "--validate-component", "a.o"], false),
  ])
  func validatesUnlessTold(_ options: [String], _ isConverted: Bool) async throws {
    // A function whose body is missing an operand.
    let invalid: [UInt8] = [1, 4, 1, 0x60, 0, 0, 3, 2, 1, 0, 10, 5, 1, 3, 0, 0x1a, 0x0b]
    try (smallestCommand.prefix(8) + invalid).write(to: folder.file("module"))
    let linker = try linker(#"cp "$module" "$out""#)
    let result = try await link(["--wasm-ld-path", linker.path, "-o", "out"] + options)
    #expect(result.status == (isConverted ? 0 : 1), "\(result.errorText)")
    #expect(try passed() == ["a.o"])
  }

  @Test func takesWhatHasNothingToChoose() async throws {
    let linker = try linker(#"cp "$module" "$out""#)
    let result = try await link([
      "--wasm-ld-path", linker.path, "--wasi-adapter", "command", "--wasi-adapter=reactor",
      "--rsp-quoting", "posix", "--merge-imports-based-on-semver=false", "--reject-legacy-names",
      "--realloc-via-memory-grow", "--string-encoding=compact-utf16", "a.o", "-o", "out",
    ])
    #expect(result == Command.Result(status: 0, output: Data(), errors: Data()))
    #expect(try passed() == ["a.o"])
    #expect(try await Data(contentsOf: folder.file("out")) == converted())
  }

  /// The places where it is looked for, each in front of those after it.
  @Test func findsTheLinkerWhereItSays() async throws {
    let program = folder.file("program")
    try FileManager.default.copyItem(at: Uplift.program, to: program)
    var places: [(folder: String, name: String)] = []
    for (place, name) in [
      ("named", "own-ld"), (".", "wasm-ld"), ("first", "rust-lld"), ("second", "wasm-ld"),
      ("toolchain", "wasm-ld"),
    ] {
      try FileManager.default.createDirectory(
        at: folder.file(place), withIntermediateDirectories: true)
      _ = try linker(named: "\(place)/\(name)", #"cp "$module" "$out"; echo \#(place)"#)
      places.append((place, name))
    }
    // The Swift in PATH is a link into its tool chain.
    _ = try linker(named: "toolchain/swift", "exit 1")
    try FileManager.default.createDirectory(
      at: folder.file("links"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: folder.file("links/swift"), withDestinationURL: folder.file("toolchain/swift"))
    let path = ["named", "first", "second", "links"].map { folder.file($0).path } + ["/bin"]
    let environment = ["PATH": path.joined(separator: ":")]
    for place in places {
      let named = place.folder == "named" ? ["--wasm-ld-path", "own-ld"] : []
      let result = try await link(
        ["link", "a.o", "-o", "out"] + named, as: program, environment: environment)
      #expect(result.outputText == "\(place.folder)\n")
      #expect(try passed() == (place.name == "rust-lld" ? ["-flavor", "wasm", "a.o"] : ["a.o"]))
      try FileManager.default.removeItem(at: folder.file("\(place.folder)/\(place.name)"))
    }
    let result = try await link(["link", "a.o"], as: program, environment: environment)
    #expect(result.errorText.contains("beside `swift`"))
  }

  /// `--export` is the linker's, and what it exports of a reactor the component exports too.
  @Test func exportsWhatTheLinkerDoes() async throws {
    let reactor: [UInt8] = [
      1, 5, 1, 0x60, 0, 1, 0x7f, 3, 2, 1, 0, 7, 7, 1, 3, 0x73, 0x69, 0x78, 0, 0, 10, 6, 1, 4, 0,
      0x41, 6, 0x0b,
    ]
    try (smallestCommand.prefix(8) + reactor).write(to: folder.file("module"))
    let linker = try linker(#"cp "$module" "$out""#)
    let result = try await link(["--wasm-ld-path", linker.path, "--export=six", "-o", "out"])
    #expect(result == Command.Result(status: 0, output: Data(), errors: Data()))
    #expect(try passed() == ["--export=six"])
    #expect(try await Data(contentsOf: folder.file("out")) == converted())
    let world = try await Uplift.run(["inspect", folder.file("out").path, "--wit"])
    #expect(world.outputText.contains("export six: func() -> s32;"))
  }

  /// What looks like an option is none where it is another's value.
  @Test(arguments: [
    ["--export", "-shared", "a.o"], ["-L", "-r", "a.o"], ["-mllvm", "--relocatable", "a.o"],
    ["--undefined", "--skip-wit-component", "a.o"], ["-u", "-o", "a.o"], ["-y", "-v", "a.o"],
    ["--error-limit", "--json", "a.o"], ["--library-path", "--stub", "a.o"],
    ["-rpath", "-q", "a.o"],
  ])
  func valuesAreNotOptions(_ arguments: [String]) async throws {
    let linker = try linker(#"cp "$module" "$out""#)
    let result = try await link(["--wasm-ld-path", linker.path, "-o", "out"] + arguments)
    #expect(result == Command.Result(status: 0, output: Data(), errors: Data()))
    #expect(try passed() == arguments)
    #expect(try await Data(contentsOf: folder.file("out")) == converted())
  }

  /// With one dash these are something else, which takes no next argument.
  @Test(arguments: [
    ["-error-limit", "-oout"], ["--L", "-oout"], ["---export", "-oout"], ["-Lx", "-oout"],
  ])
  func whatHasItsValueTakesNoOther(_ arguments: [String]) async throws {
    let linker = try linker(#"cp "$module" "$out""#)
    let result = try await link(["--wasm-ld-path", linker.path] + arguments)
    #expect(result == Command.Result(status: 0, output: Data(), errors: Data()))
    #expect(try passed() == [arguments[0]])
    #expect(try folder.names().contains("out"))
  }

  @Test func filesOfArgumentsAreQuotedAsAsked() async throws {
    let linker = try linker(#"cp "$module" "$out""#)
    // UTF-16 with its mark, as build systems on Windows write it.
    let text = #""C:\dir name\a.o" C:\b.o \"c\".o "# + "\r\n-o out\r\n"
    var bytes: [UInt8] = [0xff, 0xfe]
    for unit in text.utf16 { bytes += [UInt8(unit & 0xff), UInt8(unit >> 8)] }
    try Data(bytes).write(to: folder.file("given.rsp"))
    let result = try await link([
      "--wasm-ld-path", linker.path, "--rsp-quoting=windows", "@given.rsp",
    ])
    #expect(result == Command.Result(status: 0, output: Data(), errors: Data()))
    #expect(try passed() == [#"C:\dir name\a.o"#, #"C:\b.o"#, #""c".o"#])
  }

  @Test(arguments: [
    "-shared", "--shared", "-r", "-relocatable", "--relocatable", "--skip-wit-component",
  ])
  func leavesAloneWhatIsLinkedAgain(_ option: String) async throws {
    let linker = try linker(#"echo anything > "$out""#)
    let result = try await link(["--wasm-ld-path=\(linker.path)", option, "a.o", "-oout"])
    #expect(result.status == 0)
    #expect(try String(contentsOf: folder.file("out"), encoding: .utf8) == "anything\n")
    #expect(try passed() == (option == "--skip-wit-component" ? ["a.o"] : [option, "a.o"]))
  }

  @Test func theLinkersFailureIsItsOwn() async throws {
    let linker = try linker(#"echo half > "$out"; echo "wasm-ld: error: no main" >&2; exit 7"#)
    try Data("before".utf8).write(to: folder.file("out"))
    let result = try await link(["--wasm-ld-path", linker.path, "a.o", "-o", "out"])
    #expect(result.status == 7)
    #expect(result.errorText == "wasm-ld: error: no main\n")
    #expect(try Data(contentsOf: folder.file("out")) == Data("before".utf8))
  }

  @Test(arguments: [
    (#"kill -9 $$"#, "was ended by signal 9"),
    (#"echo nonsense > "$out""#, "out: this is not a WebAssembly module"),
  ])
  func otherFailuresAreExplained(_ body: String, _ message: String) async throws {
    let linker = try linker(body)
    let result = try await link(["--wasm-ld-path", linker.path, "a.o", "-o", "out"])
    #expect(result.status == 1)
    #expect(result.errorText.contains(message), "\(result.errorText)")
    #expect(try !folder.names().contains("out"))
  }

  @Test func aDirectoryIsNotWrittenTo() async throws {
    let linker = try linker(#"echo "never run" >&2"#)
    let result = try await link(["--wasm-ld-path", linker.path, "a.o", "-o", "."])
    #expect(result.status == 1)
    #expect(result.errorText == "wasi-uplift: error: .: cannot be written: Is a directory\n")
  }

  @Test(arguments: [
    ["--wasm-ld-path", "no-such-linker"], [],
  ])
  func saysWhereItLookedForTheLinker(_ arguments: [String]) async throws {
    let result = try await link(arguments + ["a.o"], environment: ["PATH": folder.url.path])
    #expect(result.status == 1)
    #expect(result.errorText.contains("say with --wasm-ld-path where it is"))
  }

  @Test(arguments: [
    "--adapt=x.wasm", "--component-type=x.wit", "--wasi-adapter=proxy", "--wasi-adapter=none",
    "--rsp-quoting=gnu", "--string-encoding=latin1",
  ])
  func refusesWhatItCannotDo(_ option: String) async throws {
    let result = try await link([option, "a.o"])
    #expect(result.status == 2)
    #expect(result.errorText.contains(option.prefix { $0 != "=" }), "\(result.errorText)")
  }

  @Test func askingForTheVersionLinksNothing() async throws {
    let linker = try linker("echo LLD 99")
    let result = try await link(["--wasm-ld-path", linker.path, "--version"])
    #expect(result.status == 0)
    #expect(result.outputText == "LLD 99\n")
    #expect(try !folder.names().contains("a.out"))
  }

  @Test func readsAndWritesFilesOfArguments() async throws {
    // More than arguments have room for, with all that has to be quoted.
    let lines = (0..<9000).map { #""dir \#($0)/it's \"\#($0)\".o""# } + [#""C:\\a.o""#]
    let given = lines.map { $0 + "\n" }.joined()
    try Data(given.utf8).write(to: folder.file("given.rsp"))
    let linker = try linker(
      #"case "$1 $2" in "--rsp-quoting=posix @"*) cp "${2#@}" read.rsp; esac"#)
    let result = try await link(["--wasm-ld-path", linker.path, "@given.rsp", "-o", "out"])
    #expect(result == Command.Result(status: 0, output: Data(), errors: Data()))
    let read = try String(contentsOf: folder.file("read.rsp"), encoding: .utf8)
    #expect(read.hasPrefix(given), "\(read.suffix(200))")
  }
}
