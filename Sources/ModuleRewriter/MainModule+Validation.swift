import Diagnostics
import WasmBinary
import WasmValidation

extension MainModule {
  /// Checks that the module is valid. What is made of one that is not, no engine takes.
  func validate() throws(ConversionError) {
    do throws(ValidationError) {
      try Validator().validate(module: source)
    } catch {
      throw ConversionError(error, in: source)
    }
  }
}

extension ConversionError {
  /// Says why a module is not valid.
  fileprivate init(_ error: ValidationError, in source: any ByteSource) {
    switch error.problem {
    case .malformed(let problem):
      self.init(BinaryError(problem, at: error.offset, in: error.path), in: source)
    case .invalid:
      self.init(
        .invalid, "the module is not valid: \(error)",
        hint: "`--no-validate` converts it all the same")
      diagnostic.offset = error.offset
    }
  }
}
