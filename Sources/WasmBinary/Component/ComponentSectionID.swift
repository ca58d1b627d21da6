/// The kinds of sections of a component, by their codes (component model, `Binary.md`, section
/// "Component Definitions").
package enum ComponentSectionID: UInt8, CaseIterable, Hashable, Sendable {
  /// What the specification does not interpret.
  case custom = 0
  /// A core module.
  case coreModule = 1
  /// Core instances.
  case coreInstance = 2
  /// Core types.
  case coreType = 3
  /// A component.
  case component = 4
  /// Instances of components.
  case instance = 5
  /// Aliases.
  case alias = 6
  /// Types.
  case type = 7
  /// Lifted, lowered and built-in functions.
  case canonical = 8
  /// A function that runs at instantiation.
  case start = 9
  /// Imports.
  case `import` = 10
  /// Exports.
  case export = 11
  /// Values.
  case value = 12
}

extension ComponentSectionID: CustomStringConvertible {
  /// What the specification calls it.
  package var description: String {
    switch self {
    case .custom: "custom"
    case .coreModule: "core module"
    case .coreInstance: "core instance"
    case .coreType: "core type"
    case .component: "component"
    case .instance: "instance"
    case .alias: "alias"
    case .type: "type"
    case .canonical: "canonical function"
    case .start: "start"
    case .import: "import"
    case .export: "export"
    case .value: "value"
    }
  }
}
