// Converts a module with the library, and says what is worth knowing of the component.
import WasiUplift

let arguments = CommandLine.arguments
guard arguments.count == 3 else { fatalError("usage: library-example MODULE COMPONENT") }

var options = ConversionOptions()
options.exitCode = .collapse
do {
  let diagnostics = try Converter(options: options)
    .convertFile(at: arguments[1], to: arguments[2]) { print("\($0.step)…") }
  for diagnostic in diagnostics { print("\(diagnostic.severity.rawValue): \(diagnostic)") }
} catch {
  for diagnostic in error.diagnostics { print("\(diagnostic.code.rawValue): \(diagnostic)") }
}
