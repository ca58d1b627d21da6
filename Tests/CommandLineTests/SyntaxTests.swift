import Testing

@testable import wasi_uplift

/// How arguments are spelled, and what is said of those that are wrong.
struct SyntaxTests {
  struct Values: Equatable {
    var input = ""
    var output = ""
    var number = 0
    var color = Color.red
    var maps: [String] = []
    var isPlain = false
    var shine = Shine()

    enum Color: String, CaseIterable { case red, green }
    struct Shine: Equatable { var isGlossy = false }
  }

  let syntax = Syntax<Values>(
    name: "paint", summary: "Paints.",
    operands: [Operand("INPUT", to: \.input, help: "What is painted.", read: \.self)],
    options: [
      Option(
        "-o", "--output", value: "OUTPUT", to: \.output, help: "Where it goes.",
        read: \.self),
      Option("--number", value: "NUMBER", to: \.number, help: "How often.") { Int($0) },
      Option("--color", value: "COLOR", to: \.color, help: "How."),
      Option("--map", value: "FROM=TO", each: \.maps, help: "What becomes what.", read: \.self),
      Option("--plain", to: \.isPlain, help: "Whether not.").excluding("--color"),
    ],
    groups: [
      OptionGroup<Values.Shine>(
        title: "Shine", options: [Option("-g", "--glossy", to: \.isGlossy, help: "Whether.")]
      ).within(\.shine)
    ])

  private func parse(_ arguments: [String]) throws -> Values? {
    var values = Values()
    return try syntax.parse(arguments, into: &values) ? values : nil
  }

  @Test(arguments: [
    "in -o out", "-o out in", "-oout in", "--output out in", "--output=out in", "-o out -- in",
  ])
  func takesAllSpellings(_ arguments: String) throws {
    let values = try parse(arguments.split(separator: " ").map(String.init))
    #expect(values == Values(input: "in", output: "out"))
  }

  @Test(arguments: ["in -g -o out", "--glossy in -oout", "-o out -g -- in"])
  func takesSwitchesOfGroups(_ arguments: String) throws {
    let values = try parse(arguments.split(separator: " ").map(String.init))
    #expect(values == Values(input: "in", output: "out", shine: .init(isGlossy: true)))
  }

  @Test func takesDashesAsNames() throws {
    let values = try parse(["-o", "-", "--number", "-3", "--color=green", "--", "-x"])
    #expect(values == Values(input: "-x", output: "-", number: -3, color: .green))
    #expect(try parse(["-", "-o", "--output=a=b"])?.output == "--output=a=b")
  }

  @Test func addsRepeatedOptions() throws {
    #expect(try parse(["--map", "a=b", "in", "--map=c=d", "-oout"])?.maps == ["a=b", "c=d"])
  }

  /// As linkers read their options.
  @Test func theLastOptionCountsWhereItMay() throws {
    var syntax = syntax
    syntax.options.append(
      Option("--glow", value: "BOOLEAN", to: \.shine.isGlossy, help: "Whether.") { Bool($0) }
        .optional("true"))
    syntax.lastCounts = true
    var values = Values()
    let line = "-o a --plain -ob --number 1 --plain --number=2 --glow in"
    #expect(try syntax.parse(line.split(separator: " ").map(String.init), into: &values))
    #expect(
      values
        == Values(input: "in", output: "b", number: 2, isPlain: true, shine: .init(isGlossy: true)))
    #expect(try syntax.parse(["--glow", "--glow=false", "in"], into: &values))
    #expect(!values.shine.isGlossy)
    #expect(throws: Failure.self) { try syntax.parse(["--glow=maybe", "in"], into: &values) }
  }

  @Test func takesOneOrMoreOperands() throws {
    struct Inputs { var all: [String] = [] }
    let syntax = Syntax<Inputs>(
      name: "paint", summary: "Paints.",
      operands: [Operand("INPUT", each: \.all, help: "What is painted.", read: \.self)])
    for given in [["a"], ["a", "b", "c"]] {
      var inputs = Inputs()
      #expect(try syntax.parse(given, into: &inputs))
      #expect(inputs.all == given)
    }
    var inputs = Inputs()
    #expect(throws: Failure.usage("INPUT is missing", hint: "see `wasi-uplift paint --help`")) {
      try syntax.parse([], into: &inputs)
    }
    #expect(syntax.description.usage == "wasi-uplift paint INPUT… [OPTION…]")
  }

  @Test(arguments: [["--help"], ["-h"], ["in", "-h", "more", "--nonsense"]])
  func asksForHelp(_ arguments: [String]) throws {
    #expect(try parse(arguments) == nil)
  }

  @Test(arguments: [
    ([], "INPUT is missing"),
    (["in", "-o"], "-o needs OUTPUT"),
    (["in", "--color=red", "--plain"], "--plain and --color exclude each other"),
    (["in", "--output="], "--output needs OUTPUT"),
    (["in", "-o", "a", "--output", "b"], "--output is given twice"),
    (["in", "more", "-o", "a"], "more is one argument too many"),
    (["", "-o", "a"], "INPUT is empty"),
    (["in", "-x"], "there is no option -x"),
    (["in", "--outputs=a"], "there is no option --outputs"),
    (["in", "--number=many"], "--number: many is no NUMBER"),
    (["in", "--glossy=yes"], "--glossy takes no value"),
    (["in", "-gx"], "-g takes no value"),
    (["in", "--color", "blue"], "--color: blue is none of red, green"),
    (["in", "-x", "more"], "there is no option -x"),
  ])
  func saysWhatIsWrong(_ arguments: [String], _ message: String) {
    #expect(throws: Failure.usage(message, hint: "see `wasi-uplift paint --help`")) {
      _ = try parse(arguments)
    }
  }

  /// How a failure is said may be one of the options behind it.
  @Test func keepsWhatIsRightBesideWhatIsWrong() {
    var values = Values()
    #expect(throws: Failure.self) {
      try syntax.parse(["--nonsense", "in", "-g"], into: &values)
    }
    #expect(values.shine.isGlossy)
  }

  @Test func linesFitATerminal() {
    for command in Program.commands {
      let lines = command.description.help.split(separator: "\n")
      #expect(lines.allSatisfy { $0.count <= 80 })
    }
  }
}
