import FuzzSupport
import Glibc
import WasmBinary
import WasmValidation

/// Validates anything, and holds that what is valid can be decoded.
@main enum Validating {
  static func main() {
    exit(
      FuzzInput.run { start, count in
        Validating.check(FuzzInput(start, count))
        return 0
      })
  }

  fileprivate static func check(_ input: FuzzInput) {
    // What is refused is done with: only a crash is a finding.
    guard (try? Validator().validate(input.source)) != nil else { return }
    do throws(BinaryError) {
      switch try BinaryError.Layer(preambleOf: input.source) {
      case .module:
        for case .code(let section) in try CoreModule(decoding: input.source).sections {
          for body in section.bodies { _ = try body.code() }
        }
      case .component: _ = try Component(decoding: input.source)
      }
    } catch {
      fatalError("valid, and it cannot be decoded: \(error)")
    }
  }
}
