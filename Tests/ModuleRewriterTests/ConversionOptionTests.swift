import Testing

@testable import ModuleRewriter

/// The declarations that command line and metadata are made of.
@Suite struct ConversionOptionTests {
  /// A value for each option that has one.
  private static let values = [
    "wasi": "0.2.3", "wasi-exactly": "0.2.6", "exit-code": "collapse", "memory": "heap",
    "export": "add", "stub": "zero", "map": "env.log=example:host/logging#write",
  ]
  private static let unrecorded = ["no-metadata", "no-validate"]

  /// Metadata names an option and its value as the command line does.
  @Test(arguments: ConversionOption.all.map(\.name))
  func recordedChoicesReadBack(name: String) throws {
    let option = try #require(ConversionOption.all.first { $0.name == name })
    let value = Self.values[name]
    #expect((option.placeholder == nil) == (value == nil))
    var options = ConversionOptions()
    #expect(option.choose(value, in: &options))
    #expect(options != ConversionOptions())

    let recorded = ConversionOption.all.flatMap { $0.recorded(of: options) }
    guard !Self.unrecorded.contains(name) else {
      #expect(recorded == ConversionOption.all.flatMap { $0.recorded(of: ConversionOptions()) })
      return
    }
    #expect(recorded.contains(value.map { "\(name)=\($0)" } ?? name))
    var again = ConversionOptions()
    for text in recorded {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      let option = try #require(ConversionOption.all.first { $0.name == parts[0] })
      #expect(option.choose(parts.count > 1 ? parts[1] : nil, in: &again))
    }
    #expect(again == options)
  }

  @Test(arguments: ["wasi": "0.3.0", "exit-code": "drop", "stub": "", "map": "env.log"])
  func valuesThatMakeNoSenseAreRefused(name: String, value: String) throws {
    let option = try #require(ConversionOption.all.first { $0.name == name })
    var options = ConversionOptions()
    #expect(!option.choose(value, in: &options))
    #expect(options == ConversionOptions())
  }

  @Test func namesAreThereOnce() {
    let names = ConversionOption.all.map(\.name)
    #expect(Set(names).count == names.count)
    for option in ConversionOption.all { #expect(Set(option.excluded).isSubset(of: names)) }
  }
}
