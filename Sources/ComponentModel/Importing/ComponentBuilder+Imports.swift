package import WasmBinary

extension ComponentBuilder {
  /// Imports interfaces, and names what core modules need of them.
  ///
  /// Imports that need nothing of each other go side by side, so that their types share a section,
  /// and so do the imports themselves.
  ///
  /// - Parameters:
  ///   - plan: The interfaces, and what is used of each.
  ///   - namesUsedResources: Whether an interface that takes a resource of another one exports it
  ///     under its name, as its WIT says (`use`). Validation and instantiation do not ask for it;
  ///     text that is made back from the component reads better with it.
  /// - Returns: Where the functions and resources are.
  package mutating func importInterfaces(
    _ plan: ImportPlan, namesUsedResources: Bool = false
  ) -> ImportedFunctions {
    var resources: [Resource: ComponentTypeIndex] = [:]
    var instances: [(entry: ImportPlan.Import, index: InstanceIndex)] = []
    let taken = plan.resourcesTakenByOthers
    for depth in 0...(plan.imports.last?.depth ?? 0) {
      let entries = plan.imports.filter { $0.depth == depth }
      let types = entries.map { entry in
        define(.instance(entry.type(outer: resources, namesUsedResources: namesUsedResources)))
      }
      for (entry, type) in zip(entries, types) {
        instances.append((entry, importInstance(Name(entry.name), type)))
      }
      for (entry, instance) in instances.suffix(entries.count) {
        for resource in entry.resources
        where taken.contains(resource) || entry.dropped.contains(resource) {
          resources[resource] = alias(type: Name(resource.name), of: instance)
        }
      }
    }
    var imported = ImportedFunctions()
    for (entry, instance) in instances {
      for function in entry.functions {
        imported.functions[FunctionReference(entry.interface, function.exportName)] =
          alias(function: Name(function.exportName), of: instance)
      }
      for resource in entry.dropped {
        imported.dropped[FunctionReference(entry.interface, Interface.dropName(of: resource))] =
          resources[resource]
      }
    }
    return imported
  }
}

/// Where a component has the functions that it imports.
package struct ImportedFunctions: Hashable, Sendable {
  /// The functions, to be lowered.
  package var functions: [FunctionReference: ComponentFunctionIndex] = [:]
  /// The resources whose handles are dropped, by the reference that drops them.
  package var dropped: [FunctionReference: ComponentTypeIndex] = [:]

  /// Holds nothing yet.
  package init() {}
}

extension ImportPlan {
  /// The resources that other imports take from the one that defines them.
  fileprivate var resourcesTakenByOthers: Set<Resource> {
    imports.reduce(into: []) { taken, entry in
      taken.formUnion(
        entry.functions.flatMap(\.signature.resources).filter { $0.interface != entry.interface })
    }
  }
}

extension ImportPlan.Import {
  /// The type of the instance.
  fileprivate func type(
    outer: [Resource: ComponentTypeIndex], namesUsedResources: Bool
  ) -> InstanceType {
    var builder = InstanceTypeBuilder(
      of: interface, outerResources: outer, namesUsedResources: namesUsedResources)
    for resource in resources { builder.declare(resource) }
    for function in functions { builder.declare(function) }
    return InstanceType(builder.declarators)
  }
}
