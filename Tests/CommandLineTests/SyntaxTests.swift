import Testing

@testable import wasi_uplift

/// How arguments are spelled, and what is said of those that are wrong.
struct SyntaxTests {
  struct Values: Equatable {
    var input = ""
    var output = ""
    var number = 0
    var color = Color.red
    var isGlossy = false

    enum Color: String, CaseIterable { case red, green }
  }

  let syntax = Syntax<Values>(
    name: "paint", summary: "Paints.", discussion: [],
    operands: [Operand("INPUT", to: \.input, help: "What is painted.", read: \.self)],
    options: [
      Option(
        "-o", "--output", value: "OUTPUT", to: \.output, help: "Where it goes.", isRequired: true,
        read: \.self),
      Option("--number", value: "NUMBER", to: \.number, help: "How often.") { Int($0) },
      Option("--color", value: "COLOR", to: \.color, help: "How."),
      Option("-g", "--glossy", to: \.isGlossy, help: "Whether it shines."),
    ])

  @Test(arguments: [
    "in -o out", "-o out in", "-oout in", "--output out in", "--output=out in", "-o out -- in",
  ])
  func takesAllSpellings(_ arguments: String) throws {
    let values = try syntax.parse(arguments.split(separator: " ").map(String.init), into: Values())
    #expect(values == Values(input: "in", output: "out"))
  }

  @Test(arguments: ["in -g -o out", "--glossy in -oout", "-o out -g -- in"])
  func takesSwitches(_ arguments: String) throws {
    let values = try syntax.parse(arguments.split(separator: " ").map(String.init), into: Values())
    #expect(values == Values(input: "in", output: "out", isGlossy: true))
  }

  @Test func takesDashesAsNames() throws {
    let values = try syntax.parse(
      ["-o", "-", "--number", "-3", "--color=green", "--", "-x"], into: Values())
    #expect(values == Values(input: "-x", output: "-", number: -3, color: .green))
    #expect(
      try syntax.parse(["-", "-o", "--output=a=b"], into: Values())?.output == "--output=a=b")
  }

  @Test(arguments: [["--help"], ["-h"], ["in", "-h", "more", "--nonsense"]])
  func asksForHelp(_ arguments: [String]) throws {
    #expect(try syntax.parse(arguments, into: Values()) == nil)
  }

  @Test(arguments: [
    ([], "INPUT is missing"),
    (["in"], "-o OUTPUT is missing"),
    (["in", "-o"], "-o needs OUTPUT"),
    (["in", "--output="], "--output needs OUTPUT"),
    (["in", "-o", "a", "--output", "b"], "--output is given twice"),
    (["in", "more", "-o", "a"], "more is one argument too many"),
    (["", "-o", "a"], "nothing is no INPUT"),
    (["in", "-x"], "there is no option -x"),
    (["in", "--outputs=a"], "there is no option --outputs"),
    (["in", "--number=many"], "--number: many is no NUMBER"),
    (["in", "--glossy=yes"], "--glossy takes no value"),
    (["in", "-gx"], "-g takes no value"),
    (["in", "--color", "blue"], "--color: blue is none of red, green"),
  ])
  func saysWhatIsWrong(_ arguments: [String], _ message: String) {
    #expect(throws: Failure.usage("\(message) (see `wasi-uplift paint --help`)")) {
      try syntax.parse(arguments, into: Values())
    }
  }

  @Test func linesFitATerminal() {
    for command in Program.commands {
      let lines = command.description.help.split(separator: "\n")
      #expect(lines.allSatisfy { $0.count <= 80 })
    }
  }
}
