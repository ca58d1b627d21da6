import FuzzSupport
import Glibc
import ModuleRewriter
import WasmBinary
import WasmValidation

/// Converts anything, and holds that what comes out is a component that can be read, and a valid one
/// where the module is valid.
@main enum Converting {
  static func main() {
    exit(
      FuzzInput.run { start, count in
        Converting.check(FuzzInput(start, count))
        return 0
      })
  }

  fileprivate static func check(_ input: FuzzInput) {
    // As with `--no-validate`: the converter must do without what validation makes sure of.
    var options = ConversionOptions()
    options.validatesInput = false
    options.passesComponents = false
    if let last = input.bytes.last, last % 2 == 1 { options.stubs = .zero }
    guard let conversion = try? Converter(options: options).convert(input.source) else { return }
    let written = bytes { $0.append(conversion.component) }
    do throws(BinaryError) { _ = try Component(decoding: MemorySource(written)) } catch {
      fatalError("the component cannot be read: \(error)")
    }
    let validator = Validator()
    guard (try? validator.validate(input.source)) != nil else { return }
    do throws(ValidationError) { try validator.validate(MemorySource(written)) } catch {
      fatalError("the component of a valid module is not valid: \(error)")
    }
  }
}
