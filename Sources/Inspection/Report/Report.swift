/// What is said of a binary: of a core module, with what conversion would make of it, or of a
/// component.
package struct Report: Hashable, Sendable {
  /// What it is.
  package var contents: Contents

  /// What a binary is.
  package enum Contents: Hashable, Sendable {
    /// A core module.
    case module(ModuleReport)
    /// A component.
    case component(ComponentReport)
  }

  /// The component that it is, or that conversion would make of it.
  package var component: ComponentReport? {
    switch contents {
    case .component(let report): report
    case .module(let report): report.conversion.component
    }
  }
}

/// A section of a module or component.
package struct SectionReport: Hashable, Sendable {
  /// What the specification calls its kind.
  package var kind: String
  /// The name of a custom section.
  package var name: String?
  /// How many bytes it has, its code and size included.
  package var bytes: Int
}

/// A tool or language that a producers section names.
package struct ProducerReport: Hashable, Sendable {
  /// What it was: `language`, `processed-by` or `sdk`.
  package var role: String
  /// Its name.
  package var name: String
  /// Its version, which can be empty.
  package var version: String
}

/// Something that a module or component imports or exports.
package struct ExternalReport: Hashable, Sendable {
  /// Its name. That of a core import has the module's name and a dot before it.
  package var name: String
  /// What it is: `function`, `memory`, `instance`, …
  package var kind: String
}
