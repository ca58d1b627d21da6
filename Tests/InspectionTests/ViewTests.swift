import Foundation
import TestSupport
import Testing

/// Every view of modules and components that were made by different tools.
@Suite(.enabled(if: Tools.areInstalled, "WASI_UPLIFT_TOOLS is not set"))
struct ViewTests {
  @Test(arguments: Subject.modules + Subject.components + (Subject.haveYosys ? [.yosys] : []))
  func textFitsATerminal(_ subject: Subject) async throws {
    let text = try await view(subject)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    // The name of the file is as long as it is, and so are lines of WIT.
    let tooLong = lines.dropFirst().prefix { !$0.hasSuffix("World") }.filter { $0.count > 80 }
    #expect(tooLong.isEmpty)
    #expect(!text.contains("\u{1b}"))
  }

  @Test(arguments: Subject.modules + Subject.components)
  func jsonFollowsTheSchema(_ subject: Subject) async throws {
    let json = try #require(
      try await JSONSerialization.jsonObject(with: Data(view(subject, "--json").utf8))
        as? [String: Any])
    #expect(json["schema"] as? Int == 1)
    let module = json["module"] as? [String: Any]
    let conversion = module?["conversion"] as? [String: Any]
    let component = try #require((json["component"] ?? conversion?["component"]) as? [String: Any])
    let modules = try #require(component["coreModules"] as? [[String: Any]])
    let instances = try #require(component["coreInstances"] as? [[String: Any]])
    // Instances only know what is made before them.
    for (index, instance) in instances.enumerated() {
      #expect(instance["index"] as? Int == index)
      if let module = instance["module"] as? Int { #expect(module < modules.count) }
      for argument in instance["arguments"] as? [[String: Any]] ?? [] {
        #expect(try #require(argument["instance"] as? Int) < index)
      }
    }
    let sections = try #require(component["sections"] as? [[String: Any]])
    let bytes = sections.compactMap { $0["bytes"] as? Int }.reduce(8, +)
    #expect(bytes == component["bytes"] as? Int)
  }

  @Test(arguments: Subject.components)
  func witIsWhatWasmToolsPrints(_ subject: Subject) async throws {
    let folder = try TemporaryFolder()
    let file = try await subject.file(in: folder)
    let wit = try await Command(Uplift.program, ["inspect", "--wit", file.path]).succeed()
    let tools = try Tools.required().program("wasm-tools")
    #expect(try await wit == Command(tools, ["component", "wit", file.path]).succeed())
    // And it is WIT: wasm-tools reads it, and prints it as it is.
    let text = folder.file("world.wit")
    try wit.write(to: text)
    #expect(try await Command(tools, ["component", "wit", text.path]).succeed() == wit)
  }

  /// What would be made of a module is what is made of it.
  @Test(arguments: Subject.modules)
  func aModuleHasTheWorldOfItsComponent(_ subject: Subject) async throws {
    let folder = try TemporaryFolder()
    let module = try await subject.file(in: folder)
    let component = folder.file("component.wasm")
    try await Uplift.convert(module, to: component)
    let planned = try await view(module.path, ["--wit"])
    #expect(try await planned == view(component.path, ["--wit"]))
  }

  @Test(arguments: Subject.components)
  func watIsWhatItPrintsAlone(_ subject: Subject) async throws {
    let folder = try TemporaryFolder()
    let file = try await subject.file(in: folder)
    let text = folder.file("text.wat")
    try await Command(Uplift.program, ["inspect", "--wat", file.path]).succeed().write(to: text)
    try await Command(
      Tools.required().program("wasm-tools"), ["parse", text.path, "-o", "/dev/null"]
    ).succeed()
  }

  @Test func partsOfTheText() async throws {
    let folder = try TemporaryFolder()
    let hello = folder.file("hello.wasm")
    try await Uplift.convert(Program.endToEnd(.c("hello")).module(), to: hello)
    let adapter = try await view(hello.path, ["--only", "adapter"])
    #expect(adapter.hasPrefix("(module $adapter\n"))
    // The store exports a function of that name, and the module imports one: it is the adapter's.
    let function = try await view(hello.path, ["--function", "fd_write"])
    #expect(function.hasPrefix("(func $fd_write "))
    let unknown = try await Uplift.run(["inspect", hello.path, "--only", "nothing"])
    #expect(unknown.status == 1)
    #expect(unknown.errorText.contains("core modules store, main, adapter"))
    for only in [[], ["--only", "main"]] {
      let unknown = try await Uplift.run(["inspect", hello.path, "--function", "nothing"] + only)
      #expect(
        unknown.errorText
          == "wasi-uplift: error: \(hello.path): there is no function called nothing in it\n")
    }
  }

  @Test(arguments: [Program.c("hello"), .go("hello"), .wat("start-writes")])
  func extractsTheModule(_ program: Program) async throws {
    let module = try await Program.endToEnd(program).module()
    let folder = try TemporaryFolder()
    let (component, main) = (folder.file("component.wasm"), folder.file("main.wasm"))
    try await Uplift.convert(module, to: component)
    let result = try await Uplift.run(
      ["inspect", component.path, "--extract", "main", "-o", main.path])
    #expect(result.status == 0)
    let isSame = try Data(contentsOf: main) == Data(contentsOf: module)
    // Go imports the same function twice, and a start section cannot run where it is.
    #expect(isSame == (program.name == "hello" && program.language == .c))
    #expect(result.errorText.contains("changes") == !isSame)
  }

  @Test func leavesWhatItReadsAlone() async throws {
    let folder = try TemporaryFolder()
    try smallestCommand.write(to: folder.file("app.wasm"))
    let result = try await Uplift.run(
      ["inspect", "app.wasm", "--html", "./app.wasm"], in: folder.url)
    #expect(result.status == 2)
    #expect(try Data(contentsOf: folder.file("app.wasm")) == smallestCommand)
  }

  @Test func oneViewAtATime() async throws {
    for arguments in [
      ["--json", "--wit"], ["--why", "a", "--why", "b"], ["--extract", "main"], ["-o", "x"],
    ] {
      #expect(try await Uplift.run(["inspect", "x.wasm"] + arguments).status == 2)
    }
  }

  private func view(_ subject: Subject, _ options: String...) async throws -> String {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    return try await view(subject.file(in: folder).path, options)
  }

  private func view(_ path: String, _ options: [String]) async throws -> String {
    try await String(
      decoding: Command(Uplift.program, ["inspect", path] + options).succeed(), as: UTF8.self)
  }
}
