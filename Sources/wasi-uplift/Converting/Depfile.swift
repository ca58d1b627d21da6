import Files
import WasmBinary

/// A file that says what outputs were made of, in the words of Make, which Ninja reads too: a rule for
/// each output.
struct Depfile {
  var steps: [OutputPlan.Step]
  /// Where it is written to.
  var file: OutputFile

  /// Checks that what is made of what can be said there.
  init(_ plan: OutputPlan, in file: OutputFile) throws(Failure) {
    for step in plan.steps {
      guard case .path(let path) = step.output else {
        throw .usage("--depfile needs an output that has a name", hint: "name one with -o")
      }
      for path in [path] + step.sources {
        guard !path.contains(where: \.isNewline) else {
          throw .usage("--depfile cannot say that \(path) is a name of two lines")
        }
        guard !file.isFile(at: path) else {
          throw .usage(
            "--depfile would write over \(path)", hint: "give the dependencies a file of their own")
        }
      }
    }
    steps = plan.steps
    self.file = file
  }

  /// The rules.
  var text: String {
    steps.map { step in
      (["\(Self.escaped("\(step.output)")):"] + step.sources.map(Self.escaped))
        .joined(separator: " ") + "\n"
    }.joined()
  }

  /// Writes the rules, unless they are there already.
  func write() throws(Failure) {
    var writer = ByteWriter()
    writer.bytes(text.utf8)
    try file.put(writer)
  }

  /// A name as GCC writes it: `$` is doubled; blanks, `#` and `:` have a backslash before them, and
  /// so have backslashes before a blank or a `#`.
  static func escaped(_ name: String) -> String {
    var escaped = ""
    var backslashes = 0
    for character in name {
      switch character {
      case " ", "\t", "#":
        escaped += String(repeating: "\\", count: backslashes + 1)
      case ":":
        escaped += "\\"
      case "$":
        escaped += "$"
      default:
        break
      }
      escaped.append(character)
      backslashes = character == "\\" ? backslashes + 1 : 0
    }
    return escaped
  }
}

extension OutputPlan.Step {
  /// The files that the output is made of: none where that is standard input.
  fileprivate var sources: [String] {
    if case .path(let path) = input { [path] } else { [] }
  }
}
