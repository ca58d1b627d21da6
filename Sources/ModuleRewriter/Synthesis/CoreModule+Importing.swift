import Diagnostics
import WASI
package import WasmBinary

extension CoreModule {
  /// A module that imports functions of Preview 1, and does nothing with them: what to convert to see
  /// what these functions cost.
  ///
  /// - Parameter names: The functions: `fd_write`, `wasi_unstable.fd_seek`.
  /// - Throws: Which of them there are not.
  package init(importing names: [Name]) throws(ConversionError) {
    var types: [FunctionType] = []
    var imports: [Import] = []
    var unknown: [Name] = []
    for name in names {
      let parts = name.text.split(separator: ".", maxSplits: 1).map { Name($0) }
      let edition = parts.count == 2 ? Preview1Edition(rawValue: parts[0]) : .snapshot
      guard let edition, let bare = parts.last,
        let function = edition.specification(named: bare)
      else {
        unknown.append(name)
        continue
      }
      if !types.contains(function.type) { types.append(function.type) }
      let type = TypeIndex(types.firstIndex(of: function.type) ?? 0)
      imports.append(Import(module: edition.rawValue, name: bare, type: .function(type)))
    }
    guard unknown.isEmpty else {
      throw ConversionError(
        .unknownImport, "WASI Preview 1 does not have \(NameList(unknown))")
    }
    self.init(sections: [
      .type(TypeSection(functions: types)),
      .import(ImportSection(imports)),
      .memory(MemorySection([MemoryType(Limits(minimum: 1))])),
      .export(ExportSection([Export("memory", .memory(0))])),
    ])
  }
}

extension Preview1Edition {
  /// What the edition says of the function of that name.
  fileprivate func specification(named name: Name) -> Preview1.Function? {
    switch self {
    case .snapshot: Preview1.function(named: name)
    case .unstable: Preview0.function(named: name)
    }
  }
}
