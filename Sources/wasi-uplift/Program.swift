import Diagnostics
import Files
import Inspection
import ModuleRewriter
import WasmText

/// The command line program.
@main enum Program {
  /// What it is called by.
  static let name = ThisTool.name
  /// Which version of it this is.
  static let version = ThisTool.version
  /// All that it does.
  static var commands: [any Command.Type] {
    [
      ConvertCommand.self, LinkCommand.self, InspectCommand.self, AdapterCommand.self,
      CheckCommand.self, ValidateCommand.self, CompletionCommand.self, ManualCommand.self,
    ]
  }

  static func main() {
    System.fillStandardDescriptors()
    System.takeSizeLimitAsError()
    System.undoOnSignals()
    let status: ExitStatus
    do throws(Failure) {
      let given = try arguments()
      let links = isLinker || given.first == LinkCommand.description.name
      let arguments = try ResponseFile.expanding(
        given, quoting: links ? ResponseFileQuoting(chosenIn: given) : .posix)
      status = isLinker ? LinkCommand.run(arguments) : try run(arguments)
    } catch {
      ReportingOptions().report(error.diagnostics)
      status = error.status
    }
    System.exit(status.rawValue)
  }

  /// The arguments as they were given. What is not UTF-8 in them `CommandLine.arguments` replaces,
  /// which makes a name that of another file.
  private static func arguments() throws(Failure) -> [String] {
    var arguments: [String] = []
    for (number, repaired) in CommandLine.arguments.enumerated().dropFirst() {
      guard let bytes = CommandLine.unsafeArgv[number],
        let argument = String(validatingCString: bytes)
      else { throw .usage("argument \(number), \(repaired), is not UTF-8") }
      arguments.append(argument)
    }
    return arguments
  }

  /// Whether the program was called by the name of a linker.
  private static var isLinker: Bool {
    CommandLine.arguments.first?.split(separator: "/").last.map(String.init) == LinkCommand.alias
  }

  private static func run(_ arguments: [String]) throws(Failure) -> ExitStatus {
    let seeHelp = "see `\(name) --help`"
    guard let first = arguments.first else { throw .usage("a command is missing", hint: seeHelp) }
    if OptionDescription.help.names.contains(first) {
      try say(PrintableText(lines: description.help))
    } else if OptionDescription.version.names.contains(first) {
      try say("\(name) \(version)\n")
    } else if let command = commands.first(where: { $0.description.name == first }) {
      return command.run(Array(arguments.dropFirst()))
    } else {
      let kind = first.hasPrefix("-") ? "option" : "command"
      throw .usage("there is no \(kind) \(first)", hint: seeHelp)
    }
    return .success
  }

  /// What people have to know of it.
  static var description: ProgramDescription {
    ProgramDescription(
      name: name, version: version,
      summary: "Converts WASI Preview 1 modules into components that run on WASI 0.2.",
      options: [.help, .version], commands: commands.map { $0.description })
  }

  /// Says something that was asked for.
  static func say(_ text: PrintableText) throws(Failure) {
    do throws(System.Failure) {
      try System.write(System.standardOutput, text.text)
    } catch {
      throw .file(FileError("write", "\(OutputFile.standardOutput)", "\(error)"))
    }
  }

  /// Says something that was asked for as JSON, however long it is.
  static func say(_ json: JSONValue) throws(Failure) {
    do throws(FileError) { try json.write(to: TextFile.standardOutput) } catch {
      throw .file(error)
    }
  }
}
