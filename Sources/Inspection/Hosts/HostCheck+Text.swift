package import Diagnostics

extension HostCheck {
  /// The number of gaps that people are shown.
  private static let shownGaps = 24

  /// The answer for people.
  ///
  /// - Parameters:
  ///   - name: The name of the file.
  ///   - style: How text is set off.
  /// - Returns: Lines of no more than 80 columns, but for names that are longer.
  package func text(name: String, style: TextStyle = .plain) -> PrintableText {
    var page = TextReport(style: style)
    guard !isFulfilled else {
      page.paragraph("\(name) runs on \(host.title).")
      return page.text
    }
    page.paragraph(style.warning("\(name) does not run on \(host.title):"))
    for gap in gaps.prefix(Self.shownGaps) {
      page.paragraph("\(TextReport.short(gap.description))", indentation: 2)
    }
    if gaps.count > Self.shownGaps {
      page.line("  and \((gaps.count - Self.shownGaps).grouped) more, which --json lists")
    }
    if let hint { page.paragraph("To run it there, \(hint).") }
    return page.text
  }

  /// The answer as JSON.
  package var json: JSONValue {
    [
      "schema": .integer(Report.schema), "host": .string(host.name),
      "runs": .bool(isFulfilled), "missing": JSONValue(gaps.map(\.description)),
      "hint": JSONValue(hint),
    ]
  }
}

extension Host {
  /// The table of hosts for people.
  ///
  /// - Parameter style: How text is set off.
  /// - Returns: Lines of no more than 80 columns.
  package static func table(style: TextStyle = .plain) -> PrintableText {
    var page = TextReport(style: style)
    page.heading("Hosts")
    for host in all {
      let versions = host.wasi.map { ", WASI \($0)" + (host.hasPreview3 ? " and 0.3.0" : "") }
      page.entry("\(host.name)", "\(host.title)\(versions ?? "")", column: 16)
      for (title, names) in [
        (
          "beyond WebAssembly 2.0",
          CoreFeature.allCases.filter(host.features.contains).map(\.rawValue)
        ),
        (
          "of the component model",
          ComponentFeature.allCases.filter(host.componentFeatures.contains).map(\.rawValue)
        ),
      ] where !names.isEmpty {
        page.paragraph("\(title): \(names.joined(separator: ", "))", indentation: 16)
      }
      page.paragraph("known from: \(host.source)", indentation: 16)
    }
    page.entry("wasi-0.2.N", "any host with that version of WASI", column: 16)
    return page.text
  }
}
