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
    let shown = Self.short(term).printable
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
    // A column is as wide as its widest cell, so none may be as long as a name can be.
    let shown = rows.map { row in
      row.indices.map { column in
        (column == row.count - 1 ? row[column] : Self.short(row[column], limit: 64)).printable
      }
    }
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

  /// A text as it is where it is no longer than a name that people read, and else its beginning with
  /// the length that it has. The limit is one of bytes, since a character can have any number of them.
  static func short(_ text: String, limit: Int = 400) -> String {
    let bytes = text.utf8.count
    guard bytes > limit else { return text }
    var end = text.utf8.index(text.startIndex, offsetBy: limit)
    while end.samePosition(in: text.unicodeScalars) == nil { end = text.utf8.index(before: end) }
    return "\(String(text.unicodeScalars[..<end]))… (\(bytes.grouped) bytes)"
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
      while let end = rest.index(rest.startIndex, offsetBy: width, limitedBy: rest.endIndex),
        end < rest.endIndex
      {
        lines.append(String(rest[..<end]))
        rest = rest[end...]
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
