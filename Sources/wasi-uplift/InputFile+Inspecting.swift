import Diagnostics
import Files
import Inspection
import ModuleRewriter
import WasmBinary

extension InputFile {
  /// Looks into it, or into what conversion would make of it with these choices: what is wrong with
  /// it is said with its name.
  func inspected<Result>(
    _ options: ConversionOptions, _ body: (Inspector) throws(InspectionError) -> Result
  ) throws(Failure) -> Result {
    let source = try source()
    do throws(InspectionError) {
      return try body(Self.inspector(source, options))
    } catch {
      // What concerns another file, such as that of the output, says so.
      let diagnostic = error.diagnostic
      throw Failure(.input, diagnostic.file == nil ? diagnostic.about(self) : diagnostic)
    }
  }

  private static func inspector(
    _ source: any ByteSource, _ options: ConversionOptions
  ) throws(InspectionError) -> Inspector {
    do throws(ConversionError) {
      return try Inspector(source, options: options)
    } catch {
      throw InspectionError(error)
    }
  }
}
