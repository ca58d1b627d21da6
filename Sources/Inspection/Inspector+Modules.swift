package import ModuleRewriter
package import WasmBinary

extension Inspector {
  /// A core module of the component.
  package struct CoreModuleRange: Sendable {
    /// Its index in the component.
    package var index: Int
    /// What the component calls it, or else what it calls itself.
    package var name: String?
    /// Its bytes, as they are in the component.
    package var bytes: SourceRange
  }

  /// The core modules of the component that it is, or that conversion would make of it.
  ///
  /// - Returns: Those that are embedded in it, in order.
  /// - Throws: Why there is no component.
  package func coreModules() throws(ConversionError) -> [CoreModuleRange] {
    let component = try component()
    return component.modules.indices.compactMap { index in
      component.modules[index].map {
        CoreModuleRange(index: index, name: component.name(ofModule: index), bytes: $0.range)
      }
    }
  }

  /// The core module that a name means: that of this name, else the one at this index.
  ///
  /// - Parameter name: A name or an index.
  /// - Returns: The module.
  /// - Throws: That there is none, or no component.
  package func coreModule(_ name: String) throws(InspectionError) -> CoreModuleRange {
    let modules: [CoreModuleRange]
    do throws(ConversionError) { modules = try coreModules() } catch { throw .init(error) }
    if let module = modules.first(where: { $0.name == name }) { return module }
    if let index = Int(name), let module = modules.first(where: { $0.index == index }) {
      return module
    }
    let known = modules.map { $0.name ?? String($0.index) }.joined(separator: ", ")
    throw .unknown(
      "core module", name, hint: modules.isEmpty ? nil : "it holds the core modules \(known)")
  }

  /// What was changed in the module called `main` before it was embedded, where the component says
  /// so: `start`, `memory`, `imports`.
  package var changesOfMain: [String] {
    (try? component())?.provenance?.changes ?? []
  }
}
