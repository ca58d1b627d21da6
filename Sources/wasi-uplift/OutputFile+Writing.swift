import Diagnostics
import Files
import WasmBinary

extension OutputFile {
  /// Writes it whole, or says why it cannot be. Where another process writes it, says so and waits.
  func put(
    _ contents: ByteWriter, again: Bool = false, reporting: ReportingOptions = ReportingOptions()
  ) throws(Failure) {
    do throws(FileError) {
      try write(contents, again: again) {
        reporting.announce(
          Diagnostic(
            .note, .waiting, "waiting for another process, which writes this file", file: "\(self)")
        )
      }
    } catch {
      throw .file(error)
    }
  }

  /// Says why it cannot be written, as far as that can be seen before there is anything to write.
  func checkBeforehand() throws(Failure) {
    do throws(FileError) { try checkPlace() } catch { throw .file(error) }
  }

  /// Refuses to write bytes to a terminal: they help nobody there, and can upset it.
  ///
  /// - Parameter what: What they are, such as `a component`.
  /// - Throws: Where it is one.
  func refuseTerminal(for what: String) throws(Failure) {
    guard !isTerminal else {
      throw .usage("\(what) is not written to a terminal", hint: "name a file with -o, or a pipe")
    }
  }
}
