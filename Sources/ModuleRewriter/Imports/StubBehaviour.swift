/// What a function does that takes the place of one that nobody provides.
package enum StubBehaviour: String, CaseIterable, Hashable, Sendable {
  /// It ends the program. Its name is in the trace that the host prints.
  case trap
  /// It answers zero, or nothing where it has no result.
  case zero
}
