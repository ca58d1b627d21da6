import ModuleRewriter

extension ConversionOptions {
  /// The options about the component, which every command has that converts.
  static var group: OptionGroup<Self> {
    OptionGroup(title: "Conversion", options: ConversionOption.conversion.map { Option($0) })
  }

  /// The options that say how the module is to be understood.
  static var moduleGroup: OptionGroup<Self> {
    OptionGroup(
      title: "Options about the module", options: ConversionOption.module.map { Option($0) })
  }
}

extension Option<ConversionOptions> {
  /// An option of the command line for a choice.
  init(_ option: ConversionOption) {
    description = OptionDescription(
      names: ["--\(option.name)"], value: option.placeholder,
      kind: option.choices.isEmpty ? .text : .choice(option.choices), help: option.help,
      isRepeatable: option.isRepeatable)
    description.excluded = option.excluded.map { "--\($0)" }
    assign = Assignment { option.choose($1, in: &$0) }
  }
}
