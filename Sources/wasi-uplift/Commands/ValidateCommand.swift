import Diagnostics
import Files
import ModuleRewriter
import WasmBinary
import WasmValidation

/// `wasi-uplift validate`: says whether modules and components are valid.
struct ValidateCommand: Command {
  var inputs: [InputFile] = []
  var features: [Feature] = []
  var reporting = ReportingOptions()

  static var syntax: Syntax<Self> {
    Syntax(
      name: "validate",
      summary: "Says whether core modules and components are valid, and where they are not.",
      discussion: [
        """
        Nothing is said of what is valid. Of what is not, the first thing that is wrong is said, \
        and where that is.
        """,
        """
        Modules may use all of WebAssembly 3.0, threads, wide arithmetic and compact import \
        sections; components all of WASI 0.3. What hosts do not run by default is refused by name.
        """,
      ],
      operands: [
        Operand(
          "FILE", each: \.inputs, kind: .file,
          help: "A core module or a component; - is standard input.",
          read: InputFile.init(argument:))
      ],
      options: [
        Option(
          "--features", value: "FEATURE", each: \.features,
          help: """
            Enable something that hosts do not run by default: `custom-page-sizes`. Default: refuse \
            it.
            """,
          read: { Feature(rawValue: $0) })
      ],
      groups: [ReportingOptions.group.within(\.reporting)])
  }

  func run() throws(Failure) {
    let validator = Validator(
      features: features.reduce(.standard) { $0.union($1.features) })
    let diagnostics = inputs.compactMap { Self.diagnostic(of: $0, by: validator) }
    guard diagnostics.isEmpty else { throw Failure(.input, diagnostics) }
  }

  /// What is wrong with an input, where something is.
  private static func diagnostic(of input: InputFile, by validator: Validator) -> Diagnostic? {
    do throws(FileError) {
      let source = try input.open()
      do throws(ValidationError) {
        try validator.validate(source)
        return nil
      } catch {
        return Diagnostic(error, in: source).about(input)
      }
    } catch {
      return Diagnostic(error)
    }
  }
}

/// What can be enabled.
enum Feature: String {
  case customPageSizes = "custom-page-sizes"

  fileprivate var features: Features {
    switch self {
    case .customPageSizes: .customPageSizes
    }
  }
}

extension Diagnostic {
  /// What is said of a module or component that is not valid: of bytes that are neither, what
  /// conversion says of them.
  init(_ error: ValidationError, in source: any ByteSource) {
    switch error.problem {
    case .malformed(let problem):
      let cause = BinaryError(problem, at: error.offset, in: error.path)
      self = ConversionError(cause, in: source).diagnostic
    case .invalid:
      self.init(.error, .invalid, "\(error)", offset: error.offset)
    }
  }
}
