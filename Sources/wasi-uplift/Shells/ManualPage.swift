/// A manual page, in the macros of man(7), which every formatter of manual pages knows.
struct ManualPage {
  var program: ProgramDescription

  /// The page as roff.
  var roff: String {
    var page = """
      .TH \(Self.word(program.name.uppercased())) 1 "" \
      \(Self.word("\(program.name) \(program.version)")) "User Commands"
      .SH NAME
      \(Self.line(program.name)) \\- \(Self.line(program.summary.dropLastStop.loweredFirst))
      .SH SYNOPSIS
      .B \(Self.line(program.name))
      .I COMMAND
      .RI [ ARGUMENT \\[u2026]]

      """
    page += ".SH DESCRIPTION\n" + Self.paragraph(program.summary)
    page += ".SH OPTIONS\n" + program.options.map(Self.entry).joined()
    page += ".SH COMMANDS\n" + program.commands.map(Self.section).joined()
    page += ".SH EXIT STATUS\n"
    page += ExitStatus.allCases.map { Self.entry(Self.bold("\($0.rawValue)"), $0.help) }.joined()
    page += ".SH ENVIRONMENT\n"
    page += Self.entry(Self.bold("NO_COLOR"), "Where it is set and not empty, no text is colored.")
    page += Self.entry(
      Self.bold("TMPDIR"), "The folder for what is kept of pipes. Without it that is /tmp.")
    page += ".SH FILES\n"
    page += Self.entry(
      "\\fI.OUTPUT\\fB.wasi\\-uplift.tmp\\fR",
      """
      An output that is not finished, in the folder of the output. Where the program was killed it \
      stays, until the next run that writes the same output.
      """)
    return page
  }

  private static func section(_ command: CommandDescription) -> String {
    var text = ".SS \(word(command.usage))\n" + paragraph(command.summary)
    for paragraph in command.discussion { text += ".PP\n" + self.paragraph(paragraph) }
    for operand in command.operands {
      text += entry("\\fI\(line(operand.synopsis))\\fR", operand.help)
    }
    for (index, group) in command.groups.enumerated() {
      if index > 0 { text += ".PP\n" + paragraph("\(group.title):") }
      text += group.options.map(entry).joined()
    }
    return text
  }

  private static func entry(_ option: OptionDescription) -> String {
    let terms = option.names.map { name in
      let value = option.valueSynopsis
      return bold(name) + (value.isEmpty ? "" : "\\fI\(line(value))\\fR")
    }
    return entry(terms.joined(separator: ", "), option.help)
  }

  private static func entry(_ term: String, _ text: String) -> String {
    ".TP\n\(term)\n\(paragraph(text))"
  }

  private static func bold(_ text: String) -> String { "\\fB\(line(text))\\fR" }

  /// A paragraph, with what stands in backquotes in bold.
  private static func paragraph(_ text: String) -> String {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    let marked = parts.enumerated().map { index, part in
      index % 2 == 1 && index < parts.count - 1 ? bold(String(part)) : line(String(part))
    }.joined()
    // Sentences begin lines, as is the custom; a line that begins with a dot would be a request.
    return (marked.hasPrefix(".") ? "\\&" : "") + marked.replacing(". ", with: ".\n") + "\n"
  }

  /// An argument of a macro.
  private static func word(_ text: String) -> String {
    "\"\(line(text))\""
  }

  /// A text in a line, in the characters that every formatter takes for what they are.
  private static func line(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "\\": "\\e"
      case "-": "\\-"
      case "'": "\\(aq"
      case "\"": "\\(dq"
      case "`": "\\(ga"
      case "^": "\\(ha"
      case "~": "\\(ti"
      case " "..."~": String(scalar)
      default: "\\[u\(hexadecimal(scalar))]"
      }
    }.joined()
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension String {
  fileprivate var dropLastStop: String { hasSuffix(".") ? String(dropLast()) : self }
  fileprivate var loweredFirst: String { prefix(1).lowercased() + dropFirst() }
}
