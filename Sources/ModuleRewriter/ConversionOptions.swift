package import ComponentModel
package import WasmBinary

/// What can be chosen about a conversion. Every choice has a default.
package struct ConversionOptions: Hashable, Sendable {
  /// The newest version of WASI whose functions the component may import. Hosts that have a later
  /// patch version run it too.
  package var wasiVersion = PackageVersion(0, 2, 12)
  /// Whether the component names everything of WASI at that version. Otherwise it is the lowest that
  /// has all that is used.
  package var namesExactVersion = false
  /// What becomes of the number that the program exits with.
  package var exitCode = ExitCode.keep
  /// Whether the directories that the host has opened are descriptors even of a program that can
  /// neither open nor list anything. It then needs the interfaces of the filesystem for them.
  package var keepsPreopens = false
  /// Whether the component says how it was made: in `producers`, and in a section of its own.
  package var writesMetadata = true
  /// Whether a component is passed on as it is, where a module is expected. Otherwise it is an error.
  package var passesComponents = true
  /// Whether the module is validated first, all of its code with it.
  package var validatesInput = true

  /// The memory that the functions of Preview 1 work on: a name that the module exports it, imports
  /// it (`env.memory`) or speaks of it under, or its number. Without this it is found.
  package var memory: Name?
  /// Which functions of the module the component exports.
  package var exports = ExportChoice.automatic
  /// What takes the place of functions that nobody provides; nothing where they are an error.
  package var stubs: StubBehaviour?
  /// Functions that the component imports for the module, in place of others that nobody provides.
  package var mappings: [ImportMapping] = []

  /// Makes the default choices.
  package init() {}

  /// What becomes of the number that a program exits with.
  package enum ExitCode: String, CaseIterable, Hashable, Sendable {
    /// It is passed on, by a function that hosts have since WASI 0.2.12.
    case keep
    /// It becomes success or failure, which every host can say.
    case collapse
  }
}
