import ComponentModel

/// Why something is in a component: what leads to it, up to the functions of the program.
package struct Explanation: Hashable, Sendable {
  /// What was asked about.
  package var name: String
  /// The functions of the host that this names, and what leads to each.
  package var hostFunctions: [Cause]
  /// The functions of Preview 1 that this names.
  package var entries: [EntryReport]
  /// The imports that this names, and of which no function is called: their types alone are used.
  package var typesAlone: [String]

  /// What leads to a function of the host.
  package struct Cause: Hashable, Sendable {
    /// The function.
    package var function: HostFunction
    /// The functions of Preview 1 that lead to it.
    package var entries: [EntryReport]
    /// The core instances that import it themselves, and are no part of an adapter.
    package var users: [User]
  }

  /// A core instance that imports a function of the host itself.
  package struct User: Hashable, Sendable {
    /// Its name, or its number.
    package var instance: String
    /// The functions that call it.
    package var callers: [String]
    /// A chain of calls that leads to it from outside; empty where there is none.
    package var chain: [CallReport]
  }
}

extension HostFunction {
  /// Whether a user who writes `name` means this function: by the package, the interface, or its own
  /// name, with or without the version and the resource.
  func isNamed(_ name: String) -> Bool {
    if let interface {
      var names = [interface]
      switch ExternNameKind(interface) {
      case .interface(let known):
        if known.name.qualifiedPackage == name { return true }
        names.append(known.name.description)
      case .canonicalInterface(let known, _):
        if known.qualifiedPackage == name { return true }
        names.append(known.description)
      case .label, .constructor, .method, .staticFunction, .nestedInterface, .odd: break
      }
      for interface in names
      where name == interface || name == "\(interface) \(self.name)"
        || name == "\(interface).\(self.name)" || name == "\(interface)#\(self.name)"
      { return true }
    }
    if self.name == name || displayName == name { return true }
    switch ExternNameKind(self.name) {
    case .method(let function, _), .staticFunction(let function, _):
      return function.description == name
    default:
      // `[resource-drop]pollable` is a name that this program gives.
      return self.name.hasPrefix("[resource-drop]")
        && name == self.name.dropFirst("[resource-drop]".count)
    }
  }
}
