package import ComponentModel
package import WasmBinary

/// A function that a module imports, and what the component imports in its place, as somebody says
/// it: `env.log=example:host/logging#write`.
package struct ImportMapping: Hashable, Sendable {
  /// The two names of what the module imports, with a dot between them.
  package var displayName: Name
  /// The interface that the component imports; none where it imports the function as it is.
  package var interface: Interface?
  /// The function, as a label; none where it is called as the module calls it.
  package var function: Name?

  /// An interface, and its version where it has one.
  package struct Interface: Hashable, Sendable {
    /// The interface.
    package var name: InterfaceName
    /// Its version.
    package var version: PackageVersion?

    /// The name of the import.
    package var importName: Name { Name(version.map(name.at) ?? "\(name)") }
  }
}

extension ImportMapping: LosslessStringConvertible {
  /// Reads `MODULE.NAME=NAMESPACE:PACKAGE/INTERFACE[@VERSION][#FUNCTION]` or
  /// `MODULE.NAME=FUNCTION`.
  package init?(_ description: String) {
    // Names of imports can hold anything, those of a component no equals sign.
    guard let equals = description.lastIndex(of: "=") else { return nil }
    displayName = Name(description[..<equals])
    let target = description[description.index(after: equals)...]
    guard displayName.contains("."), !target.isEmpty else { return nil }
    guard target.contains(":") else {
      guard Label.isValid(target) else { return nil }
      function = Name(target)
      return
    }
    let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = parts[0].split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = InterfaceName(String(path[0])),
      [name.namespace, name.package, name.interface].allSatisfy({ Label.isValid($0[...]) })
    else { return nil }
    var version: PackageVersion?
    if path.count > 1 {
      version = PackageVersion(String(path[1]))
      guard version != nil else { return nil }
    }
    interface = Interface(name: name, version: version)
    if parts.count > 1 {
      guard Label.isValid(parts[1]) else { return nil }
      function = Name(parts[1])
    }
  }

  /// The mapping as it is given.
  package var description: String {
    let target = [interface?.importName, function].compactMap(\.self).joined(separator: "#")
    return "\(displayName)=\(target)"
  }
}
