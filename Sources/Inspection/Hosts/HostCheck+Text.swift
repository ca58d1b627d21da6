package import Diagnostics

extension HostCheck {
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
    for clause in missing { page.paragraph("\(clause)", indentation: 2) }
    if let hint { page.paragraph("To run it there, \(hint).") }
    return page.text
  }

  /// The answer as JSON.
  package var json: JSONValue {
    [
      "schema": .integer(Report.schema), "host": .string(host.name),
      "runs": .bool(isFulfilled), "missing": JSONValue(missing), "hint": JSONValue(hint),
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
      page.entry(
        "\(host.name)", "\(host.title)\(host.wasi.map { ", WASI \($0)" } ?? "")", column: 16)
      let features = CoreFeature.allCases.filter(host.features.contains).map(\.rawValue)
      if !features.isEmpty {
        page.paragraph(
          "beyond WebAssembly 2.0: \(features.joined(separator: ", "))", indentation: 16)
      }
      page.paragraph("known from: \(host.source)", indentation: 16)
    }
    page.entry("wasi-0.2.N", "any host with that version of WASI", column: 16)
    return page.text
  }
}
