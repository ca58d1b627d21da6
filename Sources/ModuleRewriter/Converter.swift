package import WasmBinary

/// Converts a core module that uses WASI Preview 1 into a component that uses WASI 0.2.
package struct Converter: Sendable {
  /// What was chosen.
  package var options: ConversionOptions

  /// Makes a converter.
  package init(options: ConversionOptions = ConversionOptions()) { self.options = options }

  /// Converts a module.
  package func convert(_ source: any ByteSource) throws(ConversionError) -> Conversion {
    let assembly = try assembly(for: source)
    var writer = ByteWriter()
    assembly.component().encode(to: &writer)
    return Conversion(component: writer, diagnostics: assembly.notes)
  }

  /// Plans the component for a module: everything but its bytes.
  package func assembly(for source: any ByteSource) throws(ConversionError) -> Assembly {
    let main = try MainModule(source)
    let survey = try Survey(main)
    try survey.check { $0.edition.function(named: $0.name) != nil }
    let rewrite = Rewrite(
      for: survey, sharesMemory: survey.preview1.contains(where: \.takesPointers))
    let plan = try AdapterPlan(for: survey, rewrite: rewrite, options: options)
    var assembly = Assembly(
      of: rewrite.apply(to: main), survey: survey, rewrite: rewrite, plan: plan)
    if options.writesMetadata {
      assembly.metadata = [
        CustomSection(ProducersSection(liftingFrom: main)),
        CustomSection(
          Provenance(survey: survey, rewrite: rewrite, plan: plan, options: options)),
      ]
    }
    return assembly
  }
}
