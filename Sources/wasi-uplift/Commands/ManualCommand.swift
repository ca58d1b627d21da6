import Diagnostics

/// `wasi-uplift manual`: all that `--help` says, as a manual page.
struct ManualCommand: Command {
  static var syntax: Syntax<Self> {
    Syntax(
      name: "manual", summary: "Prints the manual page, in roff.",
      discussion: [
        "\(Program.name) manual > \(Program.name).1, in the folder man1 of a folder of $MANPATH"
      ])
  }

  func run() throws(Failure) {
    try Program.say(PrintableText(lines: ManualPage(program: Program.description).roff))
  }
}
