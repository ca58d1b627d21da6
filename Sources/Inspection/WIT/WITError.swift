/// Why the imports and exports of a component cannot be written as WIT.
package struct WITError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What stands against it, as a clause.
  package var description: String

  init(_ description: String) { self.description = description }

  /// An index is beyond what is defined.
  static let outOfRange = WITError("an index is beyond what is defined before it")
}
