package import WasmBinary

/// All that is decided about a conversion, each step out of those before it.
package struct ConversionPlan: Sendable {
  /// The module that is converted.
  package let main: MainModule
  /// What it wants and gives.
  package let survey: Survey
  /// What is put in the place of what Preview 1 does not have.
  package let provisions: Provisions
  /// What changes in it.
  package let rewrite: Rewrite
  /// What is synthesized for it.
  package let adapter: AdapterPlan
  /// Which of its functions the component exports.
  package let exports: ExportPlan

  /// Decides everything.
  ///
  /// - Throws: Why the module cannot be converted like that.
  package init(
    for source: any ByteSource, options: ConversionOptions
  ) throws(ConversionError) {
    main = try MainModule(source)
    survey = try Survey(main, memoryChoice: options.memory)
    provisions = try Provisions(for: survey, options: options)
    try survey.check(provisions, in: main)
    if options.validatesInput { try main.validate() }
    rewrite = Rewrite(
      for: survey, sharesMemory: survey.preview1.contains(where: \.takesPointers))
    exports = try ExportPlan(of: main, survey: survey, choice: options.exports)
    adapter = try AdapterPlan(
      for: survey, rewrite: rewrite, exportsFunctions: !exports.exported.isEmpty, options: options)
  }
}
