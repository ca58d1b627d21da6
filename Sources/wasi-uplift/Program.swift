import ModuleRewriter
import WasmBinary

/// The command line program.
@main enum Program {
  /// What it is called by.
  static let name = ThisTool.name
  /// Which version of it this is.
  static let version = ThisTool.version
  /// All that it does.
  static var commands: [any Command.Type] { [ConvertCommand.self, InspectCommand.self] }

  static func main() {
    do throws(Failure) {
      try run(Array(CommandLine.arguments.dropFirst()))
    } catch {
      // Where even this cannot be written, the status has to do.
      try? System.write(System.standardError, "\(name): error: \(error.message)\n")
      System.exit(error.status.rawValue)
    }
  }

  private static func run(_ arguments: [String]) throws(Failure) {
    let seeHelp = "(see `\(name) --help`)"
    guard let first = arguments.first else { throw .usage("a command is missing \(seeHelp)") }
    if OptionDescription.help.names.contains(first) { return try say(help) }
    if OptionDescription.version.names.contains(first) { return try say("\(name) \(version)\n") }
    guard let command = commands.first(where: { $0.description.name == first }) else {
      throw .usage("there is no \(first.hasPrefix("-") ? "option" : "command") \(first) \(seeHelp)")
    }
    try command.run(Array(arguments.dropFirst()))
  }

  /// What `--help` says without a command.
  private static var help: String {
    var help = HelpText()
    help.paragraph("Usage: \(name) COMMAND [ARGUMENT…]")
    help.paragraph("Converts WASI Preview 1 modules into components that run on WASI 0.2.")
    help.list("Commands", commands.map { ($0.description.name, $0.description.summary) })
    help.list("Options", [OptionDescription.help, .version])
    help.paragraph("`\(name) COMMAND --help` says more about a command.")
    return help.text
  }

  /// Says something on the side. Where that cannot be written, it is not worth failing for.
  static func remark(_ text: String) {
    try? System.write(System.standardError, "\(name): note: \(text)\n")
  }

  /// Says something that was asked for.
  static func say(_ text: String) throws(Failure) {
    do throws(System.Failure) {
      try System.write(System.standardOutput, text)
    } catch {
      throw .input(FileError("write", "\(OutputFile.standardOutput)", "\(error)"))
    }
  }
}
