import Diagnostics
import WasmBinary
import WasmValidation

extension MainModule {
  /// Checks that the module is valid. What is made of one that is not, no engine takes.
  func validate() throws(ConversionError) {
    do throws(ValidationError) {
      try Validator().validate(module: source)
    } catch {
      throw ConversionError(
        error, in: source, what: "module", hint: "`--no-validate` converts it all the same")
    }
  }
}

extension Conversion {
  /// Passes a component on as it is, after checking that it is valid unless that is not wanted.
  init(passing component: any ByteSource, options: ConversionOptions) throws(ConversionError) {
    if options.validatesInput {
      do throws(ValidationError) {
        try Validator().validate(component)
      } catch {
        throw ConversionError(
          error, in: component, what: "component",
          hint: "`--no-validate` passes it on all the same")
      }
    }
    self.init(passing: component)
  }
}

extension ConversionError {
  /// Says why a module or component is not valid, and what can be done.
  fileprivate init(
    _ error: ValidationError, in source: any ByteSource, what: String, hint: String
  ) {
    switch error.problem {
    case .malformed(let problem):
      self.init(BinaryError(problem, at: error.offset, in: error.path), in: source)
    case .invalid:
      self.init(.invalid, "the \(what) is not valid: \(error)", hint: hint)
      diagnostic.offset = error.offset
    }
  }
}
