import ComponentModel
package import WasmBinary

/// Why something is in a component: what leads to it, up to the functions of the program.
package struct Explanation: Hashable, Sendable {
  /// What was asked about.
  package var name: String
  /// The functions of the host that this names, and what leads to each.
  package var hostFunctions: [Cause]
  /// The functions of Preview 1 that this names.
  package var entries: [EntryReport]
  /// The imports that this names, and of which no function is called: their types alone are used.
  package var typesAlone: [Name]

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
  func isNamed(_ name: Name) -> Bool {
    if let interface {
      var names: [Name] = [interface]
      switch ExternNameKind(interface.text) {
      case .interface(let known):
        if Name(known.name.qualifiedPackage) == name { return true }
        names.append(Name(known.name.description))
      case .canonicalInterface(let known, _):
        if Name(known.qualifiedPackage) == name { return true }
        names.append(Name(known.description))
      case .label, .constructor, .method, .staticFunction, .nestedInterface, .odd: break
      }
      for interface in names {
        let spellings: [Name] = [
          interface, "\(interface) \(self.name)", "\(interface).\(self.name)",
          "\(interface)#\(self.name)",
        ]
        if spellings.contains(name) { return true }
      }
    }
    if self.name == name || Name(displayName) == name { return true }
    switch ExternNameKind(self.name.text) {
    case .method(let function, _), .staticFunction(let function, _):
      return Name(function.description) == name
    default:
      // `[resource-drop]pollable` is a name that this program gives.
      return self.name.suffix(behind: "[resource-drop]") == name
    }
  }
}
