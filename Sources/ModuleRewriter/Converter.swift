import Diagnostics
package import WasmBinary

/// Converts a core module that uses WASI Preview 1 into a component that uses WASI 0.2.
package struct Converter: Sendable {
  /// What was chosen.
  package var options: ConversionOptions

  /// Makes a converter.
  package init(options: ConversionOptions = ConversionOptions()) { self.options = options }

  /// Converts a module. A component may pass as it is: see ``ConversionOptions/passesComponents``.
  package func convert(_ source: any ByteSource) throws(ConversionError) -> Conversion {
    let plan: ConversionPlan
    do throws(ConversionError) {
      plan = try ConversionPlan(for: source, options: options)
    } catch {
      guard options.passesComponents, error.diagnostic.code == .isComponent else { throw error }
      return try Conversion(passing: source, options: options)
    }
    let assembly = assembly(of: plan)
    var writer = ByteWriter()
    assembly.component().encode(to: &writer)
    return Conversion(component: writer, diagnostics: plan.diagnostics)
  }

  /// Plans the component for a module: everything but its bytes.
  package func assembly(for source: any ByteSource) throws(ConversionError) -> Assembly {
    assembly(of: try ConversionPlan(for: source, options: options))
  }

  private func assembly(of plan: ConversionPlan) -> Assembly {
    var assembly = Assembly(plan)
    if options.writesMetadata {
      assembly.metadata = [
        CustomSection(ProducersSection(liftingFrom: plan.main)),
        CustomSection(
          Provenance(
            survey: plan.survey, rewrite: plan.rewrite, plan: plan.adapter, options: options)),
      ]
    }
    return assembly
  }
}
