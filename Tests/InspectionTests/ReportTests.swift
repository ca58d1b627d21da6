import Inspection
import ModuleRewriter
import Testing
import WasmBinary

/// The report as a value, on modules that import functions of Preview 1 and do nothing.
@Suite struct ReportTests {
  @Test func knowsWhatAFunctionReaches() throws {
    let report = try report(on: ["clock_time_get", "fd_seek", "random_get"])
    let adapter = try #require(report.component?.adapter)
    #expect(adapter.entries.map(\.function.name) == ["clock_time_get", "fd_seek", "random_get"])
    let clock = adapter.entries[0].reaches.map(\.function.description)
    #expect(
      clock == [
        "wasi:clocks/monotonic-clock@0.2.0 now", "wasi:clocks/wall-clock@0.2.0 now",
      ])
    #expect(adapter.entries[1].reaches.isEmpty)
    // What is lowered is what is reached, and nothing else.
    let reached = Set(adapter.hostFunctions.map(\.function.description))
    let lowered = report.component?.coreInstances.compactMap { instance in
      if case .bundle(let items) = instance.contents { items.map(\.origin) } else { nil }
    }
    #expect(lowered.map { Set($0.flatMap(\.self)) } == reached)
  }

  /// The calls that are read from the code are those that the synthesizer made.
  @Test func readsTheCallsOfTheAdapter() throws {
    let names: [Name] = ["fd_write", "path_open", "fd_readdir", "poll_oneoff"]
    let component = try #require(report(on: names).component)
    let adapter = try #require(component.adapter)
    #expect(Set(adapter.entries.flatMap { $0.reaches.map(\.function.interface) }).count > 6)
    let functions = adapter.functions
    #expect(functions.allSatisfy { $0.bytes > 0 })
    for name in names {
      let entry = try #require(functions.first { $0.name == name.text })
      #expect(!entry.calls.isEmpty)
    }
    // Nobody calls what is not there.
    let known = Set(functions.map(\.name))
    for function in functions { #expect(Set(function.calls).isSubset(of: known)) }
  }

  @Test func saysWhyAModuleIsRefused() throws {
    var module = try CoreModule(importing: ["fd_write"])
    module.remove(.memory)
    module.remove(.export)
    let report = try Inspector(source(module)).report()
    guard case .module(let inside) = report.contents,
      case .refused(let code, _) = inside.conversion
    else {
      Issue.record("it is not refused")
      return
    }
    #expect(code == "no-memory")
    #expect(inside.preview1.map(\.name) == ["fd_write"])
  }

  /// Names come from files, and files come from anywhere.
  @Test func namesCannotSteerATerminal() throws {
    var module = try CoreModule(importing: ["sched_yield"])
    module.put(.custom(CustomSection(name: "\u{1b}[31mred\u{202e}", bytes: [])))
    let text = try Inspector(source(module)).report().text(name: "a\u{1b}b")
    #expect(text.hasPrefix("a\\u{1b}b: core module"))
    #expect(text.contains("custom \\u{1b}[31mred\\u{202e}"))
    #expect(!text.unicodeScalars.contains("\u{1b}"))
  }

  @Test func jsonEscapesWhatItHasTo() {
    let value: JSONValue = ["a\"": .string("\\\n\u{1}</script>\u{2028}é"), "b": .array([])]
    #expect(
      value.text == """
        {
          "a\\"": "\\\\\\n\\u0001\\u003c/script>\\u2028é",
          "b": []
        }

        """)
  }

  private func report(on functions: [Name]) throws -> Report {
    try Inspector(source(CoreModule(importing: functions))).report()
  }

  private func source(_ module: CoreModule) -> any ByteSource {
    var writer = ByteWriter()
    module.encode(to: &writer)
    return WrittenSource(writer)
  }
}
