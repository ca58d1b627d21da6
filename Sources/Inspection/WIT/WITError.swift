/// The reason why WIT cannot describe a component, or some of it.
package struct WITError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The reason, as a clause that names the thing.
  package var description: String

  init(_ description: String) { self.description = description }

  /// An index is beyond what is defined before it.
  static let outOfRange = WITError("an index is beyond what is defined before it")
}
