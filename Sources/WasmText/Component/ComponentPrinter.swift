package import WasmBinary

/// Prints a component in the text format of the component model (`Explainer.md`).
///
/// What ``ModulePrinter`` says of modules holds for components, and for the modules and components
/// inside them: the text says all but custom sections, names of the `component-name` section become
/// identifiers, and modules are read while they are printed.
package struct ComponentPrinter: Sendable {
  let component: Component

  /// Decodes a component, but for the modules in it.
  ///
  /// - Parameters:
  ///   - source: What the component is in.
  ///   - range: Where in the source it is, in bytes.
  /// - Throws: What is wrong with the bytes, or with reading them. What is wrong with names is not:
  ///   they are then a comment as any other custom section.
  package init(_ source: any ByteSource, range: Range<Int>? = nil) throws(BinaryError) {
    component = try Component(decoding: source, range: range)
  }

  /// Prepares to print a component that is decoded.
  package init(_ component: Component) { self.component = component }

  /// Prints the component.
  ///
  /// - Throws: What is wrong with a module in it, or with writing the text.
  package func print(to sink: any TextSink) throws(TextError) {
    var writer = TextWriter(sink)
    writer.text("(component")
    var contents = ComponentContents()
    try contents.print(component, to: &writer)
    writer.character("\n")
    try writer.flush()
  }
}

// MARK: - Modules in it

extension ComponentPrinter {
  /// A core module that is in a component.
  package struct Module: Sendable {
    /// Its index among the core modules of the component, those that are imported counted too.
    package var index: CoreModuleIndex
    /// Its name in the `component-name` section.
    package var name: Name?
    let contents: EmbeddedModule

    /// What prints it.
    ///
    /// - Throws: What is wrong with the module.
    package func printer() throws(BinaryError) -> ModulePrinter { try ModulePrinter(contents) }
  }

  /// The core modules that the component holds itself, in order. Those of components inside are not
  /// among them.
  package var modules: [Module] {
    var names: NameMap<ComponentSpace.CoreModules>?
    for case .coreModules(let map) in component.nameSection?.subsections ?? [] { names = map }
    var spaces = ComponentSpaces()
    var modules: [Module] = []
    for section in component.sections {
      if case .coreModule(let contents) = section {
        let index = spaces.coreModules
        modules.append(Module(index: index, name: names?[index], contents: contents))
      }
      spaces.define(section)
    }
    return modules
  }

  /// The modules that somebody can mean by a text: those with that name, else the one with that
  /// index.
  package func modules(matching text: Name) -> [Module] {
    let modules = modules
    let named = modules.filter { $0.name == text }
    guard named.isEmpty, let index = UInt32(text.text) else { return named }
    return modules.filter { $0.index.rawValue == index }
  }
}

extension ModulePrinter {
  /// Prepares to print a module of a component.
  init(_ module: EmbeddedModule) throws(BinaryError) {
    switch module {
    case .source(let range): try self.init(range.source, range: range.range)
    case .module(let module): try self.init(module)
    case .written(let writer): try self.init(MemorySource(writer.bytes()))
    }
  }
}

extension Component {
  /// The names of what is in the component, where there are any that can be read.
  var nameSection: ComponentNameSection? {
    for case .custom(let section) in sections where section.name == ComponentNameSection.name {
      return try? ComponentNameSection(decoding: section)
    }
    return nil
  }
}
