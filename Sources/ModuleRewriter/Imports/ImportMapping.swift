package import ComponentModel
package import WasmBinary

/// A function that a module imports, and what the component imports in its place, as somebody says
/// it: `env.log=example:host/logging#write`.
package struct ImportMapping: Hashable, Sendable {
  /// The two names of what the module imports, with a dot between them.
  package var displayName: Name
  /// The interface that the component imports; none where it imports the function as it is.
  package var interface: VersionedInterfaceName?
  /// The function, as a label; none where it is called as the module calls it.
  package var function: Name?
}

extension ImportMapping: LosslessStringConvertible {
  /// Reads `MODULE.NAME=NAMESPACE:PACKAGE/INTERFACE[@VERSION][#FUNCTION]` or
  /// `MODULE.NAME=FUNCTION`.
  package init?(_ description: String) {
    // Names of imports can hold anything, those of a component no equals sign. Neither sign is
    // looked for among characters, since a mark behind it would make another character of it.
    guard let equals = description.utf8.lastIndex(of: UInt8(ascii: "=")) else { return nil }
    displayName = Name(description[..<equals])
    let target = description.utf8[equals...].dropFirst()
    guard displayName.contains(".") else { return nil }
    guard target.contains(UInt8(ascii: ":")) else {
      guard let label = KebabName(String(Substring(target))) else { return nil }
      function = Name(label.description)
      return
    }
    let hash = target.firstIndex(of: UInt8(ascii: "#"))
    interface = VersionedInterfaceName(String(Substring(target[..<(hash ?? target.endIndex)])))
    guard interface != nil else { return nil }
    if let hash {
      guard let label = KebabName(String(Substring(target[hash...].dropFirst()))) else {
        return nil
      }
      function = Name(label.description)
    }
  }

  /// The mapping as it is given.
  package var description: String {
    let target = [interface?.description, function?.text].compactMap(\.self).joined(separator: "#")
    return "\(displayName)=\(target)"
  }
}
