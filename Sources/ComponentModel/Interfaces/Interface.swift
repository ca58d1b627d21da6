/// An interface of a WIT package: named types and functions (component model, `WIT.md`, section
/// "WIT Interfaces").
package struct Interface: Hashable, Sendable {
  /// Its name.
  package var name: InterfaceName
  /// The first version of its package that has it.
  package var since: PackageVersion
  /// The names that it takes over from other interfaces, as its document writes them.
  package var uses: [Use]
  /// The resources that it defines, in the order of its document.
  package var resources: [Resource]
  /// The value types that it defines, in the order of its document.
  package var types: [TypeDefinition]
  /// Its functions, in the order of its document.
  package var functions: [InterfaceFunction]

  /// Makes an interface.
  package init(
    _ name: InterfaceName, since: PackageVersion, uses: [Use] = [], resources: [Resource] = [],
    types: [TypeDefinition] = [], functions: [InterfaceFunction] = []
  ) {
    self.name = name
    self.since = since
    self.uses = uses
    self.resources = resources
    self.types = types
    self.functions = functions
  }

  /// Names that are taken over from another interface.
  package struct Use: Hashable, Sendable {
    /// The interface that they are taken from, which can have taken them over itself.
    package var interface: InterfaceName
    /// The names.
    package var names: [String]

    /// Makes a use.
    package init(_ interface: InterfaceName, _ names: [String]) {
      self.interface = interface
      self.names = names
    }
  }

  /// The function that is exported under `name`.
  package func function(named name: String) -> InterfaceFunction? {
    functions.first { $0.exportName == name }
  }

  /// What dropping a handle to `resource` is called where it is imported by a core module.
  package static func dropName(of resource: Resource) -> String {
    "[resource-drop]\(resource.name)"
  }

  /// The resource that the core import `name` drops, where it drops one.
  package func resource(droppedBy name: String) -> Resource? {
    resources.first { Self.dropName(of: $0) == name }
  }
}

/// A function of an interface by its name, as a core module imports it.
package struct FunctionReference: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The interface.
  package var interface: InterfaceName
  /// The function: `get-stdout`, `[method]descriptor.read`, or `[resource-drop]descriptor`.
  package var name: String

  /// Makes a reference.
  package init(_ interface: InterfaceName, _ name: String) {
    self.interface = interface
    self.name = name
  }

  /// Orders references by interface, then by name.
  package static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.interface, lhs.name) < (rhs.interface, rhs.name)
  }

  /// Interface and function, with a blank between them.
  package var description: String { "\(interface) \(name)" }
}
