package import WasmBinary

/// A function that a component imports.
package struct HostFunction: Hashable, Sendable {
  /// The import that has it, with its version, such as `wasi:io/streams@0.2.0`; none where the
  /// function itself is what is imported.
  package var interface: Name?
  /// Its name there, such as `[method]output-stream.write` or `[resource-drop]pollable`.
  package var name: Name

  /// Names a function.
  package init(interface: Name?, name: Name) {
    self.interface = interface
    self.name = name
  }
}

extension HostFunction {
  /// The function's name as people write it: `output-stream.write`, `drop pollable`.
  package var displayName: String {
    guard name.hasPrefix("["), let end = name.utf8.firstIndex(of: UInt8(ascii: "]")) else {
      return name.text
    }
    let rest = Name(name.text[name.utf8.index(after: end)...])
    return name.hasPrefix("[resource-drop]") ? "drop \(rest)" : rest.text
  }

  /// The same, behind the interface.
  var qualifiedDisplayName: String { (interface.map { "\($0) " } ?? "") + displayName }
}

extension HostFunction: CustomStringConvertible {
  /// Interface and function, with a blank between them.
  package var description: String { (interface.map { "\($0) " } ?? "") + name.text }
}

extension HostFunction: Comparable {
  /// Orders functions by interface, then by name.
  package static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.interface ?? "", lhs.name) < (rhs.interface ?? "", rhs.name)
  }
}

extension [HostFunction] {
  /// The functions, those of one interface that stand together as one group.
  var byInterface: [(interface: Name?, functions: [HostFunction])] {
    var groups: [(interface: Name?, functions: [HostFunction])] = []
    for function in self {
      if groups.last?.interface == function.interface, !groups.isEmpty {
        groups[groups.count - 1].functions.append(function)
      } else {
        groups.append((function.interface, [function]))
      }
    }
    return groups
  }
}
