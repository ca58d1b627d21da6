import Diagnostics

/// `wasi-uplift completion`: what shells complete command lines with.
struct CompletionCommand: Command {
  var shell = Shell.bash

  static var syntax: Syntax<Self> {
    Syntax(
      name: "completion",
      summary: "Prints what a shell needs to complete command lines.",
      discussion: [
        "bash: source <(\(Program.name) completion bash)",
        "zsh: \(Program.name) completion zsh > _\(Program.name), in a folder of $fpath",
        "fish: \(Program.name) completion fish | source",
      ],
      operands: [Operand("SHELL", to: \.shell, help: "One of bash, zsh and fish.")])
  }

  func run() throws(Failure) {
    try Program.say(PrintableText(lines: shell.completion(of: Program.description)))
  }
}
