import Diagnostics
import Files

/// A line on a terminal that says how far many conversions are. Elsewhere it is never there.
struct ProgressLine {
  /// How many there are.
  let count: Int
  private let isShown: Bool
  private var done = 0

  private static let width = 79
  /// Goes to the start of the line, and erases it.
  private static let erasure: PrintableText = "\r\u{1b}[K"

  /// Shows a line if somebody sits in front of standard error, and wants to hear more than errors.
  init(count: Int, reporting: ReportingOptions) {
    self.count = count
    isShown =
      count > 1 && !reporting.isQuiet && !reporting.isJSON
      && System.isTerminal(System.standardError) && System.environment("TERM") != "dumb"
  }

  /// Says that one more is done.
  mutating func advance(past file: InputFile) {
    done += 1
    guard isShown else { return }
    let text: PrintableText = "[\(done)/\(count)] \(file)"
    write(Self.erasure + PrintableText(text.text.prefix(Self.width)))
  }

  /// Makes room for something else.
  func erase() {
    if isShown, done > 0 { write(Self.erasure) }
  }

  private func write(_ text: PrintableText) {
    try? System.write(System.standardError, text.text)
  }
}
