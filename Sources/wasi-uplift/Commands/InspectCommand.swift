import Diagnostics
import Files
import Inspection
import ModuleRewriter
import WasmBinary
import WasmText

/// `wasi-uplift inspect`: what is inside.
struct InspectCommand: Command {
  var input = InputFile.standardInput
  var views: [View] = []
  var isJSON = false
  var readsCallers = false
  var selection = TextSelection()
  var output: OutputFile?
  var options = ConversionOptions()

  /// What is shown of a binary, where it is not the report for people.
  enum View: Hashable {
    case wit
    case wat
    case why(String)
    case extract(String)
    case html(OutputFile)
  }

  static var syntax: Syntax<Self> {
    Syntax(
      name: "inspect",
      summary: "Says what is inside a core module or a component.",
      discussion: [
        """
        Of a core module, it also says what conversion would make of it. Of a component that \
        something else made, it says what can be read from it.
        """
      ],
      operands: [
        Operand(
          "FILE", to: \.input, kind: .file, help: "The module or component; - is standard input.",
          read: InputFile.init(argument:))
      ],
      options: [
        Option(
          "--json", to: \.isJSON,
          help: "Says everything as JSON; with --why, what leads there."),
        Option(
          "--callers", to: \.readsCallers,
          help: """
            Also finds the functions of the module that call each function of Preview 1. Reads \
            all code of the module.
            """),
        Option(
          "--why", value: "NAME", each: \.views,
          help: """
            Says what leads to an import, a function of WASI or a function of Preview 1: \
            `wasi:io/streams`, `get-stdout`, `fd_write`. Reads all code of the module.
            """,
          read: View.why),
        Option("--wit", add: .wit, to: \.views, help: "Prints the world of the component as WIT."),
        Option(
          "--html", value: "PAGE", each: \.views,
          help: """
            Writes everything to a file as one page for a browser, which fetches nothing; - is \
            standard output.
            """,
          read: { .html(OutputFile(argument: $0)) }),
        Option("--wat", add: .wat, to: \.views, help: "Prints it in the text format."),
        Option(
          "--only", value: "MODULE", to: \.selection.module,
          help: """
            Of the component, prints one core module in the text format: `main`, `store`, \
            `adapter`, or the index of one.
            """,
          read: { $0 }),
        Option(
          "--function", value: "NAME", to: \.selection.function,
          help: "Prints one function in the text format, by its name or index.", read: { $0 }),
        Option(
          "--extract", value: "MODULE", each: \.views,
          help: """
            Takes a core module out of the component, as it is in there: with `main`, the module \
            that was converted. Needs -o.
            """,
          read: View.extract),
        Option(
          "-o", "--output", value: "OUTPUT", to: \.output, kind: .file,
          help: "Where the module is written to that is extracted; - is standard output.",
          read: OutputFile.init(argument:)),
      ],
      groups: [
        ConversionOptions.group.within(\.options), ConversionOptions.moduleGroup.within(\.options),
      ])
  }

  func run() throws(Failure) {
    switch try view() {
    case .wit: try say { inspector throws(InspectionError) in try inspector.wit() }
    case .why(let name):
      try say { inspector throws(InspectionError) in
        guard let explanation = try inspector.explanation(of: Name(name)) else {
          throw .unknown("import or function", name)
        }
        return isJSON ? explanation.json.text : explanation.text(style: .standardOutput)
      }
    case .wat:
      try input.inspected(options) { inspector throws(InspectionError) in
        try inspector.print(selection, to: TextFile.standardOutput)
      }
    case .extract(let name): try extract(name)
    case .html(let page): try writePage(to: page)
    case nil:
      try say { inspector throws(InspectionError) in
        let report = try inspector.report(readsMain: readsCallers)
        return isJSON
          ? report.json.text : report.text(name: "\(input)", style: .standardOutput)
      }
    }
  }

  /// The one view that is asked for.
  private func view() throws(Failure) -> View? {
    var views = views
    // To select a part of the text is to ask for the text.
    if selection != TextSelection(), !views.contains(.wat) { views.append(.wat) }
    guard views.count <= 1 else {
      throw .usage("of --why, --wit, --wat, --html and --extract, one can be given")
    }
    switch views.first {
    case nil, .why: break
    case .wit, .wat, .html, .extract:
      guard !isJSON else { throw .usage("--json goes with --why, or stands alone") }
    }
    if output != nil {
      guard case .extract = views.first else { throw .usage("-o goes with --extract alone") }
    }
    return views.first
  }

  private func say(
    _ text: (Inspector) throws(InspectionError) -> String
  ) throws(Failure) {
    try Program.say(input.inspected(options, text))
  }

  private func writePage(to page: OutputFile) throws(Failure) {
    if case .path(let path) = input, page.isFile(at: path) {
      throw .usage("--html would write over \(path)", hint: "give the page a file of its own")
    }
    let html = try input.inspected(options) { inspector throws(InspectionError) in
      try inspector.page(name: "\(input)", readsMain: readsCallers)
    }
    var writer = ByteWriter()
    writer.bytes(html.utf8)
    try page.put(writer)
  }

  private func extract(_ name: String) throws(Failure) {
    guard let output else { throw .usage("--extract needs -o OUTPUT") }
    try output.refuseTerminal(for: "a module")
    let (module, changes) = try input.inspected(options) { inspector throws(InspectionError) in
      (try inspector.coreModule(name), inspector.changesOfMain)
    }
    var writer = ByteWriter()
    writer.range(module.bytes)
    try output.put(writer)
    if module.name == "main", !changes.isEmpty {
      reporting.report([
        Diagnostic(
          .warning, .extractedChanged,
          "the module is not as it was converted, but with changes: "
            + changes.joined(separator: ", "), file: "\(input)")
      ])
    }
  }
}

extension TextFile {
  /// Standard output.
  static var standardOutput: TextFile {
    TextFile(descriptor: System.standardOutput, name: "\(OutputFile.standardOutput)")
  }
}
