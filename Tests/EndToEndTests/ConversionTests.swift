import Foundation
import TestSupport
import Testing

/// `wasi-uplift convert` as a step of a build: where the bytes come from and go to.
@Suite(.enabled(if: Tools.areInstalled, "WASI_UPLIFT_TOOLS is not set"))
struct ConversionTests {
  static let programs: [Program] = [.c("hello"), .go("hello"), .wat("no-wasi"), .wat("reactor")]

  @Test(arguments: programs)
  func theSameBytesEachTimeAndEachWay(_ program: Program) async throws {
    let module = try await program.module()
    let folder = try TemporaryFolder()
    let component = folder.file("first.wasm")
    try await Uplift.convert(module, to: component)
    let bytes = try Data(contentsOf: component)

    try await Uplift.convert(module, to: folder.file("second.wasm"))
    #expect(try Data(contentsOf: folder.file("second.wasm")) == bytes)

    // Stdin is a file here, stdout too.
    let redirected = try await Uplift.run(
      ["convert", "-", "-o", "-"], input: Data(contentsOf: module))
    #expect(redirected == Command.Result(status: 0, output: bytes, errors: Data()))

    // And pipes here, which can be neither measured nor read twice.
    var piped = Command(
      URL(fileURLWithPath: "/bin/sh"),
      ["-c", #"cat "$1" | "$2" convert - -o - | cat"#, "sh", module.path, Uplift.program.path])
    piped.folder = folder.url
    #expect(try await piped.succeed() == bytes)
  }

  @Test func aReactorIsInitializedOnceAndHasNoRun() async throws {
    let folder = try TemporaryFolder()
    let component = folder.file("reactor.wasm")
    try await Uplift.convert(Program.wat("reactor").module(), to: component)
    try await Uplift.validate(component)
    // Wasmtime instantiates a component before it looks for its run function.
    let result = try await Command(
      Tools.required().program("wasmtime"), ["run", component.path]
    ).run()
    #expect(result.outputText == "initialized\n")
    #expect(result.errorText.contains("no exported instance named `wasi:cli/run"))
  }

  /// 69 MB of somebody else's, with exceptions, which imports much of Preview 1.
  @Test(.enabled(if: Tools.installed?.module("yosys") != nil, "yosys was not fetched"))
  func convertsALargeProgram() async throws {
    let yosys = try #require(try Tools.required().module("yosys"))
    let folder = try TemporaryFolder()
    try await Uplift.convert(yosys, to: folder.file("yosys.wasm"))
    try await Uplift.validate(
      folder.file("yosys.wasm"), features: "wasm2,exceptions,component-model")
  }

  @Test func theInputMayBeTheOutput() async throws {
    let module = try await Program.c("hello").module()
    let folder = try TemporaryFolder()
    let file = folder.file("hello.wasm")
    try FileManager.default.copyItem(at: module, to: file)
    try await Uplift.convert(module, to: folder.file("other.wasm"))
    try await Uplift.convert(file, to: file)
    #expect(try Data(contentsOf: file) == Data(contentsOf: folder.file("other.wasm")))
    #expect(try folder.names() == ["hello.wasm", "other.wasm"])
  }

  @Test func anOutputThatIsThereIsReplaced() async throws {
    let folder = try TemporaryFolder()
    let output = folder.file("out.wasm")
    try Data(repeating: 0x2a, count: 1 << 20).write(to: output)
    try await Uplift.convert(Program.c("hello").module(), to: output)
    try await Uplift.validate(output)
    #expect(try folder.names() == ["out.wasm"])
  }

  @Test func aLinkedOutputIsWrittenThrough() async throws {
    let folder = try TemporaryFolder()
    try Data("old".utf8).write(to: folder.file("target.wasm"))
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("link.wasm").path, withDestinationPath: "target.wasm")
    try await Uplift.convert(Program.c("hello").module(), to: folder.file("link.wasm"))
    try await Uplift.validate(folder.file("target.wasm"))
    let tree = try FileTree(readingFrom: folder.url)
    #expect(tree.entries["link.wasm"] == .link(to: "target.wasm"))
  }

  @Test func aDeviceIsWrittenTo() async throws {
    let module = try await Program.c("hello").module()
    try await Uplift.convert(module, to: URL(fileURLWithPath: "/dev/null"))
    let attributes = try FileManager.default.attributesOfItem(atPath: "/dev/null")
    #expect(attributes[.type] as? FileAttributeType == .typeCharacterSpecial)
  }

  /// A component on a terminal helps nobody, and its bytes can upset it.
  @Test(arguments: [["convert", "in.wasm"], ["link", "in.o"]])
  func noBytesGoToATerminal(_ arguments: [String]) async throws {
    let folder = try TemporaryFolder()
    try smallestCommand.write(to: folder.file("in.wasm"))
    let python = """
      import os, pty, sys
      sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))
      """
    var command = try Command(
      Tools.required().program("python3"),
      ["-c", python, Uplift.program.path] + arguments + ["-o", "-"])
    command.folder = folder.url
    let result = try await command.run()
    #expect(result.status == 2)
    #expect(result.outputText.contains("terminal"))
    #expect(result.output.range(of: Data("\0asm".utf8)) == nil)
  }
}
