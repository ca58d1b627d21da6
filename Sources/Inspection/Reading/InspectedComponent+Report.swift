import ModuleRewriter
package import WasmBinary

extension InspectedComponent {
  /// Everything that is said of the component.
  ///
  /// - Parameter readsMain: Whether the code of the module that uses Preview 1 is read, to find who
  ///   calls what there.
  /// - Returns: The report.
  /// - Throws: What is wrong with the bytes, or with reading them.
  package mutating func report(readsMain: Bool = false) throws(BinaryError) -> ComponentReport {
    var wit: String?
    var notes = unknown.map {
      "\($0). This definition is not known; it and those behind it that depend on it are left out."
    }
    do throws(WITError) { wit = try self.wit() } catch {
      notes.append("WIT cannot describe it: \(error).")
    }
    return ComponentReport(
      bytes: source.count,
      sections: try SectionReport.all(ofComponent: source),
      coreModules: modules.indices.compactMap(coreModule),
      coreInstances: outline.coreInstances.indices.map { coreInstance($0) },
      imports: outline.imports.map { ExternalReport(name: $0.name.name.text, kind: $0.type.kind) },
      exports: outline.exports.map {
        ExternalReport(name: $0.name.name.text, kind: $0.item.sort.kind)
      },
      wit: wit,
      notes: notes,
      producers: ProducerReport.all(in: customSections),
      provenance: provenance,
      adapter: try adapter(readsMain: readsMain))
  }

  /// The component's world as WIT, or the package that it is in binary form.
  ///
  /// - Throws: What WIT cannot say of it.
  func wit() throws(WITError) -> String {
    if let package = try WITPackage(component) { return try package.text() }
    return try WITWorld(component).text()
  }

  private func coreModule(_ index: Int) -> CoreModuleReport? {
    guard let module = modules[index] else { return nil }
    return CoreModuleReport(
      index: index, name: name(ofModule: index), bytes: module.range.count,
      functionCount: module.module.functions?.types.count ?? 0,
      sections: SectionReport.all(of: module),
      producers: ProducerReport.all(in: module.module.customSections))
  }

  private mutating func coreInstance(_ index: Int) -> CoreInstanceReport {
    let contents: CoreInstanceReport.Contents =
      switch outline.coreInstances[index] {
      case .instantiate(let module, let arguments):
        .module(
          index: Int(module.rawValue),
          arguments: arguments.map {
            .init(name: $0.name.text, instance: Int($0.instance.rawValue))
          })
      case .exports(let exports):
        .bundle(exports.map { .init(name: $0.name.text, origin: origin(of: $0.item)) })
      }
    return CoreInstanceReport(index: index, name: name(ofInstance: index), contents: contents)
  }

  private mutating func origin(of item: CoreItem) -> String {
    func text(_ export: ComponentOutline.CoreExport?) -> String {
      guard let export else { return "\(item.sort)" }
      let index = Int(export.instance.rawValue)
      return "\(name(ofInstance: index) ?? "instance \(index)") \(export.name)"
    }
    switch item {
    case .function(let index):
      if case .export(let export)? = outline.coreFunctions[checked: index] { return text(export) }
      switch calls.coreFunction(index) {
      case .host(let function): return function.description
      case .other(let what): return what.text
      case .function: return "function"
      }
    case .table(let index): return text(outline.coreTables[checked: index] ?? nil)
    case .memory(let index): return text(outline.coreMemories[checked: index] ?? nil)
    case .global(let index): return text(outline.coreGlobals[checked: index] ?? nil)
    case .tag(let index): return text(outline.coreTags[checked: index] ?? nil)
    case .type, .module, .instance: return "\(item.sort)"
    }
  }
}

extension SectionReport {
  /// The sections of a component.
  static func all(ofComponent source: any ByteSource) throws(BinaryError) -> [SectionReport] {
    try SectionRange.all(in: source).map { section in
      let id = ComponentSectionID(rawValue: section.code)
      return SectionReport(
        kind: id?.description ?? "section \(section.code)",
        name: id == .custom ? customName(section) : nil, bytes: section.whole.count)
    }
  }

  /// The sections of a core module.
  static func all(of module: InspectedModule) -> [SectionReport] {
    all(of: module.module, bytes: module.sections.lazy.map(\.whole.count))
  }

  /// The sections of a core module, so many bytes each.
  static func all(of module: CoreModule, bytes: some Sequence<Int>) -> [SectionReport] {
    zip(module.sections, bytes).map { section, bytes in
      let name: String? = if case .custom(let custom) = section { custom.name.text } else { nil }
      return SectionReport(kind: section.id.description, name: name, bytes: bytes)
    }
  }

  private static func customName(_ section: SectionRange) -> String? {
    var reader = ByteReader(
      section.contents.source, range: section.contents.range, windowSize: 256)
    return try? reader.name().text
  }
}

extension ProducerReport {
  /// What producers sections say. One that cannot be read says nothing.
  static func all(in sections: [CustomSection]) -> [ProducerReport] {
    sections.filter { $0.name == ProducersSection.name }.flatMap { section in
      ((try? ProducersSection(decoding: section))?.fields ?? []).flatMap { field in
        field.tools.map {
          ProducerReport(role: field.name.text, name: $0.name.text, version: $0.version.text)
        }
      }
    }
  }
}

extension ComponentExternalType {
  /// What such an import or export is called.
  fileprivate var kind: String {
    switch self {
    case .coreModule: "core module"
    case .function: "function"
    case .value: "value"
    case .typeEqual, .resource: "type"
    case .component: "component"
    case .instance: "instance"
    }
  }
}

extension ComponentSort {
  /// What an export of this kind is called.
  fileprivate var kind: String {
    switch self {
    case .core(let sort): "core \(sort)"
    case .function: "function"
    case .value: "value"
    case .type: "type"
    case .component: "component"
    case .instance: "instance"
    }
  }
}
