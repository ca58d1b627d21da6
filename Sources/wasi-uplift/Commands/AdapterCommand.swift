import Diagnostics
import Files
import Inspection
import ModuleRewriter
import WasmBinary
import WasmText

/// `wasi-uplift adapter`: the synthesized modules alone.
struct AdapterCommand: Command {
  var input: InputFile?
  var functions: [String]?
  var only: Module?
  var isText = false
  var output: OutputFile?
  var options = ConversionOptions()

  /// One of the modules that are synthesized.
  enum Module: String, CaseIterable {
    case store
    case adapter
  }

  static var syntax: Syntax<Self> {
    Syntax(
      name: "adapter",
      summary: "Makes the adapter for a module alone: its two core modules.",
      discussion: [
        """
        The store holds private memory and what the module calls; the adapter holds the functions \
        that work on the module's memory. Some modules need one of the two, or none.
        """,
        "Without -o they are printed in the text format.",
      ],
      operands: [
        Operand(
          "INPUT", to: \.input, kind: .file,
          help: "The module that they are made for; - is standard input.", isOptional: true,
          read: InputFile.init(argument:))
      ],
      options: [
        Option(
          "--functions", value: "NAME,…", to: \.functions,
          help: """
            Makes them for a module that imports these functions of Preview 1, instead of for \
            INPUT: `fd_read,fd_write`, `wasi_unstable.fd_seek`.
            """,
          read: { $0.split(separator: ",").map(String.init) }),
        Option(
          "--only", value: "MODULE", to: \.only, help: "Makes one of them: `store` or `adapter`.",
          read: Module.init(rawValue:)),
        Option("--wat", to: \.isText, help: "Prints them in the text format."),
        Option(
          "-o", "--output", value: "OUTPUT", to: \.output, kind: .file,
          help: """
            Where they are written to; - is standard output. A binary holds one module: --only \
            says which, where there are two.
            """,
          read: OutputFile.init(argument:)),
      ],
      groups: [
        ConversionOptions.group.within(\.options), ConversionOptions.moduleGroup.within(\.options),
      ])
  }

  func run() throws(Failure) {
    let (name, source) = try subject()
    let modules = try modules(of: source, name).filter {
      only == nil || $0.name == only?.rawValue
    }
    guard !modules.isEmpty else {
      let diagnostic = Diagnostic(
        .error, .unknownName, "there is no \(only?.rawValue ?? "adapter"): none is needed")
      throw Failure(.input, name.map { diagnostic.about($0) } ?? diagnostic)
    }
    guard let output else { return try print(modules, to: TextFile.standardOutput) }
    var writer = ByteWriter()
    if isText {
      let text = TextInMemory()
      try print(modules, to: text)
      writer.bytes(text.bytes)
    } else {
      try output.refuseTerminal(for: "a module")
      guard modules.count == 1 else {
        throw .usage("there are two modules: choose one with --only, or print both with --wat")
      }
      writer.range(modules[0].bytes)
    }
    try output.put(writer)
  }

  /// What they are made for, and what messages call it.
  private func subject() throws(Failure) -> (name: String?, source: any ByteSource) {
    switch (input, functions) {
    case (let input?, nil): return ("\(input)", try input.source())
    case (nil, let functions?):
      do throws(ConversionError) {
        var writer = ByteWriter()
        try CoreModule(importing: functions.map { Name($0) }).encode(to: &writer)
        return (nil, WrittenSource(writer))
      } catch {
        throw Failure(.input, error.diagnostic)
      }
    case (nil, nil), (_?, _?):
      throw .usage(
        "either INPUT or --functions has to be given",
        hint: "see `\(Program.name) adapter --help`")
    }
  }

  private func modules(
    of source: any ByteSource, _ name: String?
  ) throws(Failure) -> [Inspector.CoreModuleRange] {
    do throws(ConversionError) {
      return try Inspector(source, options: options).coreModules().filter {
        $0.name.flatMap(Module.init(rawValue:)) != nil
      }
    } catch {
      throw Failure(.input, name.map { error.diagnostic.about($0) } ?? error.diagnostic)
    }
  }

  private func print(
    _ modules: [Inspector.CoreModuleRange], to sink: any TextSink
  ) throws(Failure) {
    for module in modules {
      do throws(InspectionError) {
        try module.print(to: sink)
      } catch {
        throw Failure(.input, error.diagnostic)
      }
    }
  }
}
