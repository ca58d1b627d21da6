import Diagnostics
package import WasmBinary

/// Something that a module imports, and that Preview 1 does not have.
package struct ForeignImport: Hashable, Sendable {
  /// Where it stands among all imports, counted from 0.
  package var position: Int
  /// The module that it is imported from.
  package var module: Name
  /// Its name there.
  package var name: Name
  /// What it is.
  package var type: ExternalType
  /// Which function it is in the module, and what that takes and gives; none of what is no
  /// function.
  package var function: Function?

  /// What is known of an imported function.
  package struct Function: Hashable, Sendable {
    /// Which one it is in the module.
    package var index: FunctionIndex
    /// What it takes and gives.
    package var type: FunctionType
  }
}

extension ForeignImport {
  /// The two names, as options and messages write them: `env.log`.
  package var displayName: Name { "\(module).\(name)" }

  /// The two names as messages show them.
  var shortName: String { "\(module.shortName).\(name.shortName)" }

  /// Whether it claims to be of Preview 1.
  var claimsPreview1: Bool { Preview1Edition(rawValue: module) != nil }

  /// Whether it is how programs of wasi-threads start a thread.
  var startsThreads: Bool { (module, name) == ("wasi", "thread-spawn") }
}
