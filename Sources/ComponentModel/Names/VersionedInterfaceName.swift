/// The name of an interface, and its version where it has one: `wasi:io/streams@0.2.0`.
package struct VersionedInterfaceName: Hashable, Sendable, LosslessStringConvertible {
  /// The name without the version.
  package var name: InterfaceName
  /// The version.
  package var version: PackageVersion?

  /// Reads a name with or without a version, and nothing else.
  package init?(_ description: String) { self.init(bytes: description.utf8[...]) }

  init?(bytes: Substring.UTF8View) {
    let end = bytes.firstIndex(of: UInt8(ascii: "@")) ?? bytes.endIndex
    guard let name = InterfaceName(bytes: bytes[..<end]) else { return nil }
    self.name = name
    if end < bytes.endIndex {
      guard let version = PackageVersion(bytes: bytes[bytes.index(after: end)...]) else {
        return nil
      }
      self.version = version
    }
  }

  /// The name as imports and exports spell it.
  package var description: String { version.map(name.at) ?? "\(name)" }
}
