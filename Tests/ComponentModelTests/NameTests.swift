import ComponentModel
import Testing

@Suite struct NameTests {
  @Test(arguments: ["wasi:io/streams", "a:b/c-d"])
  func interfaceNamesRoundTrip(text: String) throws {
    #expect(try #require(InterfaceName(text)).description == text)
  }

  @Test(arguments: [
    "", "wasi", "wasi:io", "wasi/io:streams", "wasi:io/streams@0.2.0", "a:b/c/d", "a:/c",
  ])
  func otherTextIsNoInterfaceName(text: String) {
    #expect(InterfaceName(text) == nil)
  }

  @Test func versionsCompareByNumber() throws {
    #expect(try #require(PackageVersion("0.2.9")) < #require(PackageVersion("0.2.12")))
    #expect(PackageVersion("0.2.12")?.description == "0.2.12")
  }

  @Test(arguments: [
    "", "0.2", "0.2.0.1", "0.2.x", "0.2.+1", "0.2.-1", "0..1", "0.2.99999999999999999999",
  ])
  func otherTextIsNoVersion(text: String) {
    #expect(PackageVersion(text) == nil)
  }
}
