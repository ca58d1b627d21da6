import Diagnostics
import Files
import Inspection
import ModuleRewriter

/// `wasi-uplift inspect`: what is inside.
struct InspectCommand: Command {
  var input = InputFile.standardInput
  var why: String?
  var isJSON = false
  var isWIT = false
  var readsCallers = false

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
          "FILE", to: \.input, help: "The module or component; - is standard input.",
          read: InputFile.init(argument:))
      ],
      options: [
        Option(
          "--why", value: "NAME", to: \.why,
          help: """
            Says what leads to an import, a function of WASI or a function of Preview 1: \
            `wasi:io/streams`, `get-stdout`, `fd_write`. Reads all code of the module.
            """,
          read: { $0 }),
        Option("--wit", to: \.isWIT, help: "Prints the component's world as WIT."),
        Option("--json", to: \.isJSON, help: "Says everything as JSON."),
        Option(
          "--callers", to: \.readsCallers,
          help: """
            Also finds the functions of the module that call each function of Preview 1. Reads \
            all code of the module.
            """),
      ])
  }

  func run() throws(Failure) {
    let source = try input.source()
    let text = try input.reading { () throws(ConversionError) -> String? in
      let inspector = try Inspector(source)
      if let why { return try inspector.explanation(of: why)?.text(style: .standardOutput) }
      if isWIT { return try inspector.wit() }
      let report = try inspector.report(readsMain: readsCallers)
      return isJSON ? report.json.text : report.text(name: "\(input)", style: .standardOutput)
    }
    guard let text else {
      throw Failure(
        .input,
        Diagnostic(.error, .unknownName, "nothing in it is called \(why ?? "")", file: "\(input)"))
    }
    try Program.say(text)
  }
}
