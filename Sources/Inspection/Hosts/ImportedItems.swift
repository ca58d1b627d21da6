import WasmBinary

/// An import of a component, and what it needs of the host.
struct ImportedItems {
  /// The name of the import.
  var name: Name
  /// The functions and resources of an instance that is imported; nil where something else is.
  var items: [Name]?
}

extension Component {
  /// The imports of the component with the items that a host has to have.
  ///
  /// Instances are read one level deep: nothing is evaluated, so that this takes time and memory in
  /// proportion to the file, whatever the types are.
  var importedItems: [ImportedItems] {
    var imports: [ImportedItems] = []
    // Of each type, the declarators where it is the type of an instance.
    var types: [InstanceType?] = []
    func type(_ index: ComponentTypeIndex) -> InstanceType? {
      types.indices.contains(Int(index.rawValue)) ? types[Int(index.rawValue)] : nil
    }
    for section in sections {
      switch section {
      case .types(let new):
        types += new.map { if case .instance(let type) = $0 { type } else { nil } }
      case .aliases(let aliases):
        for alias in aliases {
          switch alias {
          case .export(_, _, .type): types.append(nil)
          case .outer(_, let item) where item.sort == .type: types.append(nil)
          case .export, .outer, .coreExport: break
          }
        }
      case .exports(let exports):
        for case .type(let index) in exports.map(\.item) { types.append(type(index)) }
      case .imports(let entries):
        for entry in entries {
          switch entry.type {
          case .instance(let index):
            imports.append(
              ImportedItems(name: entry.name.name, items: type(index)?.neededItems ?? []))
          case .typeEqual(let index): types.append(type(index))
          case .resource:
            types.append(nil)
            imports.append(ImportedItems(name: entry.name.name, items: nil))
          case .coreModule, .function, .value, .component:
            imports.append(ImportedItems(name: entry.name.name, items: nil))
          }
        }
      case .custom, .coreModule, .coreInstances, .coreTypes, .component, .instances, .canonicals,
        .start, .opaque:
        break
      }
    }
    return imports
  }
}

extension InstanceType {
  /// The exports that a host has to have: all but types of values, which are only described.
  fileprivate var neededItems: [Name] {
    declarators.compactMap {
      guard case .export(let name, let type) = $0 else { return nil }
      if case .typeEqual = type { return nil }
      return name.name
    }
  }
}
