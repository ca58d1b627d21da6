import ModuleRewriter
package import WasmBinary

/// What is said of a core module.
package struct ModuleReport: Hashable, Sendable {
  /// How many bytes it has.
  package var bytes: Int
  /// Its sections, in order.
  package var sections: [SectionReport]
  /// How many functions it defines.
  package var functionCount: Int
  /// `command`, `reactor` or `library`.
  package var kind: String
  /// The functions of Preview 1 that it imports, in order, each once.
  package var preview1: [Preview1Name]
  /// Everything else that it imports.
  package var foreignImports: [ExternalReport]
  /// What it exports.
  package var exports: [ExternalReport]
  /// What is called to run it, in the order of the calls.
  package var entryPoints: [EntryPointReport]
  /// The memory that functions of WASI work on.
  package var memory: MemoryReport?
  /// What it says that it was made with.
  package var producers: [ProducerReport]
  /// What conversion would make of it.
  package var conversion: ConversionReport
}

/// A function of Preview 1 by its name.
package struct Preview1Name: Hashable, Sendable {
  /// The module that it is imported from: `wasi_snapshot_preview1` or `wasi_unstable`.
  package var module: Name
  /// Its name there.
  package var name: Name

  /// The name, with the module before it where that is not the usual one.
  package var displayName: String {
    module == Preview1Edition.snapshot.rawValue ? name.text : "\(module).\(name)"
  }
}

/// A function through which a module is entered.
package struct EntryPointReport: Hashable, Sendable {
  /// `start section`, `_initialize` or `_start`.
  package var name: String
  /// The index of the function.
  package var function: UInt32
}

/// A memory.
package struct MemoryReport: Hashable, Sendable {
  /// Its index in the module.
  package var index: UInt32
  /// How many pages it has at first.
  package var minimumPages: UInt64
  /// How many pages it can have, where there is a bound of its own.
  package var maximumPages: UInt64?
  /// How many bytes a page has.
  package var pageSize: UInt64
  /// Whether addresses have 64 bits.
  package var is64: Bool
  /// Whether threads share it.
  package var isShared: Bool
  /// How it is reached: `exported as memory`, `not exported`, `imported from env.memory`.
  package var access: String
}

/// What conversion would make of a module.
package enum ConversionReport: Hashable, Sendable {
  /// A component.
  case converted(ComponentReport)
  /// Nothing, for this reason.
  case refused(code: String, message: String)

  /// The component, where there would be one.
  package var component: ComponentReport? {
    if case .converted(let report) = self { report } else { nil }
  }
}
