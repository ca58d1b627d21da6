/// A new folder under a name that nobody else uses, for files that other programs leave in it.
package struct TemporaryFolder {
  /// Where it is.
  package let path: String
  private let token: Interruption.Token

  /// Makes a folder where the environment wants what is temporary. A signal that ends the process
  /// removes it.
  package init() throws(FileError) {
    let parent = System.temporaryFolder
    let number = UInt64.random(in: .min ... .max)
    let path = "\(parent)/wasi-uplift-\(String(number, radix: 36)).tmp"
    do throws(System.Failure) {
      let begun = try Interruption.begin {
        () throws(System.Failure) -> (Void, undo: Interruption.Undo)? in
        try System.makeFolder(path)
        return ((), { _ in System.removeFolder(path) })
      }
      guard let begun else { throw .exists }
      token = begun.1
    } catch {
      throw FileError(
        "write", parent,
        "\(error), and temporary files go there: name another folder with TMPDIR")
    }
    self.path = path
  }

  /// The path of a file in it.
  package func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Removes it, and what is in it, unless it was removed before.
  package func remove() { Interruption.end(token) { System.removeFolder(path) } }
}
