import WasmBinary

extension Explanation {
  /// The explanation for people: chains of calls, the outermost function first.
  ///
  /// - Parameter style: How text is set off.
  /// - Returns: Lines of no more than 80 columns.
  package func text(style: TextStyle = .plain) -> String {
    var page = TextReport(style: style)
    for name in typesAlone {
      page.heading(name.text.printable)
      page.paragraph(
        "No function of it is called: it is there for its types, which others use.",
        indentation: 2)
    }
    for entry in entries {
      page.heading(entry.function.displayName.printable)
      page.callers(of: entry)
      for reached in entry.reaches {
        page.step(reached.path, to: reached.function.qualifiedDisplayName)
      }
      if entry.reaches.isEmpty { page.line("  needs nothing of the host") }
    }
    for cause in hostFunctions {
      page.heading(cause.function.qualifiedDisplayName.printable)
      for entry in cause.entries {
        let path = entry.reaches.first { $0.function == cause.function }?.path ?? []
        page.paragraph(
          "\(style.name(entry.function.displayName.printable)), by "
            + path.joined(separator: " → ").printable, indentation: 2)
        page.callers(of: entry)
      }
      for user in cause.users {
        let callers =
          user.callers.isEmpty
          ? "where nothing calls it by name"
          : "called by \(TextReport.some(user.callers, of: 8).printable)"
        page.paragraph(
          "\(style.name(user.instance.printable)), \(callers)", indentation: 2)
        if !user.chain.isEmpty { page.chain(user.chain) }
      }
      if cause.entries.isEmpty, cause.users.isEmpty {
        page.line("  nothing calls it in the code that can be followed")
      }
    }
    return page.text
  }
}

extension TextReport {
  fileprivate mutating func callers(of entry: EntryReport) {
    guard let callers = entry.callers, let chain = entry.chain else { return }
    guard !callers.isEmpty else {
      paragraph("Nothing calls it by name.", indentation: 4)
      return
    }
    paragraph("called by \(Self.some(callers, of: 8).printable)", indentation: 4)
    if chain.isEmpty {
      paragraph("which nothing calls that is exported", indentation: 4)
    } else {
      self.chain(chain)
    }
  }

  fileprivate mutating func chain(_ chain: [CallReport]) {
    var text = ""
    for step in chain {
      let exports = step.exports.filter { $0 != step.name }
      text += step.name
      if !exports.isEmpty { text += " (exported as \(exports.joined(separator: ", ")))" }
      text += step.isThroughTable ? " ⇢ " : " → "
    }
    paragraph("reached by \(text.printable)it", indentation: 4)
  }

  fileprivate mutating func step(_ path: [String], to end: String) {
    paragraph("\((path + [end]).joined(separator: " → ").printable)", indentation: 2)
  }
}
