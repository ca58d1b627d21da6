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
      let bare = interface.prefix(before: "@")
      if [interface, bare, bare.prefix(before: "/")].contains(name) { return true }
      let spellings: [Name] = [
        "\(interface) \(self.name)", "\(bare) \(self.name)", "\(bare).\(self.name)",
        "\(bare)#\(self.name)",
      ]
      if spellings.contains(name) { return true }
    }
    guard self.name != name, Name(displayName) != name else { return true }
    let unmarked = self.name.suffix(behindLast: "]")
    return unmarked == name || unmarked.suffix(behindLast: ".") == name
  }
}

extension Name {
  /// What stands before the first of these characters; all of it where there is none.
  fileprivate func prefix(before character: Unicode.Scalar) -> Name {
    Name(Substring(utf8.prefix { $0 != UInt8(ascii: character) }))
  }

  /// What stands behind the last of these characters; all of it where there is none.
  fileprivate func suffix(behindLast character: Unicode.Scalar) -> Name {
    guard let last = utf8.lastIndex(of: UInt8(ascii: character)) else { return self }
    return Name(text[utf8.index(after: last)...])
  }
}
