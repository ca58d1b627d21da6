import WasmBinary

/// A package of WIT in binary form: a component that exports types of components, one for each
/// interface and world of the package.
struct WITPackage {
  /// Its name as WIT declares it: `wasi:io@0.2.0`.
  let name: String
  private(set) var worlds: [WITWorld] = []
  /// All interfaces, those of other packages that these use as well.
  let known = WITInterfaces()
  /// How much text it may be written as.
  let textLimit: Int

  /// Reads a component.
  ///
  /// - Returns: Nothing where the component is not a package, but one that runs.
  /// - Throws: Why its interfaces and worlds cannot be followed.
  init?(_ component: Component) throws(WITError) {
    let exports = component.sections.flatMap { section -> [ComponentExport] in
      if case .exports(let entries) = section { entries } else { [] }
    }
    guard let first = exports.first,
      exports.allSatisfy({ if case .type = $0.item { true } else { false } })
    else { return nil }
    let allowance = WITAllowance(component)
    textLimit = allowance.text
    var evaluation = WITEvaluation(allowance)
    let scope = evaluation.scope(in: nil)
    var package: String?
    for section in component.sections {
      guard case .exports(let entries) = section else {
        try evaluation.take(section, in: scope)
        continue
      }
      for entry in entries {
        guard case .type(let index) = entry.item else { continue }
        guard
          case .component(let type, let outer) = try evaluation[scope].entry(at: index)
        else {
          throw WITError(
            "it exports the type \(WITName.quoted(first.name.name)), and no world exports types")
        }
        let item = try Self.item(type, defined: outer, known, textLimit, &evaluation)
        if let package, package != item.package {
          throw WITError("its interfaces and worlds belong to more than one package")
        }
        package = item.package
        if let world = item.world { worlds.append(world) }
        evaluation[scope].append(try evaluation[scope].entity(of: entry.item), .type)
      }
    }
    name = package ?? ""
  }

  /// An interface or a world of the package, in the component type that holds nothing else but what
  /// it refers to.
  private static func item(
    _ type: ComponentType, defined outer: WITScope.Position, _ known: WITInterfaces,
    _ textLimit: Int, _ evaluation: inout WITEvaluation
  ) throws(WITError) -> (package: String, world: WITWorld?) {
    let shell = try WITWorld(
      type, defined: outer, name: "", among: known, textLimit: textLimit, &evaluation)
    guard let export = shell.exports.first, shell.exports.count == 1 else {
      throw WITError("a type of a component in it is not that of one interface or world")
    }
    switch export {
    case .interface(let interface, _):
      guard let path = interface.path else { break }
      return (path.packageName, nil)
    case .other(let name, .component):
      guard let path = WITPath(name.name), let last = type.lastComponent else { break }
      let (type, outer) = try evaluation.componentType(at: last, in: shell.scope)
      let world = try WITWorld(
        type, defined: outer, name: Name(path.interface), among: known, textLimit: textLimit,
        &evaluation)
      return (path.packageName, world)
    case .function, .other: break
    }
    throw WITError("a type of a component in it is not that of an interface or world")
  }
}

extension ComponentType {
  /// The type of the component that it exports.
  fileprivate var lastComponent: ComponentTypeIndex? {
    for case .declarator(.export(_, .component(let index))) in declarators { return index }
    return nil
  }
}
