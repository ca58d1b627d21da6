public import WasmBinary

/// The two shapes that WASI Preview 1 had, by the import modules that they are found under.
public enum Preview1Edition: String, CaseIterable, Hashable, Sendable {
  /// The one that is meant by Preview 1.
  case snapshot = "wasi_snapshot_preview1"
  /// The draft before it. Some records and numbers differ.
  case unstable = "wasi_unstable"
}

/// A function that a module imports from Preview 1. A module may import the same one twice.
public struct Preview1Import: Hashable, Sendable {
  /// Where it stands among all imports, counted from 0.
  public var position: Int
  /// Which function it is in the module.
  public var function: FunctionIndex
  /// The edition that it belongs to.
  public var edition: Preview1Edition
  /// Its name.
  public var name: String
  /// The type that the module gives it.
  public var type: FunctionType
}

/// Something that a module imports, and that is not of Preview 1.
public struct ForeignImport: Hashable, Sendable {
  /// Where it stands among all imports, counted from 0.
  public var position: Int
  /// The module that it is imported from.
  public var module: String
  /// Its name there.
  public var name: String
  /// What it is.
  public var type: ExternalType
}
