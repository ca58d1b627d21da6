import Files
import ModuleRewriter
import Platform

/// `wasi-uplift convert`: the main job.
struct ConvertCommand: Command {
  var inputs: [InputFile] = []
  var output: OutputFile?
  var outputFolder: String?
  var depfile: OutputFile?
  var writesAgain = false
  var isStrict = false
  var listsExports = false
  var jobs = Threads.processorCount
  var options = ConversionOptions()
  var reporting = ReportingOptions()

  static var syntax: Syntax<Self> {
    Syntax(
      name: "convert",
      summary: "Converts WASI Preview 1 modules into components that run on WASI 0.2.",
      discussion: [
        """
        An output is written whole or not at all: when something fails, a file that was there \
        before is left as it was. It may be the input. An output that would have the same bytes \
        as before is left alone, with the time of its last change.
        """,
        """
        Several inputs become files in a folder, where app.wasm becomes app.component.wasm. Where \
        one of them cannot be converted, the others are all the same.
        """,
        "@FILE among the arguments stands for the arguments in a file.",
      ],
      synopsis: "INPUT… -o OUTPUT",
      operands: [
        Operand(
          "INPUT", each: \.inputs, kind: .file, help: "A module; - is standard input.",
          read: InputFile.init(argument:))
      ],
      options: [
        Option(
          "-o", "--output", value: "OUTPUT", to: \.output, kind: .file,
          help: """
            Where the component is written to; - is standard output, but not a terminal. With a \
            folder, or a slash at its end, the same as --output-dir.
            """,
          read: { .some(OutputFile(argument: $0)) }),
        Option(
          "--output-dir", value: "DIR", to: \.outputFolder, kind: .folder,
          help: "The folder that the components are written to. It is made if it is not there.",
          read: { .some($0) }),
        Option(
          "-j", "--jobs", value: "N", to: \.jobs,
          help: "How many inputs are converted at a time: without this, one for each processor.",
          read: { Int($0).flatMap { $0 > 0 ? min($0, 1024) : nil } }),
        Option(
          "--depfile", value: "FILE", to: \.depfile, kind: .file,
          help: "Writes what each output was made of, for Make and Ninja; - is standard output.",
          read: { .some(OutputFile(argument: $0)) }),
        Option(
          "--touch", to: \.writesAgain,
          help: """
            Writes an output again that would have the same bytes as before, so that Make takes it \
            for newer than its input.
            """),
        Option(
          "--strict", to: \.isStrict,
          help: "Takes an input for an error that is a component already, and is else passed on."),
        Option(
          "--list-exports", to: \.listsExports,
          help: """
            Converts nothing, and says of each function that a module exports what it is in the \
            component, or why it is not there.
            """),
      ],
      groups: [
        ConversionOptions.group.within(\.options), ConversionOptions.moduleGroup.within(\.options),
        ReportingOptions.group.within(\.reporting),
      ])
  }

  func run() throws(Failure) {
    guard !listsExports else {
      return try ExportListing(inputs: inputs, options: options).run()
    }
    let plan = try OutputPlan(inputs, to: output, folder: outputFolder)
    for step in plan.steps { try step.output.refuseTerminal(for: "a component") }
    var options = options
    options.passesComponents = !isStrict
    let dependencies = try depfile.map { file throws(Failure) in try Depfile(plan, in: file) }
    let batch = ConversionBatch(
      plan: plan, converter: Converter(options: options), reporting: reporting,
      writesAgain: writesAgain, depfile: dependencies)
    try batch.run(threads: jobs)
  }
}
