import Diagnostics
import Files
import ModuleRewriter
import WasmBinary

extension InputFile {
  /// Opens it, or says why it cannot be.
  func source() throws(Failure) -> any ByteSource {
    do throws(FileError) { return try open() } catch { throw .file(error) }
  }

  /// Works on what is in it: what is wrong with that is said with its name.
  func reading<Result>(
    _ body: () throws(ConversionError) -> Result
  ) throws(Failure) -> Result {
    do throws(ConversionError) {
      return try body()
    } catch {
      throw Failure(.input, error.diagnostic.about(self))
    }
  }
}
