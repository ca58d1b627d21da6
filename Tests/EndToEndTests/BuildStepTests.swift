import Foundation
import TestSupport
import Testing

/// `wasi-uplift convert` as a step of a build: several files, dependencies, diagnostics that programs
/// read, and outputs that are left alone.
@Suite struct BuildStepTests {
  /// A module with a custom section of `padding` bytes.
  private static func module(padding: Int) -> Data {
    var section = [UInt8](repeating: 0, count: padding)
    section.insert(contentsOf: [3] + Array("pad".utf8), at: 0)
    var size = section.count
    var length: [UInt8] = []
    repeat {
      length.append(UInt8(size & 0x7f) | (size > 0x7f ? 0x80 : 0))
      size >>= 7
    } while size > 0
    return smallestCommand + Data([0] + length + section)
  }

  @Test func convertsWhatItCanAndSaysTheRestInOrder() async throws {
    let folder = try TemporaryFolder()
    try Self.module(padding: 1).write(to: folder.file("a.wasm"))
    try Data("text".utf8).write(to: folder.file("b.wasm"))
    // What is wrong with this one takes some time to find.
    let many = Data([UInt8](repeating: 0, count: 3 * 50_000).indices.map { [0, 1, 0][$0 % 3] })
    let end = String(smallestCommand.count + many.count, radix: 16)
    try (smallestCommand + many + [0xff]).write(to: folder.file("slow.wasm"))
    try Self.module(padding: 3).write(to: folder.file("c.wasm"))
    let result = try await Uplift.run(
      [
        "convert", "slow.wasm", "missing.wasm", "c.wasm", "b.wasm", "a.wasm", "--output-dir", "x/y",
        "-j", "3",
      ], in: folder.url)
    #expect(result.status == 1)
    #expect(
      result.errorText == """
        wasi-uplift: error: slow.wasm: at 0x\(end): 0xff is no section
        wasi-uplift: error: missing.wasm: cannot be read: No such file or directory
        wasi-uplift: error: b.wasm: this is not a WebAssembly module: it does not begin with \\0asm

        """)
    let made = try FileManager.default.contentsOfDirectory(atPath: folder.file("x/y").path).sorted()
    #expect(made == ["a.component.wasm", "c.component.wasm"])
    for name in ["a", "c"] {
      try await Uplift.convert(folder.file("\(name).wasm"), to: folder.file("alone.wasm"))
      #expect(
        try Data(contentsOf: folder.file("x/y/\(name).component.wasm"))
          == Data(contentsOf: folder.file("alone.wasm")))
    }
  }

  @Test func aFileIsNoFolder() async throws {
    let folder = try TemporaryFolder()
    try smallestCommand.write(to: folder.file("in.wasm"))
    for output in ["in.wasm", "in.wasm/more"] {
      let result = try await Uplift.run(
        ["convert", "in.wasm", "--output-dir", output], in: folder.url)
      #expect(result.status == 1)
      #expect(
        result.errorText
          == "wasi-uplift: error: \(output): cannot be written: Not a directory\n")
    }
    #expect(try folder.names() == ["in.wasm"])
  }

  @Test func leavesEqualOutputsAlone() async throws {
    let folder = try TemporaryFolder()
    try Self.module(padding: 100_000).write(to: folder.file("in.wasm"))
    let output = folder.file("out.wasm")
    try await Uplift.convert(folder.file("in.wasm"), to: output)
    let bytes = try Data(contentsOf: output)
    let old = Date(timeIntervalSince1970: 1_000_000_000)
    func date() throws -> Date? {
      try FileManager.default.attributesOfItem(atPath: output.path)[.modificationDate] as? Date
    }
    func age() throws {
      try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: output.path)
    }
    try age()
    try await Uplift.convert(folder.file("in.wasm"), to: output)
    #expect(try date() == old)
    try await Uplift.convert(folder.file("in.wasm"), to: output, options: ["--touch"])
    #expect(try date() != old)

    // One byte, of as many: of those that are copied, and of those that were made.
    for position in [60_000, bytes.count - 1] {
      var other = bytes
      other[position] ^= 1
      try other.write(to: output)
      try age()
      try await Uplift.convert(folder.file("in.wasm"), to: output)
      #expect(try date() != old)
      #expect(try Data(contentsOf: output) == bytes)
    }
  }

  @Test func passesComponentsOn() async throws {
    let folder = try TemporaryFolder()
    try smallestCommand.write(to: folder.file("in.wasm"))
    try await Uplift.convert(folder.file("in.wasm"), to: folder.file("one.wasm"))
    let bytes = try Data(contentsOf: folder.file("one.wasm"))
    let passed = try await Uplift.run(
      ["convert", "one.wasm", "-o", "two.wasm", "--verbose"], in: folder.url)
    #expect(passed.status == 0)
    #expect(
      passed.errorText == """
        wasi-uplift: note: one.wasm: this is a component already, and is passed on as it is

        """)
    #expect(try Data(contentsOf: folder.file("two.wasm")) == bytes)
    let refused = try await Uplift.run(
      ["convert", "one.wasm", "-o", "three.wasm", "--strict"], in: folder.url)
    #expect(refused.status == 1)
    #expect(try folder.names() == ["in.wasm", "one.wasm", "two.wasm"])

    // An export of an instance that is not there; and a component that ends too early.
    let preamble = bytes.prefix(8)
    let cases = [
      (preamble + [11, 7, 1, 0, 1, 0x61, 5, 0, 0], "invalid"), (bytes.dropLast(), "malformed"),
    ]
    for (bad, code) in cases {
      try bad.write(to: folder.file("bad.wasm"))
      let result = try await Uplift.run(
        ["convert", "bad.wasm", "-o", "three.wasm", "--json"], in: folder.url)
      #expect(result.status == 1)
      #expect(result.errorText.hasPrefix(#"{"severity":"error","code":"\#(code)","#))
      #expect(!FileManager.default.fileExists(atPath: folder.file("three.wasm").path))
      let trusted = try await Uplift.run(
        ["convert", "bad.wasm", "-o", "three.wasm", "--no-validate"], in: folder.url)
      #expect(trusted == Command.Result(status: 0, output: Data(), errors: Data()))
      #expect(try Data(contentsOf: folder.file("three.wasm")) == bad)
      try FileManager.default.removeItem(at: folder.file("three.wasm"))
    }
  }

  /// The names are those that Make itself understands, if it is there to ask.
  @Test func saysWhatOutputsAreMadeOf() async throws {
    let folder = try TemporaryFolder()
    try smallestCommand.write(to: folder.file("a $b #c.wasm"))
    let result = try await Uplift.run(
      ["convert", "a $b #c.wasm", "-o", "o u#t.wasm", "--depfile", "d"], in: folder.url)
    #expect(result == Command.Result(status: 0, output: Data(), errors: Data()))
    #expect(
      try String(contentsOf: folder.file("d"), encoding: .utf8)
        == "o\\ u\\#t.wasm: a\\ $$b\\ \\#c.wasm\n")
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/make") else { return }
    try Data(
      ##"""
      o\ u\#t.wasm:
      	@echo '$^ becomes $@'
      include d

      """##.utf8
    ).write(to: folder.file("Makefile"))
    var make = Command(URL(fileURLWithPath: "/usr/bin/make"), ["-B", "-s"])
    make.folder = folder.url
    #expect(
      try await String(decoding: make.succeed(), as: UTF8.self)
        == "a $b #c.wasm becomes o u#t.wasm\n")

    // Nothing is left of a conversion that fails.
    try Data().write(to: folder.file("empty.wasm"))
    let failed = try await Uplift.run(
      ["convert", "empty.wasm", "-o", "out.wasm", "--depfile", "e"], in: folder.url)
    #expect(failed.status == 1)
    #expect(try folder.names() == ["Makefile", "a $b #c.wasm", "d", "empty.wasm", "o u#t.wasm"])
  }

  @Test func tellsProgramsWhatIsWrong() async throws {
    let folder = try TemporaryFolder()
    try Data([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 7, 5, 1, 1, 0x61, 9, 0])
      .write(to: folder.file("in.wasm"))
    let malformed = try await Uplift.run(
      ["convert", "in.wasm", "-o", "out.wasm", "--json"], in: folder.url)
    #expect(malformed.status == 1)
    #expect(
      malformed.errorText == """
        {"severity":"error","code":"malformed","message":"export section, export 0, at 0xd: \
        0x9 is no kind of export","file":"in.wasm","offset":13}

        """)
    let wrongUse = try await Uplift.run(["convert", "--nonsense", "--json"], in: folder.url)
    #expect(wrongUse.status == 2)
    #expect(
      wrongUse.errorText == """
        {"severity":"error","code":"wrong-use","message":"there is no option --nonsense",\
        "hint":"see `wasi-uplift convert --help`"}

        """)
  }

  /// A program that was built for threads gets one, which is a warning.
  @Test(.enabled(if: Tools.areInstalled, "WASI_UPLIFT_TOOLS is not set"))
  func warningsAreErrorsWhereAsked() async throws {
    let folder = try TemporaryFolder()
    let module = try await Program.wat("shapes/memory-shared").module()
    try FileManager.default.copyItem(at: module, to: folder.file("in.wasm"))
    let convert = ["convert", "in.wasm", "-o", "out.wasm"]
    let strict = try await Uplift.run(convert + ["--werror"], in: folder.url)
    #expect(strict.status == 1)
    #expect(strict.errorText.hasPrefix("wasi-uplift: error: in.wasm: "))
    #expect(try folder.names() == ["in.wasm"])
    let lax = try await Uplift.run(convert, in: folder.url)
    #expect(lax.status == 0)
    #expect(lax.errorText == strict.errorText.replacing(": error: ", with: ": warning: "))
    let quiet = try await Uplift.run(convert + ["--quiet"], in: folder.url)
    #expect(quiet == Command.Result(status: 0, output: Data(), errors: Data()))
  }

  /// How far it is, is said where somebody sits in front of it, and not in logs of builds.
  @Test(.enabled(if: Tools.areInstalled, "WASI_UPLIFT_TOOLS is not set"))
  func showsHowFarItIsOnATerminal() async throws {
    let folder = try TemporaryFolder()
    for name in ["a", "b", "c"] { try smallestCommand.write(to: folder.file("\(name).wasm")) }
    let script = """
      import os, pty, sys
      sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))
      """
    let convert = ["convert", "-j1", "a.wasm", "b.wasm", "none.wasm", "c.wasm", "-o", "out/"]
    var python = try Command(
      Tools.required().program("python3"), ["-c", script, Uplift.program.path] + convert)
    python.folder = folder.url
    python.environment = ["TERM": "xterm"]
    let seen = try await python.run().outputText
    let erasure = "\r\u{1b}[K"
    #expect(
      seen == "\(erasure)[1/4] a.wasm\(erasure)[2/4] b.wasm\(erasure)[3/4] none.wasm\(erasure)"
        + "wasi-uplift: error: none.wasm: cannot be read: No such file or directory\r\n"
        + "\(erasure)[4/4] c.wasm\(erasure)")
    python.arguments.append("--quiet")
    #expect(try await !python.run().outputText.contains("[1/4]"))
    #expect(try await Uplift.run(convert, in: folder.url).errorText.contains("\r") == false)
  }

  /// Names of a megabyte, in whatever place, make a message that can be read.
  @Test func longNamesAreShortened() async throws {
    let folder = try TemporaryFolder()
    try smallestCommand.write(to: folder.file("in.wasm"))
    let long = String(repeating: "ä", count: 100_000)
    let lines = [
      long, "convert \(long) -o out", "convert in.wasm -o \(long)", "convert in.wasm --\(long)",
      "convert in.wasm -o out --memory \(long)", "convert in.wasm -o out --export \(long)",
      "convert in.wasm -o out --map \(long).x=\(long)", "convert in.wasm -o out --wasi \(long)",
      "inspect in.wasm --why \(long)", "inspect in.wasm --function \(long)",
      "check in.wasm --host \(long)", "adapter --functions \(long)", "validate \(long)",
      "link a.o --wasm-ld-path \(long)", "completion \(long)",
      "convert \(long) -o out --json", "validate --json --\(long)",
    ]
    for line in lines {
      let file = line.split(separator: " ").map { "\"\($0)\"\n" }.joined()
      try Data(file.utf8).write(to: folder.file("arguments"))
      let result = try await Uplift.run(["@arguments"], in: folder.url)
      #expect(result.status != 0)
      #expect(result.errors.count < 50_000, "\(line.prefix(40))")
      #expect(result.errorText.contains("…"), "\(result.errorText.prefix(300))")
    }
  }

  @Test func readsResponseFiles() async throws {
    let folder = try TemporaryFolder()
    try smallestCommand.write(to: folder.file("a b.wasm"))
    try Data("'a b.wasm'\n-o out.wasm".utf8).write(to: folder.file("arguments"))
    let result = try await Uplift.run(["convert", "@arguments"], in: folder.url)
    #expect(result.status == 0, "\(result.errorText)")
    #expect(try folder.names() == ["a b.wasm", "arguments", "out.wasm"])
  }

  /// Sizes differ from nothing to a megabyte. Ten times as many take no more memory.
  @Test(.enabled(if: Tools.areInstalled, "WASI_UPLIFT_TOOLS is not set"))
  func convertsFiveHundredAtOnce() async throws {
    let folder = try TemporaryFolder()
    var names: [String] = []
    for number in 0..<500 {
      names.append("m\(number).wasm")
      let padding = number % 50 == 0 ? 1_000_000 : number * 7919 % 40_000
      try Self.module(padding: padding).write(to: folder.file("m\(number).wasm"))
    }
    func peak(_ count: Int, into output: String) async throws -> Int {
      let script = """
        import resource, subprocess, sys
        subprocess.run(sys.argv[1:], check=True)
        print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
        """
      var python = try Command(
        Tools.required().program("python3"),
        ["-c", script, Uplift.program.path, "convert", "-j", "4", "--output-dir", output]
          + names.prefix(count))
      python.folder = folder.url
      let text = try await String(decoding: python.succeed(), as: UTF8.self)
      return try #require(Int(text.dropLast()))
    }
    let few = try await peak(50, into: "few")
    let many = try await peak(500, into: "many")
    print("peak memory: 50 modules \(few) KiB, 500 modules \(many) KiB")
    #expect(many < few + 8192)
    let made = try FileManager.default.contentsOfDirectory(atPath: folder.file("many").path)
    #expect(made.count == 500)
    for number in [0, 1, 50, 123, 499] {
      try await Uplift.convert(folder.file("m\(number).wasm"), to: folder.file("alone"))
      #expect(
        try Data(contentsOf: folder.file("many/m\(number).component.wasm"))
          == Data(contentsOf: folder.file("alone")))
    }
  }
}
