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
        if let part = Self.inexpressible(in: path) {
          throw .usage(
            "--depfile cannot name \(path): Make or Ninja would read `\(part)` in it as their own",
            hint: "choose another file name")
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

  /// What Make or Ninja reads differently in a name, however it is written: control characters, among
  /// them all that end a line; what begins a recipe, a pattern, an assignment or a comparison; a
  /// backslash before what is escaped with one; what counts at the beginning or end of a name.
  static func inexpressible(in name: String) -> String? {
    let scalars = Array(name.unicodeScalars)
    for (position, scalar) in scalars.enumerated() {
      let next = position + 1 < scalars.count ? scalars[position + 1] : nil
      switch scalar {
      case "\u{0}"..<" ", "\u{7f}", "%", "*", ";", "<", "=", ">", "^", "`", "|":
        return String(scalar)
      case "\\":
        guard let next, next != ":", next != "#", next != "$" else { return String(scalar) }
      case "~":
        if position == 0 { return String(scalar) }
      case " ", ":", "&":
        if next == nil { return String(scalar) }
      // A member of an archive.
      case ")":
        if next == nil, scalars.dropFirst().contains("(") { return String(scalar) }
      default: break
      }
    }
    return nil
  }

  /// A name as GCC writes it: `$` is doubled; blanks, `#` and `:` have a backslash before them, and
  /// so have backslashes before a blank or a `#`.
  static func escaped(_ name: String) -> String {
    var escaped = ""
    var backslashes = 0
    // By scalar: a blank with a mark on it is a blank to Make.
    for scalar in name.unicodeScalars {
      switch scalar {
      case " ", "#":
        escaped += String(repeating: "\\", count: backslashes + 1)
      case ":":
        escaped += "\\"
      case "$":
        escaped += "$"
      default:
        break
      }
      escaped.unicodeScalars.append(scalar)
      backslashes = scalar == "\\" ? backslashes + 1 : 0
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
