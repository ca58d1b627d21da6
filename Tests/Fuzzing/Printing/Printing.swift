import Files
import FuzzSupport
import Glibc
import WasmBinary
import WasmText

/// Prints anything, and holds that the text is UTF-8 and ends as it has to.
@main enum Printing {
  static func main() {
    exit(
      FuzzInput.run { start, count in
        Printing.check(FuzzInput(start, count))
        return 0
      })
  }

  fileprivate static func check(_ input: FuzzInput) {
    let text = Text()
    do {
      switch try BinaryError.Layer(preambleOf: input.source) {
      case .module: try ModulePrinter(input.source).print(to: text)
      case .component: try ComponentPrinter(input.source).print(to: text)
      }
    } catch {
      // What is refused is done with: only a crash is a finding.
      return
    }
    precondition(text.bytes.suffix(2) == Array(")\n".utf8), "the text does not end")
    precondition(
      String(decoding: text.bytes, as: UTF8.self).utf8.elementsEqual(text.bytes), "no UTF-8")
  }

  /// A text that is cut off where locals, of which a few bytes make thousands, made it long.
  private final class Text: TextSink {
    var bytes: [UInt8] = []

    func write(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
      guard self.bytes.count < 1 << 22 else { throw FileError("write", "the text", "it is long") }
      self.bytes.append(contentsOf: bytes)
    }
  }
}
