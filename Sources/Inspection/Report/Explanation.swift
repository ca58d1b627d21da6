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
      let bare = interface.split(separator: "@")[0]
      if interface == name || bare == name || bare.split(separator: "/")[0] == name { return true }
      if "\(interface) \(self.name)" == name || "\(bare) \(self.name)" == name { return true }
      if "\(bare).\(self.name)" == name || "\(bare)#\(self.name)" == name { return true }
    }
    guard self.name != name, displayName != name else { return true }
    let unmarked = self.name.split(separator: "]").last.map(String.init) ?? self.name
    return unmarked == name || unmarked.split(separator: ".").last.map(String.init) == name
  }
}
