/// Why a file could not be opened, read or written.
package struct FileError: Error, Hashable, Sendable {
  /// What was tried, as a verb: `open`, `read`, `write`.
  package var action: String
  /// The file, as the user named it.
  package var path: String
  /// What stands against it, mostly in the system's own words.
  package var reason: String

  /// Makes an error out of its parts.
  package init(_ action: String, _ path: String, _ reason: String) {
    self.action = action
    self.path = path
    self.reason = reason
  }
}

extension FileError: CustomStringConvertible {
  /// One sentence: what was tried, with which file, and why it failed.
  package var description: String { "cannot \(action) \(path): \(reason)" }
}
