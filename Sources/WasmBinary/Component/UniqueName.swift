/// What is compared of the name of an import, export or label, where no two may be mixed up
/// (component model, `Explainer.md`, "strongly-unique").
///
/// Languages spell names in their own ways: `foo-bar`, `fooBar` and `FOO_BAR` are one name to them.
/// So neither hyphens nor the case of letters tell names apart, and a method that is called like its
/// resource is too like the resource. Versions are compared as they are written.
package struct UniqueName: Hashable, Sendable {
  private let key: [UInt8]

  /// The label of a field, case, flag or parameter.
  package init(label: Name) { key = Self.simplified(label.utf8) }

  /// The name of an import or export, which has a form that the component model knows.
  package init(_ name: Name) {
    let bytes = name.utf8
    for prefix in ["[method]", "[static]"] where bytes.starts(with: prefix.utf8) {
      let member = Self.simplified(bytes.dropFirst(prefix.utf8.count))
      let parts = member.split(separator: UInt8(ascii: "."), maxSplits: 1)
      key = parts.count == 2 && parts[0] == parts[1] ? Array(parts[0]) : member
      return
    }
    let version = bytes.firstIndex(of: UInt8(ascii: "@")) ?? bytes.endIndex
    key = Self.simplified(bytes[..<version]) + bytes[version...]
  }

  /// The bytes in small letters, without hyphens.
  private static func simplified(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    bytes.compactMap { byte in
      switch byte {
      case UInt8(ascii: "-"): nil
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
      default: byte
      }
    }
  }
}
