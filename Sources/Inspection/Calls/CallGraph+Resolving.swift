import WasmBinary

// Finding what a function is that may be an import, step by step: from an import to the export of an
// instance, from there to the function behind it, and so on. Each step leads to an instance that is
// defined earlier, so that there is an end.
extension CallGraph {
  /// Where a function is looked for next.
  private enum Place {
    case function(Function)
    case export(Name, of: Int)
    case coreFunction(CoreFunctionIndex)
  }

  /// What is known after one step.
  private enum Step {
    case next(Place)
    case end(Callee)
  }

  /// The callee that a function is which may be an import.
  mutating func callee(_ function: Function) -> Callee { follow(.function(function)) }

  /// The callee that an instance imports.
  mutating func resolve(_ module: Name, _ name: Name, importedBy instance: Int) -> Callee {
    guard let given = argument(module, of: instance), given < instance else {
      return .other("\(module).\(name)")
    }
    return follow(.export(name, of: given))
  }

  /// The callee that a core function of the component is.
  mutating func coreFunction(_ index: CoreFunctionIndex) -> Callee {
    follow(.coreFunction(index))
  }

  /// Goes on until it is known what is called, or until an export that was followed before: a chain of
  /// instances that hand a function on is gone through once, and not once for each of them.
  private mutating func follow(_ start: Place) -> Callee {
    var place = start
    var bound = outline.coreInstances.count
    var passed: [Export] = []
    var found: Callee?
    while found == nil {
      if case .export(let name, let instance) = place, instance < bound {
        let export = Export(instance: instance, name: name)
        found = callees[export]
        passed.append(export)
      }
      guard found == nil else { break }
      switch step(from: place, below: &bound) {
      case .end(let callee): found = callee
      case .next(let next): place = next
      }
    }
    let callee = found ?? .other("function")
    for export in passed { callees[export] = callee }
    return callee
  }

  private func step(from place: Place, below bound: inout Int) -> Step {
    switch place {
    case .function(let function):
      guard modules.indices.contains(function.instance),
        let module = modules[function.instance]
      else { return .end(.other("function")) }
      guard function.index < module.importedFunctions.count else {
        return .end(.function(function))
      }
      let entry = module.importedFunctions[Int(function.index)]
      guard let given = argument(entry.module, of: function.instance), given < function.instance
      else { return .end(.other("\(entry.module).\(entry.name)")) }
      return .next(.export(entry.name, of: given))
    case .export(let name, let instance):
      guard outline.coreInstances.indices.contains(instance), instance < bound else {
        return .end(.other(name))
      }
      bound = instance
      if case .function(let index)? = modules[instance]?.exports[name] {
        return .next(.function(Function(instance: instance, index: index.rawValue)))
      }
      if case .function(let index)? = item(name, of: instance) {
        return .next(.coreFunction(index))
      }
      return .end(.other(name))
    case .coreFunction(let index):
      guard let origin = outline.coreFunctions[checked: index] else {
        return .end(.other("function"))
      }
      guard case .export(let export) = origin else { return .end(builtIn(origin)) }
      return .next(.export(export.name, of: Int(export.instance.rawValue)))
    }
  }

  private func builtIn(_ origin: ComponentOutline.CoreFunctionOrigin) -> Callee {
    switch origin {
    case .canonical(.lower(let function, _)):
      return outline.hostFunction(function).map { .host($0) } ?? .other("component function")
    case .canonical(.resourceDrop(let type)):
      guard let resource = outline.hostResource(type) else { return .other("resource.drop") }
      return .host(
        HostFunction(interface: resource.interface, name: "[resource-drop]\(resource.name)"))
    case .canonical(.resourceNew): return .other("resource.new")
    case .canonical(.resourceRepresentation): return .other("resource.rep")
    case .canonical, .unknown, .export: return .other("canonical function")
    }
  }
}
