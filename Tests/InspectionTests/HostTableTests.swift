import ComponentModel
import Foundation
import TestSupport
import Testing
import WasmBinary

@testable import Inspection

/// Foundation has another one on some systems.
private typealias Host = Inspection.Host

/// The table of hosts, held against the hosts that are at hand.
@Suite struct HostTableTests {
  @Test(arguments: [
    ("wasmtime", "wasmtime@49"), ("wasmtime@60", "wasmtime@49"), ("wasmtime@48", "wasmtime@47"),
    ("wasmtime@42.0.1", "wasmtime@42"), ("wasmtime@41", "wasmtime@37"), ("jco", "jco"),
    ("wasi-0.2.3", "wasi-0.2.3"),
  ])
  func findsTheRow(_ name: String, _ row: String) throws {
    #expect(Host(name)?.name == row)
  }

  @Test func laterVersionsAreWhatTheNewestTells() {
    #expect(Host("wasmtime@60.1.0")?.title == "Wasmtime 60, as far as Wasmtime 49 tells")
    #expect(Host("wasmtime@49.0.3")?.title == "Wasmtime 49")
    #expect(Host("wasmtime@48")?.title == "Wasmtime 47 and 48")
  }

  @Test(arguments: [
    "wasmtime@16", "wasmtime@", "wasi-0.3.0", "wasi-0.2", "browser", "",
    "wasmtime@+42", "wasmtime@42.x", "wasmtime@42.", "@", "@42", "wasi-0.2.3-rc.1", "wasmtime@42@1",
  ])
  func knowsNothingOfOthers(_ name: String) { #expect(Host(name) == nil) }

  /// Every version of Wasmtime that is at hand runs a component, or refuses it, and `check` says which.
  @Test(
    .enabled(if: Tools.areInstalled, "WASI_UPLIFT_TOOLS is not set"),
    arguments: HostSample.core + HostSample.compact + HostSample.components + HostSample.nested
      + HostSample.imports)
  func isWhatHostsDo(_ sample: HostSample) async throws {
    let tools = try Tools.required()
    let folder = try TemporaryFolder()
    let (text, component) = (folder.file("sample.wat"), folder.file("sample.wasm"))
    try Data(sample.component.utf8).write(to: text)
    try await Command(
      tools.program("wasm-tools"), ["parse", text.path, "-o", component.path]
    ).succeed()
    let bytes = Array(try Data(contentsOf: component))
    for engine in Tools.engines {
      let run = try await Command(tools.program(engine.program), ["run", component.path]).run()
      let host = try #require(Host("wasmtime@\(engine.version)"))
      let runs = Self.check(bytes, host)?.isFulfilled ?? false
      #expect(runs == (run.status == 0), "\(host): \(run.errorText)")
    }
  }

  /// The answer for a component; nil where it cannot be read.
  private static func check(_ bytes: [UInt8], _ host: Host) -> HostCheck? {
    try? Inspector(MemorySource(bytes)).check(host)
  }

  /// Wasmtime has the functions and resources that `check` knows by name alone, and no others.
  @Test(
    .enabled(if: Tools.areInstalled, "WASI_UPLIFT_TOOLS is not set"),
    arguments: [
      (WASIItems.preview3, "0.3.0", "wasmtime-46"), (WASIItems.preview3, "0.3.0", "wasmtime"),
      (WASIItems.sockets, "0.2.0", "wasmtime-36"), (WASIItems.sockets, "0.2.12", "wasmtime"),
    ])
  func knowsWhatHostsHave(
    _ table: [InterfaceName: Set<Name>], _ version: String, _ engine: String
  ) async throws {
    let tools = try Tools.required()
    let folder = try TemporaryFolder()
    let (text, component) = (folder.file("item.wat"), folder.file("item.wasm"))
    for (interface, items) in table {
      for item in items.union(["nonsense"]) {
        let sample = HostSample(
          name: item.text,
          definitions:
            #"(import "\#(interface)@\#(version)" (instance \#(Self.declaration(of: item, among: items))))"#
        )
        try Data(sample.component.utf8).write(to: text)
        try await Command(
          tools.program("wasm-tools"), ["parse", text.path, "-o", component.path]
        ).succeed()
        // Types are not those of the host: that it says so tells that the function is there.
        let run = try await Command(tools.program(engine), ["run", component.path]).run()
        let isThere = run.status == 0 || !run.errorText.contains("implementation is missing")
        #expect(isThere == items.contains(item), "\(interface) \(item): \(run.errorText)")
      }
    }
  }

  /// An export of the type of an instance, with the resource that its name speaks of.
  private static func declaration(of item: Name, among items: Set<Name>) -> String {
    switch ExternNameKind(item.text) {
    case .method(_, let resource):
      return """
        (export "\(resource)" (type $r (sub resource)))
        (export "\(item)" (func (param "self" (borrow $r))))
        """
    case .staticFunction(_, let resource):
      return #"(export "\#(resource)" (type (sub resource))) (export "\#(item)" (func))"#
    default:
      let isResource = items.contains { $0.hasPrefix("[") && $0.text.contains("]\(item).") }
      let isTerminal = item == "network" || item.hasPrefix("terminal-")
      return
        #"(export "\#(item)" \#(isResource || isTerminal ? "(type (sub resource))" : "(func)"))"#
    }
  }

  /// What answers requests of HTTP has `wasi:http`, and of WASI 0.2 little else without an option.
  @Test func knowsOptionsForHTTP() throws {
    func gaps(_ import: Name, exports handler: Name, on host: String) throws -> [HostGap] {
      let host = try #require(Host(host))
      return host.gaps(
        of: ImportedItems(name: `import`, items: ["fields"]), servesHTTP: handler.isHTTPHandler)
    }
    let handler: Name = "wasi:http/incoming-handler@0.2.0"
    #expect(try gaps("wasi:http/types@0.2.0", exports: handler, on: "wasmtime").isEmpty)
    #expect(
      try gaps("wasi:http/types@0.2.0", exports: "wasi:cli/run@0.2.0", on: "wasmtime")
        == [.option("-S http", interface: "wasi:http/types@0.2.0")])
    #expect(try gaps("wasi:http/types@0.2.0", exports: "", on: "jco").isEmpty)
    #expect(
      try gaps("wasi:cli/environment@0.2.0", exports: handler, on: "wasmtime").first
        == .option("-S cli", interface: "wasi:cli/environment@0.2.0"))
    #expect(
      try gaps("wasi:random/random@0.2.0", exports: handler, on: "wasmtime")
        == [.unknownItem("fields", of: "wasi:random/random@0.2.0")])
  }

  @Test(.enabled(if: Tools.areInstalled, "WASI_UPLIFT_TOOLS is not set"))
  func saysWhatIsMissing() async throws {
    let module = try await Program.endToEnd(.c("hello")).module().path
    let old = try await Uplift.run(["check", module, "--host", "wasmtime@42"])
    #expect(old.status == 1)
    #expect(words(old).contains("exit-with-code of wasi:cli/exit is new in WASI 0.2.12"))
    #expect(words(old).contains("convert it with --wasi 0.2.6"))
    let new = try await Uplift.run(["check", module, "--host", "wasmtime"])
    #expect(new.status == 0 && words(new).hasSuffix("runs on Wasmtime 49."))
    #expect(try await Uplift.run(["check", module, "--host", "wasmkit"]).status == 1)
    #expect(try await Uplift.run(["check", module]).status == 2)
  }

  /// What was printed, wherever lines are broken: that depends on how long the path is.
  private func words(_ result: Command.Result) -> String {
    result.outputText.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func listsItself() async throws {
    let list = try await Uplift.run(["check", "--list-hosts"])
    for host in Host.all { #expect(list.outputText.contains("  \(host.name) ")) }
    #expect(list.outputText.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }
}
