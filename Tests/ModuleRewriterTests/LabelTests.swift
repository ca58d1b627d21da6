import ComponentModel
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
    if let label { #expect(KebabName(label.text) != nil) }
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
}
