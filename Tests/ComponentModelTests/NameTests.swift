import ComponentModel
import Testing

@Suite struct NameTests {
  @Test(arguments: ["wasi:io/streams", "a:b/c-d", "a-2:b-3/C-4d"])
  func interfaceNamesRoundTrip(text: String) throws {
    #expect(try #require(InterfaceName(text)).description == text)
  }

  @Test(arguments: [
    "", "wasi", "wasi:io", "wasi/io:streams", "wasi:io/streams@0.2.0", "a:b/c/d", "a:/c",
    "A:b/c", "a:B/c", "a:b/c d", "1a:b/c", "a:b:c/d", "a:b/", "a:\u{301}b/c", ":", "/", ":/",
  ])
  func otherTextIsNoInterfaceName(text: String) {
    #expect(InterfaceName(text) == nil)
  }

  @Test func versionsCompareByNumber() throws {
    #expect(try #require(PackageVersion("0.2.9")) < #require(PackageVersion("0.2.12")))
    #expect(PackageVersion("0.2.12")?.description == "0.2.12")
  }

  /// In the order of the example in the specification of Semantic Versioning, and then some.
  @Test func preReleasesPrecedeReleases() throws {
    let texts = [
      "0.9.9", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2",
      "1.0.0-beta.11", "1.0.0-rc.1", "1.0.0", "1.0.0+linux", "1.0.1-0a",
      "18446744073709551615.0.0",
    ]
    let versions = try texts.map { try #require(PackageVersion($0)) }
    #expect(versions.map(\.description) == texts)
    #expect(versions.reversed().sorted() == versions)
    #expect(versions.filter(\.isRelease).map(\.description) == ["0.9.9", "1.0.0", texts[11]])
  }

  @Test(arguments: [
    "", "0.2", "0.2.0.1", "0.2.x", "0.2.+1", "0.2.-1", "0..1", "0.2.99999999999999999999", "0.02.1",
    "1.0.0-", "1.0.0+", "1.0.0-a..b", "1.0.0-01", "1.0.0-é", "1.0.0+a+b", "+", "-", "1.0.0\u{301}",
  ])
  func otherTextIsNoVersion(text: String) {
    #expect(PackageVersion(text) == nil)
  }

  /// Every text has a kind: no name that a file can hold ends the program.
  @Test(arguments: [
    ("run", "label"), ("A1-2-3", "label"), ("a1-2-3", "label"),
    ("[constructor]blob", "constructor"),
    ("[method]blob.read", "method"), ("[static]blob.merge", "staticFunction"),
    ("wasi:cli/run", "interface"), ("wasi:cli/run@0.2.0", "interface"),
    ("my:host-2/log@1.0.0-rc.1+b", "interface"), ("wasi:cli/run@0.2", "canonicalInterface"),
    ("wasi:cli/run@1", "canonicalInterface"), ("a:b:c/d", "nestedInterface"),
    ("a:b/c/d@1.0.0", "nestedInterface"), ("", "odd"), ("@", "odd"), ("/", "odd"), (":", "odd"),
    ("a:b/", "odd"), ("a:b/@1.0.0", "odd"), ("@1.0.0", "odd"), ("a:b/c@", "odd"),
    ("a:b/c@0", "odd"), ("a:b/c@0.0", "odd"), ("[", "odd"), ("]", "odd"), ("[]", "odd"),
    ("[method]", "odd"), ("[method].", "odd"), ("[method]a", "odd"), ("[method]a.b.c", "odd"),
    ("[constructor]", "odd"), ("1-2", "odd"), ("a--b", "odd"), ("-", "odd"), ("aB", "odd"),
    ("@\u{301}", "odd"), ("a:b/c\u{301}", "odd"), ("\0", "odd"), ("a:b/c@\u{202e}1.0.0", "odd"),
    (String(repeating: "a:/@", count: 100_000), "odd"),
  ])
  func everyNameHasAKind(text: String, kind: String) {
    #expect("\(ExternNameKind(text))".hasPrefix(kind))
  }
}
