package import ComponentModel
package import WasmBinary

/// Something that a component needs and a host does not have.
package enum HostGap: Hashable, Sendable {
  /// The host runs core modules alone.
  case components
  /// A feature of core modules.
  case core(CoreFeature)
  /// A feature of the component model.
  case component(ComponentFeature)
  /// A definition that this tool does not know, by what is said of it.
  case unknownDefinition(String)
  /// An import that nothing describes.
  case unknownImport(Name)
  /// An interface of WASI that is of no version that the host has.
  case wasiVersion(Name)
  /// An interface that is newer than the WASI of the host.
  case newInterface(Name, since: PackageVersion)
  /// A function that is newer than the WASI of the host.
  case newFunction(Name, of: InterfaceName, since: PackageVersion)
  /// A function or resource that an interface does not have.
  case unknownItem(Name, of: Name)
  /// An interface that the host has where an option says so.
  case option(String, interface: Name)

  /// Whether a conversion for an older version of WASI does without it.
  var isAgeOfWASI: Bool {
    switch self {
    case .newInterface, .newFunction: true
    default: false
    }
  }
}

extension HostGap: CustomStringConvertible {
  /// The gap as a clause.
  package var description: String {
    switch self {
    case .components: "it runs no components, only core modules"
    case .core(let feature): "it does not have \(feature.title)"
    case .component(let feature): "it does not have \(feature.title)"
    case .unknownDefinition(let text): "it may not have this, which is not known: \(text)"
    case .unknownImport(let name): "nothing there provides \(Self.quoted(name))"
    case .wasiVersion(let name): "\(name) is of a version of WASI that it does not have"
    case .newInterface(let name, let version): "\(name) is new in WASI \(version)"
    case .newFunction(let function, let interface, let version):
      "\(function) of \(interface) is new in WASI \(version)"
    case .unknownItem(let item, let interface): "\(interface) has no stable \(Self.quoted(item))"
    case .option(let option, let interface): "\(interface) is there only with `\(option)`"
    }
  }

  /// A name that can be any text: one that is empty, or has blanks, would not be seen as one.
  private static func quoted(_ name: Name) -> String {
    name.isEmpty || name.contains(" ") ? "\"\(name)\"" : name.text
  }
}
