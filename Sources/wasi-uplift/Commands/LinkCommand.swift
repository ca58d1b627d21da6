import Diagnostics
import Files
import ModuleRewriter
import WasmBinary

/// `wasi-uplift link`: stands in for `wasm-component-ld`.
struct LinkCommand: Command {
  var output = "a.out"
  var linker: String?
  var arguments: [String] = []
  var appended: [String] = []
  var skipsConversion = false
  var options = ConversionOptions()
  var reporting = ReportingOptions()
  var unused = UnusedLinkOptions()

  /// The name that compilers call a linker by which makes components.
  static let alias = "wasm-component-ld"

  static var syntax: Syntax<Self> {
    Syntax(
      name: "link",
      summary: "Links object files into a component, in the place of \(alias).",
      discussion: [
        """
        Runs wasm-ld with all arguments that are not listed here, and converts the module that it \
        makes. Where wasm-ld fails, the exit status is its own.
        """,
        """
        A program of the name \(alias) is the same: a link of that name to this program, found \
        first in PATH, is the linker of `clang --target=wasm32-wasip2`.
        """,
      ],
      lastCounts: true,
      operands: [
        Operand(
          "ARGUMENT", each: \.arguments, kind: .file,
          help: "What is linked, and options of wasm-ld, in the order that wasm-ld wants.",
          mayBeEmpty: true,
          read: { $0 })
      ],
      options: [
        Option(
          "-o", "--output", value: "OUTPUT", to: \.output, kind: .file,
          help: "Where the component is written to. Without this it is \(LinkCommand().output).",
          read: { $0 }),
        Option(
          "--wasm-ld-path", value: "PATH", to: \.linker, kind: .file,
          help: """
            Where wasm-ld is. Without this it is looked for beside this program, in PATH, and \
            beside `swift`; rust-lld does as well.
            """,
          read: { .some($0) }),
        Option(
          "--append-lld-flag", value: "ARGUMENT", each: \.appended,
          help: "Something for wasm-ld at the end of its arguments.", read: { $0 }),
        Option(
          "--skip-wit-component", to: \.skipsConversion,
          help: """
            Leaves what wasm-ld makes as it is. So it is with -shared and with --relocatable, \
            which make something that has to be linked again.
            """),
        Option(
          "--validate-component", value: "BOOLEAN", to: \.options.validatesInput,
          kind: .choice(["true", "false"]),
          help: "Whether the module is validated before it is converted. Without this it is.",
          read: { Bool($0) }
        ).optional("true"),
      ],
      groups: [
        ConversionOptions.group.within(\.options), moduleGroup.within(\.options),
        ReportingOptions.group.within(\.reporting), UnusedLinkOptions.group.within(\.unused),
      ])
  }

  /// `--export` is wasm-ld's: what that exports, the component of a reactor does too.
  private static var moduleGroup: OptionGroup<ConversionOptions> {
    var group = ConversionOptions.moduleGroup
    group.options.removeAll { $0.description.names.contains("--export") }
    return group
  }

  static func prepare(_ arguments: [String]) -> [String] {
    let line = LinkerLine(arguments, options: description.options)
    return line.own + ["--"] + line.passed
  }

  func run() throws(Failure) {
    if let option = unused.unsupported.first {
      throw .usage("\(option) is not supported", hint: "see `\(Program.name) link --help`")
    }
    let status = try link()
    // wasm-ld has said what is wrong, and its status is for those who know wasm-ld.
    if status != 0 { System.exit(status) }
  }

  /// Returns the status of wasm-ld.
  private func link() throws(Failure) -> Int32 {
    try OutputFile(argument: output).refuseTerminal(for: "a component")
    let linker = try WasmLinker(named: linker)
    let all = arguments + appended + (reporting.isVerbose ? ["--verbose"] : [])
    let folder: TemporaryFolder
    do throws(FileError) { folder = try TemporaryFolder() } catch { throw .file(error) }
    defer { folder.remove() }

    if skipsConversion || LinkerLine(all).isLinkedAgain {
      return try linker.run(all + ["-o", output], scratch: folder)
    }
    // Else wasm-ld says it, of a file that the user does not know.
    try OutputFile(argument: output).checkBeforehand()
    // The name of the file is the module's name too, where it gets no other.
    let module = folder.file(output.split(separator: "/").last.map(String.init) ?? output)
    let status = try linker.run(all + ["-o", module], scratch: folder)
    // Where it was asked for no more than its version, it made no module.
    guard status == 0, (try? System.status(at: module)) != nil else { return status }
    let source = try InputFile.path(module).source()
    // The open file is enough, and cannot be left behind.
    folder.remove()
    try convert(source)
    return 0
  }

  /// Converts what wasm-ld made. The user does not know that file: what is said is said of the
  /// output.
  private func convert(_ source: any ByteSource) throws(Failure) {
    let conversion: Conversion
    do throws(ConversionError) {
      conversion = try Converter(options: options).convert(source)
    } catch {
      throw Failure(.input, error.diagnostic.about(output))
    }
    let diagnostics = try reporting.judged(conversion.diagnostics.map { $0.about(output) })
    try OutputFile(argument: output).put(conversion.component, reporting: reporting)
    reporting.report(diagnostics)
  }
}
