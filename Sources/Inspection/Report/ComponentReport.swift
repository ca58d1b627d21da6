package import ModuleRewriter

/// What is said of a component. What cannot be read from it is left out.
package struct ComponentReport: Hashable, Sendable {
  /// How many bytes it has.
  package var bytes: Int
  /// Its sections, in order.
  package var sections: [SectionReport]
  /// The core modules, in order.
  package var coreModules: [CoreModuleReport]
  /// The core instances, in the order in which they are made.
  package var coreInstances: [CoreInstanceReport]
  /// What it imports.
  package var imports: [ExternalReport]
  /// What it exports.
  package var exports: [ExternalReport]
  /// Its imports and exports as WIT, where they can be written as that.
  package var wit: String?
  /// What could not be said of it, and why, in sentences.
  package var notes: [String]
  /// What it says that it was made with.
  package var producers: [ProducerReport]
  /// What it says of how it was converted, where this tool did that.
  package var provenance: Provenance?
  /// What stands between a module that uses Preview 1 and WASI 0.2, where there is one.
  package var adapter: AdapterReport?
}

/// A core module of a component.
package struct CoreModuleReport: Hashable, Sendable {
  /// Its index in the component.
  package var index: Int
  /// The name that the component gives it, or else the one that it gives itself.
  package var name: String?
  /// How many bytes it has.
  package var bytes: Int
  /// How many functions it defines.
  package var functionCount: Int
  /// Its sections, in order.
  package var sections: [SectionReport]
  /// What it says that it was made with.
  package var producers: [ProducerReport]
}

/// A core instance of a component.
package struct CoreInstanceReport: Hashable, Sendable {
  /// Its index in the component.
  package var index: Int
  /// The name that the component gives it, or else that of its module.
  package var name: String?
  /// What it is made of.
  package var contents: Contents

  /// What a core instance is made of.
  package enum Contents: Hashable, Sendable {
    /// A module, and for each name that it imports from the instance that stands for it.
    case module(index: Int, arguments: [Argument])
    /// Definitions of the component, put together, each with its name and what it is.
    case bundle([Item])
  }

  /// What an instance is given.
  package struct Argument: Hashable, Sendable {
    /// The name that the module imports from.
    package var name: String
    /// The index of the instance that it gets.
    package var instance: Int
  }

  /// One definition of an instance that is put together.
  package struct Item: Hashable, Sendable {
    /// Its name.
    package var name: String
    /// What it is: `wasi:io/streams@0.2.0 [method]output-stream.check-write`.
    package var origin: String
  }
}
