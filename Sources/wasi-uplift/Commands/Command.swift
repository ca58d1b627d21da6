/// One thing that the program does. Its properties are the values of its arguments.
protocol Command {
  /// Its arguments.
  static var syntax: Syntax<Self> { get }
  /// Takes the values of arguments that are not given.
  init()
  /// Does it.
  func run() throws(Failure)
}

extension Command {
  /// What people have to know of it.
  static var description: CommandDescription { syntax.description }

  /// Reads the arguments, and does it, or says how it is called.
  static func run(_ arguments: [String]) throws(Failure) {
    guard let command = try syntax.parse(arguments, into: Self()) else {
      return try Program.say(description.help)
    }
    try command.run()
  }
}
