package import WasmBinary

/// The two shapes that WASI Preview 1 had, by the import modules that they are found under.
package enum Preview1Edition: Name, CaseIterable, Hashable, Sendable {
  /// The one that is meant by Preview 1.
  case snapshot = "wasi_snapshot_preview1"
  /// The draft before it. Some records and numbers differ.
  case unstable = "wasi_unstable"
}

/// A function that a module imports from Preview 1. A module may import the same one twice.
package struct Preview1Import: Hashable, Sendable {
  /// Where it stands among all imports, counted from 0.
  package var position: Int
  /// Which function it is in the module.
  package var function: FunctionIndex
  /// The edition that it belongs to.
  package var edition: Preview1Edition
  /// Its name.
  package var name: Name
  /// The type that the module gives it.
  package var type: FunctionType
}
