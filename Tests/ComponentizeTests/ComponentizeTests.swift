import Testing

/// What the plugin makes of its arguments, and of what goes wrong. Its sources are compiled into
/// these tests, since a plugin cannot be imported. The example `swiftpm` runs it.
struct ComponentizeTests {
  private func options(_ line: String) throws -> ComponentizeOptions {
    try ComponentizeOptions(line.split(separator: " ").map(String.init))
  }

  @Test(arguments: [
    "--product a -c release --output out -v -- --exit-code collapse",
    "--verbose --output=out --configuration=release --product=a -- --exit-code collapse",
  ])
  func readsArguments(_ line: String) throws {
    let options = try options(line)
    #expect(options.products == ["a"])
    #expect(options.configuration == .release)
    #expect(options.output == "out")
    #expect(options.isVerbose)
    #expect(options.conversion == ["--exit-code", "collapse"])
  }

  @Test(arguments: [
    ("--product", "--product needs a value"), ("-c fast", "-c: fast is none of debug, release"),
    ("--verbose=1", "--verbose takes no value"), ("hello", "there is no option hello"),
  ])
  func saysWhatIsWrongWithArguments(_ line: String, _ message: String) {
    #expect(throws: Problem.wrongUse(message)) { try options(line) }
  }

  @Test func takesAllProductsWhereNoneIsNamed() throws {
    #expect(try options("").products(among: ["a", "b"]) == ["a", "b"])
    #expect(try options("--product b").products(among: ["a", "b"]) == ["b"])
    #expect(throws: Problem.self) { try options("--product c").products(among: ["a", "b"]) }
    #expect(throws: Problem.self) { try options("").products(among: []) }
  }

  @Test(arguments: [
    ("/p/out", "permit it: swift package --allow-writing-to-package-directory componentize -v"),
    ("/package", "permit it: swift package --allow-writing-to-directory /package componentize -v"),
  ])
  func hintsAtThePermissionThatIsMissing(_ folder: String, _ hint: String) {
    #expect(Problem.mayNotWrite(to: folder, package: "/p", ["-v"]).hint == hint)
  }

  @Test(arguments: [
    ("module compiled with Swift 6.1 cannot be imported by the Swift 6.2 compiler", "version"),
    ("error: unable to load standard library for target 'wasm32'", "swift package --swift-sdk"),
    ("undefined reference to 'fd_write'\n[4/4] Linking a\n", "swift package --swift-sdk"),
    ("No available targets are compatible with triple \"wasm32-unknown-wasi\"", "swift.org"),
  ])
  func hintsAtTheSDKThatIsMissing(_ log: String, _ hint: String) throws {
    #expect(try #require(Problem.notBuilt("a", log: log, []).hint).contains(hint))
    #expect(Problem.notBuilt("a", log: "error: cannot find 'x' in scope", []).hint == nil)
    #expect(Problem.notBuilt("a", log: "[4/4] Linking a.wasm\n", []).hint == nil)
  }

  /// Names of products steer no terminal.
  @Test func namesAreEscaped() {
    let problem = Problem.notBuilt("a\u{1b}[31m\u{202e}\nb", log: "", [])
    #expect(problem.text == "error: a\\u{1b}[31m\\u{202e}\\u{a}b was not built\n")
  }
}
