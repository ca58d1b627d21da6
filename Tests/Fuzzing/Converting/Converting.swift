import FuzzSupport
import Glibc
import ModuleRewriter
import WasmBinary

/// Converts anything, and holds that what comes out is a component that can be read.
@main enum Converting {
  static func main() {
    exit(
      FuzzInput.run { start, count in
        Converting.check(FuzzInput(start, count))
        return 0
      })
  }

  fileprivate static func check(_ input: FuzzInput) {
    guard let conversion = try? Converter().convert(input.source) else { return }
    let written = bytes { $0.append(conversion.component) }
    do throws(BinaryError) { _ = try Component(decoding: MemorySource(written)) } catch {
      fatalError("the component cannot be read: \(error)")
    }
  }
}
