import ComponentModel
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
          isRequired: true, read: OutputFile.init(argument:)),
        Option(
          "--wasi", value: "VERSION", to: \.options.wasiVersion,
          help: """
            The newest version of WASI that the component may ask its host for, such as 0.2.0. \
            Without this it is \(ConversionOptions().wasiVersion).
            """,
          read: version),
        Option(
          "--exit-code", value: "CHOICE", to: \.options.exitCode,
          help: """
            What becomes of the number that the program exits with: `keep` passes it on, which \
            needs WASI 0.2.12; `collapse` makes success or failure of it. Without this it is \
            \(ConversionOptions().exitCode.rawValue).
            """),
        Option(
          "--keep-preopens", to: \.options.keepsPreopens,
          help: """
            Gives the program the directories that the host has opened even where it can do no \
            more than ask about them. The component then imports the filesystem.
            """),
        Option(
          "--no-metadata", set: false, to: \.options.writesMetadata,
          help: "Leaves out what the component says of how it was made."),
      ],
      groups: [ReportingOptions.group.within(\.reporting)])
  }

  /// Reads a version of WASI 0.2: of no other is it known what hosts have.
  private static func version(_ text: String) -> PackageVersion? {
    guard let version = PackageVersion(text), (version.major, version.minor) == (0, 2) else {
      return nil
    }
    return version
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
