import Diagnostics
import Foundation
import Testing

@testable import wasi_uplift

/// How diagnostics are said, and what of.
struct DiagnosticTests {
  static let warning = Diagnostic(
    .warning, .malformed, "a \"b\"\n\u{1}", file: "ä.wasm", offset: 7, hint: "c\\d")

  @Test func isOneLineOfJSON() throws {
    let line = Self.warning.json
    #expect(!line.contains("\n"))
    let members = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? NSDictionary
    #expect(
      members == [
        "severity": "warning", "code": "malformed", "message": "a \"b\"\n\u{1}", "file": "ä.wasm",
        "offset": 7, "hint": "c\\d",
      ])
    #expect(
      Diagnostic(.error, .wrongUse, "no").json
        == #"{"severity":"error","code":"wrong-use","message":"no"}"#)
  }

  @Test func warningsAreErrorsWhereAsked() throws {
    let note = Diagnostic(.note, .isComponent, "n")
    var reporting = ReportingOptions()
    #expect(try reporting.judged([Self.warning, note]) == [Self.warning, note])
    reporting.warningsAreErrors = true
    var error = Self.warning
    error.severity = .error
    #expect(throws: Failure(.input, [note, error])) { try reporting.judged([note, Self.warning]) }
    #expect(try reporting.judged([note]) == [note])
  }

  @Test(arguments: [
    (ReportingOptions(), [Diagnostic.Severity.error, .warning]),
    (ReportingOptions(isVerbose: true), [.error, .warning, .note]),
    (ReportingOptions(isQuiet: true), [.error]),
    (ReportingOptions(isQuiet: true, isJSON: true), [.error]),
    (ReportingOptions(isJSON: true), [.error, .warning, .note]),
  ])
  func saysWhatIsAskedFor(_ reporting: ReportingOptions, _ severities: [Diagnostic.Severity]) {
    let said = Diagnostic.Severity.allCases.filter {
      reporting.says(Diagnostic($0, .malformed, "m"))
    }
    #expect(said == severities)
  }

  /// The page lists every code, in the order of the declarations, and no other.
  @Test func everyCodeIsDocumented() throws {
    let page = URL(fileURLWithPath: #filePath).appending(
      path: "../../../Sources/wasi-uplift/Documentation.docc/Diagnostics.md")
    let text = try String(contentsOf: page.standardizedFileURL, encoding: .utf8)
    let codes = try #require(text.split(separator: "### Codes").last)
    let documented = codes.matches(of: /(?m)^\| `([a-z0-9-]+)` \|/).map { String($0.1) }
    #expect(documented == Diagnostic.Code.allCases.map(\.rawValue))
  }
}
