import Testing
import WasmBinary

@Suite struct NameTests {
  /// Three ways to write one letter: composed, decomposed, and as the sign of a unit.
  static let alike: [Name] = ["\u{c5}", "A\u{30a}", "\u{212b}"]

  @Test func areToldApartByTheirScalars() {
    #expect(Set(Self.alike.map(\.text)).count == 1)
    #expect(Set(Self.alike).count == 3)
    #expect(Self.alike.sorted() == ["A\u{30a}", "\u{c5}", "\u{212b}"])
  }

  /// `String` looks for whole characters, which a combining mark makes other ones.
  @Test func areTakenApartByScalarsToo() {
    let name: Name = "[method]\u{301}a"
    #expect(!name.text.hasPrefix("[method]"))
    #expect(name.suffix(behind: "[method]") == "\u{301}a")
    #expect(name.hasSuffix("\u{301}a") && !name.hasSuffix("\u{e1}"))
    #expect(Name("a:\u{301}").contains(":"))
  }

  @Test func differFromTheEmptyName() {
    #expect(Name("") != "\u{0}")
    #expect(Name("").isEmpty && Set<Name>(["", "\u{0}"]).count == 2)
  }
}
