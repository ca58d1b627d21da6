/// A component that was made, and what is worth knowing of it.
public struct Conversion: Hashable, Sendable {
  /// The component, in the binary format.
  public var component: [UInt8]
  /// What is worth knowing: warnings and notes.
  public var diagnostics: [Diagnostic]
}
