/// Lays out what is said of a binary for a terminal of 80 columns.
package struct TextReport {
  static let width = 80
  let style: TextStyle
  private(set) var lines: [String] = []

  /// Begins an empty page.
  package init(style: TextStyle) { self.style = style }

  /// The text, with a line break at its end.
  package var text: String { lines.map { $0 + "\n" }.joined() }

  /// Adds a line as it is.
  mutating func line(_ text: String) { lines.append(text) }

  /// Adds a heading, with an empty line before it.
  mutating func heading(_ text: String) {
    if !lines.isEmpty { lines.append("") }
    lines.append(style.heading(text))
  }

  /// Adds text, broken where a line would become too long. What follows the first line is indented
  /// by two columns more.
  mutating func paragraph(_ text: String, indentation: Int = 0) {
    let margin = String(repeating: " ", count: indentation)
    for (index, part) in Self.wrap(text, width: Self.width - indentation - 2).enumerated() {
      lines.append(margin + (index == 0 ? "" : "  ") + part)
    }
  }

  /// Adds a term and what is said of it, which is broken and kept in its column.
  mutating func entry(_ term: String, _ text: String, column: Int) {
    let margin = String(repeating: " ", count: column)
    let shown = term.printable
    var start = "  " + shown
    if start.count + 2 > column {
      lines.append("  " + style.name(shown))
      start = ""
    }
    for part in Self.wrap(text.printable, width: Self.width - column) {
      let gap = String(repeating: " ", count: column - start.count)
      lines.append(start.isEmpty ? margin + part : "  " + style.name(shown) + gap + part)
      start = ""
    }
    if !start.isEmpty { lines.append("  " + style.name(shown)) }
  }

  /// Adds a table. The last column takes what is left, and is broken where it would become too long;
  /// columns of numbers stand to the right.
  mutating func table(_ head: [String], _ rows: [[String]], numbers: Set<Int> = []) {
    let shown = rows.map { $0.map(\.printable) }
    let widths = head.indices.map { column in
      ([head] + shown).map { $0[column].count }.max() ?? 0
    }
    func cell(_ text: String, _ column: Int) -> String {
      let gap = String(repeating: " ", count: max(0, widths[column] - text.count))
      return numbers.contains(column) ? gap + text : text + gap
    }
    let last = head.count - 1
    let margin = 2 + widths[..<last].reduce(0) { $0 + $1 + 2 }
    func row(_ cells: [String]) -> [String] {
      let start = cells[..<last].enumerated().map { cell($1, $0) + "  " }.joined()
      if numbers.contains(last) { return ["  " + start + cell(cells[last], last)] }
      let wrapped = Self.wrap(cells[last], width: max(20, Self.width - margin))
      return (wrapped.isEmpty ? [""] : wrapped).enumerated().map { index, part in
        index == 0
          ? "  " + start + part : String(repeating: " ", count: margin) + part
      }
    }
    lines.append(style.faint(row(head)[0].trimmed))
    for cells in shown { lines += row(cells).map(\.trimmed) }
  }

  static func wrap(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = "\(last) \(word)"
        continue
      }
      // A word that fits nowhere is broken where the line ends.
      var rest = word
      while rest.count > width {
        lines.append(String(rest.prefix(width)))
        rest = rest.dropFirst(width)
      }
      lines.append(String(rest))
    }
    return lines
  }
}

extension String {
  /// The text without blanks at its end.
  fileprivate var trimmed: String {
    guard let last = lastIndex(where: { $0 != " " }) else { return "" }
    return String(self[...last])
  }
}
