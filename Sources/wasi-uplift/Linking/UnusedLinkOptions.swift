/// The options of `wasm-component-ld` that have nothing to choose here. They are declared so that a
/// command line which was written for it works, or is told why it does not.
struct UnusedLinkOptions: Sendable {
  /// Options that were given, and ask for what this program cannot do.
  private(set) var unsupported: [String] = []
  private var unused = ""

  /// How they are declared.
  static var group: OptionGroup<Self> {
    OptionGroup(
      title: "Options of \(LinkCommand.alias) that change nothing",
      options: [
        unused(
          "--wasi-adapter", "ADAPTER", among: ["command", "reactor"],
          "Which of them it is, the module says."),
        unused(
          "--rsp-quoting", "STYLE", among: ["posix", "windows"],
          "How files of arguments (@FILE) are quoted: it is read before they are. Default: posix."),
        unused(
          "--merge-imports-based-on-semver", "BOOLEAN", among: ["true", "false"],
          "Each interface is imported in one version."
        ).optional("true"),
        unused(
          "--string-encoding", "ENCODING", among: ["utf8", "utf16", "compact-utf16"],
          "It is for strings of interfaces that --component-type names."),
        Option(
          "--reject-legacy-names", set: "", to: \.unused,
          help: "No names of interfaces are taken from the module."),
        Option(
          "--realloc-via-memory-grow", set: "", to: \.unused,
          help: "Nothing is allocated in the module's memory."),
        unsupported("--adapt", "MODULE", "Not supported: the adapter is made for the module."),
        unsupported("--component-type", "FILE", "Not supported: the interfaces are those of WASI."),
      ])
  }

  private static func unused(
    _ name: String, _ value: String, among choices: [String], _ help: String
  ) -> Option<Self> {
    Option(name, value: value, to: \.unused, kind: .choice(choices), help: help) {
      choices.contains($0) ? $0 : nil
    }
  }

  private static func unsupported(_ name: String, _ value: String, _ help: String) -> Option<Self> {
    Option(name, value: value, each: \.unsupported, kind: .file, help: help) { _ in name }
  }
}
