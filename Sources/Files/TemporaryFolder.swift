/// A new folder under a name that nobody else uses, for files that other programs leave in it.
package struct TemporaryFolder {
  /// Where it is.
  package let path: String

  /// Makes a folder where the environment wants what is temporary.
  package init() throws(FileError) {
    let parent = System.environment("TMPDIR") ?? "/tmp"
    let number = UInt64.random(in: .min ... .max)
    path = "\(parent)/wasi-uplift-\(String(number, radix: 36)).tmp"
    do throws(System.Failure) {
      try System.makeFolder(path)
    } catch {
      throw FileError("write", path, error.description)
    }
  }

  /// The path of a file in it.
  package func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Removes it, and what is in it.
  package func remove() { System.removeFolder(path) }
}
