import Diagnostics
import FuzzSupport
import Glibc
import Inspection
import WasmBinary

/// Looks at anything in every way, and holds that each view is in proportion to what is looked at.
@main enum Viewing {
  static func main() {
    exit(
      FuzzInput.run { start, count in
        Viewing.check(FuzzInput(start, count))
        return 0
      })
  }

  fileprivate static func check(_ input: FuzzInput) {
    // What is refused is done with: only a crash is a finding.
    guard let inspector = try? Inspector(input.source) else { return }
    let limit = 1 << 22 + input.bytes.count << 10
    func hold(_ text: String?, _ view: String) {
      guard let text else { return }
      precondition(text.utf8.count <= limit, "\(view) of \(text.utf8.count) bytes")
    }
    if let report = try? inspector.report(readsMain: true) {
      hold(report.text(name: "input").text, "a text")
      hold(report.json.text, "JSON")
      hold(try? inspector.page(name: "input", readsMain: true), "a page")
      for entry in (report.component?.imports ?? []).prefix(4) {
        hold(try? inspector.explanation(of: Name(entry.name))?.text().text, "an explanation")
      }
    }
    hold(try? inspector.explanation(of: "fd_write")?.json.text, "an explanation")
    if let wit = try? inspector.wit() {
      hold(wit, "WIT")
      // An empty line follows each interface of a package.
      precondition(
        wit.hasPrefix("package ") && (wit.hasSuffix("}\n") || wit.hasSuffix("}\n\n")),
        "WIT without an end")
    }
    if let host = Host.all.first {
      hold(try? inspector.check(host).text(name: "input").text, "a check")
    }
  }
}
