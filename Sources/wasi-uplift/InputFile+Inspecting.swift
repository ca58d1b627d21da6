import Diagnostics
import Files
import Inspection
import ModuleRewriter
import WasmBinary

extension InputFile {
  /// Looks into it: what is wrong with it is said with its name.
  func inspected<Result>(
    _ body: (Inspector) throws(InspectionError) -> Result
  ) throws(Failure) -> Result {
    let source = try source()
    do throws(InspectionError) {
      return try body(Self.inspector(source))
    } catch {
      // What concerns another file, such as that of the output, says so.
      let diagnostic = error.diagnostic
      throw Failure(.input, diagnostic.file == nil ? diagnostic.about(self) : diagnostic)
    }
  }

  private static func inspector(_ source: any ByteSource) throws(InspectionError) -> Inspector {
    do throws(ConversionError) {
      return try Inspector(source)
    } catch {
      throw InspectionError(error)
    }
  }
}
