import ComponentModel
import ModuleRewriter
import Testing
import WasmBinary

/// How the values of `--map` are read.
@Suite struct ImportMappingTests {
  @Test(
    arguments: [
      ("env.log=my:host/log", "my:host/log", nil), ("env.log=log", nil, "log"),
      ("env.log=my:host/log@1.0.0-rc.1#write", "my:host/log@1.0.0-rc.1", "write"),
      ("env.log=my:host-2/log@0.1.0+b.1", "my:host-2/log@0.1.0+b.1", nil),
      ("a=b.c==d\u{301}=log-2", nil, "log-2"), (".=log", nil, "log"),
      ("env.log=example:host/logging@1.2.3#write-all", "example:host/logging@1.2.3", "write-all"),
    ] as [(String, String?, String?)])
  func readsWhatIsValid(text: String, interface: String?, function: String?) throws {
    let mapping = try #require(ImportMapping(text))
    #expect(mapping.interface?.description == interface)
    #expect(mapping.function?.text == function)
    #expect(mapping.description == text)
  }

  @Test(arguments: [
    "", "=", ".=", "env=log", "env.log", "env.log=", "env.log=#", "env.log=:", "env.log=@",
    "env.log=a:b", "env.log=a:b/", "env.log=a:b/c@", "env.log=a:b/c@1", "env.log=a:b/c#",
    "env.log=a:b/c#D_e", "env.log=A:b/c", "env.log=a:b:c/d", "env.log=2log", "env.log=a:b/c@1.0.0#",
    "log=log", "=log", "env.log=a_b", "env.log=a-", "env.log=aB", "env.log=a b",
    "env.log=lo\u{301}g", "env.log=\u{301}log",
  ])
  func refusesTheRest(text: String) {
    #expect(ImportMapping(text) == nil)
  }
}
