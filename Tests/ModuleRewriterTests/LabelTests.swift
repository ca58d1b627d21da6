import Testing
import WasmBinary

@testable import ModuleRewriter

/// The names that components give what modules call otherwise.
struct LabelTests {
  @Test(arguments: [
    ("add", "add"), ("addTwo", "add-two"), ("add_two", "add-two"), ("ADD-TWO", "add-two"),
    ("HTTPServer", "http-server"), ("parseHTML", "parse-html"), ("log_2", "log2"),
    ("a1B2", "a1-b2"),
    ("2fast", "fast"), ("_start", "start"), ("x::y<z>", "x-y-z"), ("größe", "gr-e"),
    ("a__b", "a-b"),
    ("Ab", "ab"), ("A", "a"), ("4", nil), ("", nil), ("加", nil), ("--", nil),
  ])
  func findsTheNearestLabel(_ name: Name, _ label: Name?) {
    #expect(Label.nearest(to: name) == label)
    if let label { #expect(Label.isValid(label.text[...])) }
  }

  @Test(arguments: ["", "-", "a-", "1a", "a-1", "aB", "a b", "a_b", "ä"])
  func knowsWhatIsNoLabel(_ text: String) {
    #expect(!Label.isValid(text[...]))
  }

  @Test func tellsEqualLabelsApart() {
    var labels = DistinctLabels()
    #expect(
      ["a2", "a", "a", "b", "a", "a3"].map { labels.take($0) }
        == ["a2", "a", "a3", "b", "a4", "a32"])
    // Dashes and case do not tell names of a component apart.
    #expect(
      ["foo-bar", "FOO-BAR", "foobar"].map { labels.take($0) }
        == ["foo-bar", "FOO-BAR2", "foobar3"])
  }

  @Test(arguments: [
    "env.log=log", "env.log=example:host/logging", "env.log=example:host/logging#write",
    "env.log=example:host/logging@1.2.3#write-all", "a.b.c=d", "env.a=b=c",
  ])
  func readsMappings(_ text: String) {
    #expect(ImportMapping(text)?.description == text)
  }

  @Test(arguments: [
    "", "env.log", "env.log=", "=log", "log=log", "env.log=example:host", "env.log=example:host/",
    "env.log=example:host/logging@1", "env.log=example:host/logging#", "env.log=a_b",
    "env.log=example:host/Log_ging", "env.log=example:host/logging#a_b",
  ])
  func refusesWhatIsNoMapping(_ text: String) {
    #expect(ImportMapping(text) == nil)
  }
}
