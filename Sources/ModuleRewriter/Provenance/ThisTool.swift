/// What this tool calls itself.
package enum ThisTool {
  /// Its name.
  package static let name = "wasi-uplift"
  /// Its version, which is that of the adapter that it makes.
  package static let version = "0.1.0"
}
