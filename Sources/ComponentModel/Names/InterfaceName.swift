/// The name of an interface without its version, such as `wasi:io/streams`.
package struct InterfaceName: Hashable, Sendable {
  /// The namespace: `wasi` in `wasi:io/streams`.
  package var namespace: String
  /// The package: `io` in `wasi:io/streams`.
  package var package: String
  /// The interface in its package: `streams` in `wasi:io/streams`.
  package var interface: String

  /// The package with its namespace: `wasi:io`.
  package var qualifiedPackage: String { "\(namespace):\(package)" }

  /// The name that an import or export of this interface has at `version`, such as
  /// `wasi:io/streams@0.2.0`.
  package func at(_ version: PackageVersion) -> String { "\(self)@\(version)" }
}

extension InterfaceName: LosslessStringConvertible {
  /// Reads the name of an interface: namespace, colon, package, slash, interface.
  package init?(_ description: String) { self.init(bytes: description.utf8[...]) }

  init?(bytes: Substring.UTF8View) {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
      let slash = bytes[colon...].firstIndex(of: UInt8(ascii: "/")),
      let namespace = KebabName(bytes: bytes[..<colon]), namespace.namesPackages,
      let package = KebabName(bytes: bytes[bytes.index(after: colon)..<slash]),
      package.namesPackages,
      let interface = KebabName(bytes: bytes[bytes.index(after: slash)...])
    else { return nil }
    self.namespace = namespace.description
    self.package = package.description
    self.interface = interface.description
  }

  /// The name as WIT spells it.
  package var description: String { "\(qualifiedPackage)/\(interface)" }
}

extension InterfaceName: ExpressibleByStringLiteral {
  /// Makes the name of an interface of a literal, which has to be one.
  package init(stringLiteral value: String) {
    guard let name = InterfaceName(value) else {
      preconditionFailure("\(value) is not the name of an interface")
    }
    self = name
  }
}

extension InterfaceName: Comparable {
  /// Orders names as their text.
  package static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.namespace, lhs.package, lhs.interface) < (rhs.namespace, rhs.package, rhs.interface)
  }
}
