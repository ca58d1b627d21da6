import Foundation
import TestSupport
import Testing

/// `inspect --why`: chains of calls from what the program exports to what the host is asked for.
@Suite(.enabled(if: Tools.areInstalled, "WASI_UPLIFT_TOOLS is not set"))
struct WhyTests {
  @Test func leadsFromTheHostToTheProgram() async throws {
    let text = try await why("get-stdout", in: .wat("fd-write-only"))
    #expect(text.hasPrefix("wasi:cli/stdout@0.2.0 get-stdout\n  fd_write, by fd_write → write"))
    #expect(text.contains("reached by _start → it"))
  }

  @Test func knowsAnInterfaceByItsName() async throws {
    for name in ["wasi:io/streams", "wasi:io/streams@0.2.12", "output-stream.check-write"] {
      let text = try await why(name, in: .c("hello"))
      #expect(text.contains("wasi:io/streams@0.2.12 output-stream.check-write\n"))
      // What C calls to write, it calls through a table.
      #expect(text.contains("_start → ") && text.contains(" ⇢ "))
    }
    #expect(
      try await why("drop error", in: .c("hello")).hasPrefix("wasi:io/error@0.2.12 drop error\n"))
  }

  @Test func saysTheSameAsJSON() async throws {
    let text = try await why("get-stdout", in: .wat("fd-write-only"), options: ["--json"])
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(json["schema"] as? Int == 1)
    #expect(json["name"] as? String == "get-stdout")
    let functions = try #require(json["hostFunctions"] as? [[String: Any]])
    #expect(functions.map { $0["import"] as? String } == ["wasi:cli/stdout@0.2.0"])
    let entries = try #require(functions[0]["entries"] as? [[String: Any]])
    #expect(entries.map { $0["name"] as? String } == ["fd_write"])
    let chain = try #require(entries[0]["chain"] as? [[String: Any]])
    #expect(chain.map { $0["name"] as? String } == ["_start"])
  }

  @Test func saysWhatIsThereForItsTypes() async throws {
    let text = try await why("wasi:cli/terminal-output", in: .wat("fd-write-only"), fails: true)
    #expect(text.contains("there is no import or function called wasi:cli/terminal-output"))
  }

  /// What wit-component makes calls the host through a table as well.
  @Test func followsTrampolinesOfOthers() async throws {
    let folder = try TemporaryFolder()
    let component = try await ForeignComponent(name: "types").made(in: folder)
    let text = try await String(
      decoding: Command(Uplift.program, ["inspect", component.path, "--why", "use-blob"])
        .succeed(), as: UTF8.self)
    #expect(text.contains("example:types/base@1.2.3 use-blob\n  main, where nothing calls it"))
  }

  private func why(
    _ name: String, in program: Program, options: [String] = [], fails: Bool = false
  ) async throws -> String {
    let module = try await Program.endToEnd(program).module()
    let result = try await Uplift.run(["inspect", module.path, "--why", name] + options)
    #expect(result.status == (fails ? 1 : 0))
    return fails ? result.errorText : result.outputText
  }
}
