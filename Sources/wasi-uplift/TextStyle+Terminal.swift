import Files
import Inspection

extension TextStyle {
  /// Sets text off where a terminal shows it, unless `NO_COLOR` is set (no-color.org).
  static var standardOutput: TextStyle {
    let isRefused = !(System.environment("NO_COLOR") ?? "").isEmpty
    return TextStyle(isColored: System.isTerminal(System.standardOutput) && !isRefused)
  }
}
