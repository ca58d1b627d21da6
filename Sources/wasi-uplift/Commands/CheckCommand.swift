import Diagnostics
import Files
import Inspection
import ModuleRewriter

/// `wasi-uplift check`: will it run there?
struct CheckCommand: Command {
  var input: InputFile?
  var host: Host?
  var listsHosts = false
  var isJSON = false
  var options = ConversionOptions()

  static var syntax: Syntax<Self> {
    Syntax(
      name: "check",
      summary: "Says whether a component runs on a host, and what is missing there.",
      discussion: [
        """
        Of a core module, it says so of the component that conversion would make. What is known of \
        hosts is a table in the program: `--list-hosts` shows it, with the sources. The exit \
        status is 1 where something is missing.
        """
      ],
      operands: [
        Operand(
          "FILE", to: \.input, kind: .file, help: "The component or module; - is standard input.",
          isOptional: true, read: InputFile.init(argument:))
      ],
      options: [
        Option(
          "--host", value: "HOST", to: \.host,
          help: """
            The host: `wasmtime`, `wasmtime@42`, `jco`, `wasmkit`, or `wasi-0.2.3` for any with \
            that version of WASI.
            """,
          read: Host.init),
        Option("--list-hosts", to: \.listsHosts, help: "Shows the hosts that are known."),
        Option("--json", to: \.isJSON, help: "Answers in JSON."),
      ],
      groups: [
        ConversionOptions.group.within(\.options), ConversionOptions.moduleGroup.within(\.options),
      ])
  }

  func run() throws(Failure) {
    if listsHosts { return try Program.say(Host.table(style: .standardOutput)) }
    let seeHelp = "see `\(Program.name) check --help`"
    guard let input else { throw .usage("FILE is missing", hint: seeHelp) }
    guard let host else { throw .usage("--host HOST is missing", hint: seeHelp) }
    let check = try input.inspected(options) { inspector throws(InspectionError) in
      try inspector.check(host)
    }
    try Program.say(
      isJSON
        ? PrintableText(lines: check.json.text)
        : check.text(name: "\(input)", style: .standardOutput))
    if !check.isFulfilled { throw Failure(.input, []) }
  }
}
