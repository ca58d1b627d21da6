/// Lays out help for a terminal of 80 columns.
struct HelpText {
  private static let width = 80
  private(set) var lines: [String] = []

  /// The text, with a line break at its end.
  var text: String { lines.map { $0 + "\n" }.joined() }

  /// Adds a paragraph, with an empty line before it.
  mutating func paragraph(_ text: String) {
    if !lines.isEmpty { lines.append("") }
    lines += Self.wrap(text, width: Self.width)
  }

  /// Adds a list of terms and what is to be said of each, under a title.
  mutating func list(_ title: String, _ entries: [(term: String, text: String)]) {
    if !lines.isEmpty { lines.append("") }
    lines.append("\(title):")
    let column = 2 + (entries.map(\.term.count).max() ?? 0) + 2
    for (term, text) in entries {
      let start = "  \(term)"
      let wrapped = Self.wrap(text, width: Self.width - column)
      for (index, line) in wrapped.enumerated() {
        let margin = index == 0 ? start : ""
        lines.append(margin + String(repeating: " ", count: column - margin.count) + line)
      }
    }
  }

  /// Adds a list of options.
  mutating func list(_ title: String, _ options: [OptionDescription]) {
    list(title, options.map { ($0.term, $0.help) })
  }

  private static func wrap(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}

extension CommandDescription {
  /// What `--help` says of the command.
  var help: String {
    var help = HelpText()
    help.paragraph("Usage: \(usage)")
    help.paragraph(summary)
    for paragraph in discussion { help.paragraph(paragraph) }
    if !operands.isEmpty { help.list("Arguments", operands.map { ($0.synopsis, $0.help) }) }
    for (index, group) in groups.enumerated() {
      help.list(group.title, group.options + (index == 0 ? [.help] : []))
    }
    help.list("Exit status", ExitStatus.allCases.map { ("\($0.rawValue)", $0.help) })
    return help.text
  }
}

extension OptionDescription {
  /// All ways to write it, with room for the short one.
  fileprivate var term: String {
    let spelled = names.joined(separator: ", ")
    let indented = names[0].hasPrefix("--") ? "    \(spelled)" : spelled
    return indented + valueSynopsis
  }
}
