/// What has to be known of the options of `wasm-ld` (LLVM 21, `lld/wasm/Options.td`) to pass them on.
enum WasmLinkerOptions {
  /// Whether the next argument is the option's value, and then no option, however it looks.
  static func takeNext(_ argument: String) -> Bool {
    if argument.hasPrefix("--") {
      let name = String(argument.dropFirst(2))
      return withAnyDashes.contains(name) || withTwoDashes.contains(name)
    }
    guard argument.hasPrefix("-") else { return false }
    let name = String(argument.dropFirst())
    return withAnyDashes.contains(name) || withOneDash.contains(name)
  }

  /// Those that make something to be linked again.
  static let linkingAgain: Set<String> = [
    "-r", "-relocatable", "--relocatable", "-shared", "--shared",
  ]

  private static let withAnyDashes: Set<String> = [
    "entry", "export", "export-if-defined", "keep-section", "library", "library-path", "Map",
    "mllvm", "rpath", "rsp-quoting", "soname", "threads", "trace-symbol", "undefined",
    "unresolved-symbols",
    "wrap",
  ]
  private static let withTwoDashes: Set<String> = [
    "error-limit", "reproduce", "thinlto-cache-policy",
  ]
  /// The one-letter ones take their value also without a blank.
  private static let withOneDash: Set<String> = [
    "allow-undefined-file", "e", "l", "L", "m", "O", "o", "u", "y", "z",
  ]
}
