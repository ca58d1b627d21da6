/// What is compared of the name of an import, export or label, where no two may be mixed up
/// (component model, `Explainer.md`, "strongly-unique").
///
/// Languages spell names in their own ways: `foo-bar`, `fooBar` and `FOO_BAR` are one name to them.
/// So neither hyphens nor the case of letters tell names apart, and a method that is called like its
/// resource is too like the resource. Versions are compared as they are written.
package struct UniqueName: Hashable, Sendable {
  private let key: Name

  /// The label of a field, case, flag or parameter.
  package init(label: Name) { key = Self.simplified(label) }

  /// The name of an import or export, which has a form that the component model knows.
  package init(_ name: Name) {
    for prefix: Name in ["[method]", "[static]"] {
      guard let member = name.suffix(behind: prefix) else { continue }
      let parts = Self.simplified(member).text.utf8.split(
        separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
      let isLikeItsResource =
        parts.count == 2 && !parts[0].isEmpty && parts[0].elementsEqual(parts[1])
      key = isLikeItsResource ? Name(Substring(parts[0])) : Self.simplified(member)
      return
    }
    guard let version = name.utf8.firstIndex(of: UInt8(ascii: "@")) else {
      key = Self.simplified(name)
      return
    }
    key = Name(
      Self.simplified(Name(name.text[..<version])).text + name.text[version...])
  }

  /// The name in small letters, without hyphens: nearly all names are so, and stay what they are.
  private static func simplified(_ name: Name) -> Name {
    func isSimple(_ byte: UInt8) -> Bool {
      byte != UInt8(ascii: "-") && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    }
    guard !name.utf8.allSatisfy(isSimple) else { return name }
    return Name(
      String(
        decoding: name.utf8.lazy.filter { $0 != UInt8(ascii: "-") }.map { byte in
          isSimple(byte) ? byte : byte | 0x20
        }, as: UTF8.self))
  }
}
