import Diagnostics

/// One thing that the program does. Its properties are the values of its arguments.
protocol Command {
  /// Its arguments.
  static var syntax: Syntax<Self> { get }
  /// Brings arguments into the order that the syntax wants, where they come in another.
  static func prepare(_ arguments: [String]) -> [String]
  /// Takes the values of arguments that are not given.
  init()
  /// How diagnostics are said.
  var reporting: ReportingOptions { get }
  /// Does it.
  func run() throws(Failure)
}

extension Command {
  /// What people have to know of it.
  static var description: CommandDescription { syntax.description }

  /// Arguments come as they are declared.
  static func prepare(_ arguments: [String]) -> [String] { arguments }

  /// Diagnostics are for people, where the command has no options for it.
  var reporting: ReportingOptions { ReportingOptions() }

  /// Reads the arguments, and does it, or says how it is called.
  ///
  /// - Returns: What the program ends with. What went wrong was said.
  static func run(_ arguments: [String]) -> ExitStatus {
    var command = Self()
    do throws(Failure) {
      guard try syntax.parse(prepare(arguments), into: &command) else {
        try Program.say(PrintableText(lines: description.help))
        return .success
      }
      try command.run()
      return .success
    } catch {
      command.reporting.report(error.diagnostics)
      return error.status
    }
  }
}
