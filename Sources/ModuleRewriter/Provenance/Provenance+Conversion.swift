import ComponentModel
import WasmBinary

extension Provenance {
  /// What is to be said of a conversion.
  init(survey: Survey, rewrite: Rewrite, plan: AdapterPlan, options: ConversionOptions) {
    let functions = survey.preview1.map { "\($0.edition.rawValue).\($0.name)" }
    var seen: Set<String> = []
    self.init(
      adapter: ThisTool.version, wasi: plan.imports.imports.first?.version.description,
      functions: functions.filter { seen.insert($0).inserted },
      options: ConversionOption.all.flatMap { $0.recorded(of: options) }, changes: rewrite.changes)
  }
}

extension Rewrite {
  /// What is changed, in words that programs can compare.
  fileprivate var changes: [String] {
    (startExport == nil ? [] : ["start"]) + (memoryExport == nil ? [] : ["memory"])
      + (importRenames.isEmpty ? [] : ["imports"]) + (unsharesMemories ? ["unshared"] : [])
  }
}

extension ProducersSection {
  /// What a component says that it was made with: the languages of the module inside, and this tool.
  ///
  /// What the module says itself stays in it, where everything that reads producers finds it too.
  init(liftingFrom main: MainModule) {
    let section = main.module.customSections.first { $0.name == Self.name }
    // Nothing depends on what is said there, so that what cannot be read is not worth an error.
    let producers = section.flatMap { try? Self(decoding: $0) }
    let languages = producers?.fields.filter { $0.name == "language" } ?? []
    let tool = Tool(Name(ThisTool.name), version: Name(ThisTool.version))
    self.init(languages + [Field("processed-by", [tool])])
  }
}
