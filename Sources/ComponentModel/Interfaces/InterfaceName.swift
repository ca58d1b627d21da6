/// The name of an interface without its version, such as `wasi:io/streams`.
package struct InterfaceName: Hashable, Sendable {
  /// The namespace: `wasi` in `wasi:io/streams`.
  package var namespace: String
  /// The package: `io` in `wasi:io/streams`.
  package var package: String
  /// The interface in its package: `streams` in `wasi:io/streams`.
  package var interface: String

  /// Makes the name of an interface of its parts.
  package init(namespace: String, package: String, interface: String) {
    self.namespace = namespace
    self.package = package
    self.interface = interface
  }

  /// The name that an import or export of this interface has at `version`, such as
  /// `wasi:io/streams@0.2.0`.
  package func at(_ version: PackageVersion) -> String { "\(self)@\(version)" }
}

extension InterfaceName: LosslessStringConvertible {
  /// Reads the name of an interface: namespace, colon, package, slash, interface.
  package init?(_ description: String) {
    let halves = description.split(separator: ":", omittingEmptySubsequences: false)
    guard halves.count == 2 else { return nil }
    let path = halves[1].split(separator: "/", omittingEmptySubsequences: false)
    guard path.count == 2, !halves[0].isEmpty, !path[0].isEmpty, !path[1].isEmpty,
      !path[1].contains("@")
    else { return nil }
    self.init(
      namespace: String(halves[0]), package: String(path[0]), interface: String(path[1]))
  }

  /// The name as WIT spells it.
  package var description: String { "\(namespace):\(package)/\(interface)" }
}

extension InterfaceName: ExpressibleByStringLiteral {
  /// Makes the name of an interface of a literal, which has to be one.
  package init(stringLiteral value: String) {
    guard let name = InterfaceName(value) else {
      preconditionFailure("\(value) is no name of an interface")
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
