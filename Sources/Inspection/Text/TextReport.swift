package import Diagnostics

/// Lays out what is said of a binary for a terminal of 80 columns.
package struct TextReport {
  static let width = 80
  let style: TextStyle
  private(set) var lines: [PrintableText] = []

  /// Begins an empty page.
  package init(style: TextStyle) { self.style = style }

  /// The text, with a line break at its end.
  package var text: PrintableText { (lines + [""]).joined(separator: "\n") }

  /// Adds a line as it is.
  mutating func line(_ text: PrintableText) { lines.append(text) }

  /// Adds a heading, with an empty line before it.
  mutating func heading(_ text: PrintableText) {
    if !lines.isEmpty { lines.append("") }
    lines.append(style.heading(text))
  }

  /// Adds text, broken where a line would become too long. What follows the first line is indented
  /// by two columns more.
  mutating func paragraph(_ text: PrintableText, indentation: Int = 0) {
    for (index, part) in text.wrapped(to: Self.width - indentation - 2).enumerated() {
      lines.append(.blanks(index == 0 ? indentation : indentation + 2) + part)
    }
  }

  /// Adds a term and what is said of it, which is broken and kept in its column.
  mutating func entry(_ term: PrintableText, _ text: PrintableText, column: Int) {
    var start = "  " + term
    if start.count + 2 > column {
      lines.append("  " + style.name(term))
      start = ""
    }
    for part in text.wrapped(to: Self.width - column) {
      let gap = PrintableText.blanks(column - start.count)
      lines.append(start.isEmpty ? gap + part : "  " + style.name(term) + gap + part)
      start = ""
    }
    if !start.isEmpty { lines.append("  " + style.name(term)) }
  }

  /// Adds a table. The last column takes what is left, and is broken where it would become too long;
  /// columns of numbers stand to the right.
  mutating func table(
    _ head: [PrintableText], _ rows: [[PrintableText]], numbers: Set<Int> = []
  ) {
    let widths = head.indices.map { column in
      ([head] + rows).map { min($0[column].count, Self.widestCell) }.max() ?? 0
    }
    func cell(_ text: PrintableText, _ column: Int) -> PrintableText {
      let gap = PrintableText.blanks(max(0, widths[column] - text.count))
      return numbers.contains(column) ? gap + text : text + gap
    }
    let last = head.count - 1
    let margin = 2 + widths[..<last].reduce(0) { $0 + $1 + 2 }
    func row(_ cells: [PrintableText]) -> [PrintableText] {
      let start = cells[..<last].enumerated().map { cell($1, $0) + "  " }.joined(separator: "")
      if numbers.contains(last) { return ["  " + start + cell(cells[last], last)] }
      let wrapped = cells[last].wrapped(to: max(20, Self.width - margin))
      return (wrapped.isEmpty ? [""] : wrapped).enumerated().map { index, part in
        index == 0 ? "  " + start + part : .blanks(margin) + part
      }
    }
    lines.append(style.faint(row(head)[0].trimmed))
    for cells in rows { lines += row(cells).map(\.trimmed) }
  }

  /// A cell that is wider pushes the rest of its row to the right, and no other: one long name would
  /// make all rows as long.
  private static let widestCell = 40

  /// A text as it is where it is no longer than a name that people read, and else its beginning with
  /// the length that it has. The limit is one of bytes, since a character can have any number of them.
  static func short(_ text: String, limit: Int = 400) -> String {
    let bytes = text.utf8.count
    guard bytes > limit else { return text }
    var end = text.utf8.index(text.startIndex, offsetBy: limit)
    while end.samePosition(in: text.unicodeScalars) == nil { end = text.utf8.index(before: end) }
    return "\(String(text.unicodeScalars[..<end]))… (\(bytes.grouped) bytes)"
  }
}
