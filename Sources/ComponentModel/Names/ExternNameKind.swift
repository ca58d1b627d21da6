/// How the name of an import or export of a component reads (component model, `Explainer.md`,
/// production `externname`).
///
/// A file can hold any text in the place of such a name. So every text has a kind.
package enum ExternNameKind: Hashable, Sendable {
  /// A label: `run`.
  case label(KebabName)
  /// `[constructor]blob`
  case constructor(of: KebabName)
  /// `[method]blob.read`
  case method(KebabName, of: KebabName)
  /// `[static]blob.merge`
  case staticFunction(KebabName, of: KebabName)
  /// An interface, with its version where that is whole: `wasi:cli/run@0.2.0`.
  case interface(VersionedInterfaceName)
  /// An interface with as much of its version as tells incompatible ones apart (production
  /// `canonversion`): `wasi:cli/run@0.2`.
  case canonicalInterface(InterfaceName, version: String)
  /// An interface in nested packages or namespaces: `a:b:c/d/e`.
  case nestedInterface
  /// No name that the component model has.
  case odd

  /// Reads a name.
  package init(_ name: String) {
    let bytes = name.utf8[...]
    self =
      Self.annotated(bytes) ?? KebabName(bytes: bytes).map { .label($0) }
      ?? VersionedInterfaceName(bytes: bytes).map { .interface($0) }
      ?? Self.canonical(bytes) ?? (Self.isNested(bytes) ? .nestedInterface : .odd)
  }

  private static func annotated(_ bytes: Substring.UTF8View) -> Self? {
    guard bytes.first == UInt8(ascii: "["),
      let end = bytes.firstIndex(of: UInt8(ascii: "]"))
    else { return nil }
    let rest = bytes[bytes.index(after: end)...]
    let annotation = String(Substring(bytes[...end]))
    if annotation == "[constructor]" { return KebabName(bytes: rest).map { .constructor(of: $0) } }
    guard let dot = rest.firstIndex(of: UInt8(ascii: ".")),
      let resource = KebabName(bytes: rest[..<dot]),
      let function = KebabName(bytes: rest[rest.index(after: dot)...])
    else { return nil }
    return switch annotation {
    case "[method]": .method(function, of: resource)
    case "[static]": .staticFunction(function, of: resource)
    default: nil
    }
  }

  private static func canonical(_ bytes: Substring.UTF8View) -> Self? {
    guard let at = bytes.firstIndex(of: UInt8(ascii: "@")),
      let name = InterfaceName(bytes: bytes[..<at])
    else { return nil }
    let version = String(Substring(bytes[bytes.index(after: at)...]))
    // A major version above 0, or 0 and a minor one above 0: the third form has all three numbers.
    let rest = version.hasPrefix("0.") ? version.utf8.dropFirst(2) : version.utf8[...]
    guard let first = rest.first, first != UInt8(ascii: "0"), rest.allSatisfy(\.isDigit) else {
      return nil
    }
    return .canonicalInterface(name, version: version)
  }

  private static func isNested(_ bytes: Substring.UTF8View) -> Bool {
    let end = bytes.firstIndex(of: UInt8(ascii: "@")) ?? bytes.endIndex
    let projections = bytes[..<end].split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let packages = projections[0].split(
      separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    return projections.count >= 2 && packages.count >= 2
      && packages.allSatisfy { KebabName(bytes: $0)?.namesPackages ?? false }
      && projections.dropFirst().allSatisfy { KebabName(bytes: $0) != nil }
      && (end == bytes.endIndex || PackageVersion(bytes: bytes[bytes.index(after: end)...]) != nil)
  }
}
