import Diagnostics
import Files
import ModuleRewriter
import WasmBinary

/// `wasi-uplift convert`: the main job.
struct ConvertCommand: Command {
  var input = InputFile.standardInput
  var output = OutputFile.standardOutput
  var options = ConversionOptions()
  var reporting = ReportingOptions()

  static var syntax: Syntax<Self> {
    Syntax(
      name: "convert",
      summary: "Converts a WASI Preview 1 module into a component that runs on WASI 0.2.",
      discussion: [
        """
        The output is written whole or not at all: when something fails, a file that was there \
        before is left as it was. It may be the input.
        """
      ],
      operands: [
        Operand(
          "INPUT", to: \.input, kind: .file, help: "The module; - is standard input.",
          read: InputFile.init(argument:))
      ],
      options: [
        Option(
          "-o", "--output", value: "OUTPUT", to: \.output, kind: .file,
          help: "Where the component is written to; - is standard output, but not a terminal.",
          isRequired: true, read: OutputFile.init(argument:))
      ],
      groups: [
        ConversionOptions.group.within(\.options), ConversionOptions.moduleGroup.within(\.options),
        ReportingOptions.group.within(\.reporting),
      ])
  }

  func run() throws(Failure) {
    guard !output.isTerminal else {
      throw .usage("a component is not written to a terminal: name a file with -o, or a pipe")
    }
    let source = try input.source()
    let conversion = try input.reading { () throws(ConversionError) -> Conversion in
      try Converter(options: options).convert(source)
    }
    let diagnostics = try reporting.judged(conversion.diagnostics.map { $0.about(input) })
    do throws(FileError) {
      try output.write(conversion.component)
    } catch {
      throw .file(error)
    }
    reporting.report(diagnostics)
  }
}
