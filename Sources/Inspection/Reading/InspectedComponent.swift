package import ModuleRewriter
package import WasmBinary

/// A component that is looked into.
package struct InspectedComponent {
  /// Where its bytes are.
  package let source: any ByteSource
  /// Its sections.
  package let component: Component
  /// What in its sections is of a kind that is not known.
  let unknown: [BinaryError]
  /// The core modules by index; none for those that are not embedded here.
  let modules: [InspectedModule?]
  let outline: ComponentOutline
  var calls: CallGraph
  /// The instance of the module that uses Preview 1, or else of the one called `main`.
  private(set) var mainInstance: Int?
  /// The instances whose code is not followed: that of the module which is adapted, and of others
  /// that are as large.
  private(set) var unread: Set<Int> = []

  /// Beyond this many bytes of code, a module is one that is adapted and not one that adapts.
  private static let largestAdapter = 1 << 20

  /// Reads everything of a component but code and data.
  package init(_ source: any ByteSource) throws(BinaryError) {
    self.source = source
    var unknown: [BinaryError] = []
    let component = try Component(decoding: source, unknown: &unknown)
    let outline = ComponentOutline(component)
    var modules: [InspectedModule?] = []
    for module in outline.coreModules {
      guard case .source(let range)? = module else {
        modules.append(nil)
        continue
      }
      modules.append(try InspectedModule(range))
    }
    let byInstance = outline.coreInstances.map { instance -> InspectedModule? in
      guard case .instantiate(let module, _) = instance, module.rawValue < modules.count else {
        return nil
      }
      return modules[Int(module.rawValue)]
    }
    self.component = component
    self.unknown = unknown
    self.outline = outline
    self.modules = modules
    calls = CallGraph(outline, modules: byInstance)
    findMain()
  }

  private mutating func findMain() {
    let usesPreview1 = modules.map {
      $0?.importedFunctions.contains { Preview1Edition(rawValue: $0.module) != nil } ?? false
    }
    let isLarge = modules.map { ($0?.size(of: .code) ?? 0) > Self.largestAdapter }
    for (instance, contents) in outline.coreInstances.enumerated() {
      guard case .instantiate(let module, _) = contents, module.rawValue < modules.count else {
        continue
      }
      let index = Int(module.rawValue)
      if isLarge[index] { unread.insert(instance) }
      if usesPreview1[index], mainInstance == nil { mainInstance = instance }
    }
    mainInstance =
      mainInstance
      ?? outline.coreInstances.indices.first {
        calls.modules[$0] != nil && name(ofInstance: $0) == "main"
      }
    if let mainInstance { unread.insert(mainInstance) }
  }

  /// The custom sections of the component itself.
  var customSections: [CustomSection] {
    component.sections.compactMap { if case .custom(let section) = $0 { section } else { nil } }
  }

  /// What it says of how it was converted.
  package var provenance: Provenance? {
    customSections.first { $0.name == Name(Provenance.name) }.flatMap {
      try? Provenance(decoding: $0)
    }
  }

  /// What a core module is called: by the component, or by itself.
  func name(ofModule index: Int) -> String? {
    outline.name(ofModule: index) ?? modules[index]?.ownName?.text
  }

  /// What a core instance is called: by the component, or as its module.
  func name(ofInstance index: Int) -> String? {
    if let name = outline.name(ofInstance: index) { return name }
    guard case .instantiate(let module, _) = outline.coreInstances[index],
      module.rawValue < modules.count
    else { return nil }
    return name(ofModule: Int(module.rawValue))
  }

  /// The functions that an instance imports from Preview 1, each once, with the first index of each.
  func preview1Imports(of instance: Int) -> [(name: Preview1Name, index: UInt32)] {
    var seen: Set<Preview1Name> = []
    return (calls.modules[instance]?.importedFunctions ?? []).enumerated().compactMap {
      index, entry in
      guard Preview1Edition(rawValue: entry.module) != nil else { return nil }
      let name = Preview1Name(module: entry.module, name: entry.name)
      return seen.insert(name).inserted ? (name, UInt32(index)) : nil
    }
  }
}
