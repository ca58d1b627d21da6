import CodeBuilder
import ComponentModel
package import WasmBinary

extension Assembly {
  /// The component.
  package func component() -> Component {
    var encoding = Encoding(modules: modules)
    for step in steps { encoding.take(step) }
    for section in metadata { encoding.builder.append(section) }
    return encoding.builder.finish()
  }
}

/// A component while it is put together: what the steps so far have made.
private struct Encoding {
  let modules: [Assembly.Part: EmbeddedModule]
  var builder = ComponentBuilder()
  private var imported = ImportedFunctions()
  private var instances: [Assembly.Part: CoreInstanceIndex] = [:]
  private var memories: [Assembly.Export: CoreMemoryIndex] = [:]
  private var functions: [Assembly.Export: CoreFunctionIndex] = [:]
  private var hostFunctions: [Provisions.HostFunction: ComponentFunctionIndex] = [:]
  private var types: [ComponentFunctionType: ComponentTypeIndex] = [:]
  private var host: CoreInstanceIndex?

  init(modules: [Assembly.Part: EmbeddedModule]) { self.modules = modules }

  mutating func take(_ step: Assembly.Step) {
    switch step {
    case .importInterfaces(let plan):
      imported = builder.importInterfaces(plan, namesUsedResources: true)
    case .importFunctions(let functions): hostFunctions = builder.importFunctions(functions)
    case .instantiate(let part, let arguments): instantiate(part, with: arguments)
    case .lower(let lowerings): lower(lowerings)
    case .exportFunctions(let liftings): export(liftings)
    case .exportRun(let name, let version): exportRun(name, of: version)
    }
  }

  private func instance(of part: Assembly.Part) -> CoreInstanceIndex {
    guard let instance = instances[part] else {
      preconditionFailure("\(part.rawValue) is used before it is instantiated")
    }
    return instance
  }

  private mutating func instantiate(_ part: Assembly.Part, with arguments: [Assembly.Argument]) {
    guard let module = modules[part] else { preconditionFailure("there is no \(part.rawValue)") }
    let index = builder.embed(module)
    builder.name(index, part.rawValue)
    let given = arguments.map { CoreInstance.Argument($0.name, instance($0.instance)) }
    let made = builder.instantiate(index, with: given)
    builder.name(made, part.rawValue)
    instances[part] = made
  }

  private mutating func instance(_ given: Assembly.Argument.Instance) -> CoreInstanceIndex {
    switch given {
    case .part(let other): return instance(of: other)
    case .selection(let renamed):
      let items = renamed.map { external($0.item) }
      return builder.coreInstance(
        exporting: zip(renamed, items).map { CoreInstance.Export($0.name, $1) })
    case .host:
      guard let host else { preconditionFailure("functions of the host are used, but not lowered") }
      return host
    }
  }

  private mutating func lower(_ lowerings: [Assembly.Lowering]) {
    // All aliases first: each change of kind would begin a new section.
    for lowering in lowerings {
      if let memory = lowering.memory { _ = self.memory(memory) }
      if let realloc = lowering.realloc { _ = function(realloc) }
    }
    let exports = lowerings.map { lowering in
      CoreInstance.Export(lowering.name, .function(lower(lowering)))
    }
    host = builder.coreInstance(exporting: exports)
  }

  private mutating func function(_ export: Assembly.Export) -> CoreFunctionIndex {
    if let known = functions[export] { return known }
    let index = builder.alias(coreFunction: export.name, of: instance(of: export.part))
    functions[export] = index
    return index
  }

  private mutating func memory(_ export: Assembly.Export) -> CoreMemoryIndex {
    if let known = memories[export] { return known }
    let index = builder.alias(coreMemory: export.name, of: instance(of: export.part))
    memories[export] = index
    return index
  }

  private mutating func external(_ item: Assembly.Argument.Renamed.Item) -> CoreItem {
    switch item {
    case .function(let export): return .function(function(export))
    case .memory(let export): return .memory(memory(export))
    case .lowered(let function):
      guard let index = hostFunctions[function] else {
        preconditionFailure("\(function.name) is not imported")
      }
      return .function(builder.lower(index))
    }
  }

  private mutating func lower(_ lowering: Assembly.Lowering) -> CoreFunctionIndex {
    let reference = lowering.call.reference
    if let resource = imported.dropped[reference] { return builder.resourceDrop(resource) }
    guard let function = imported.functions[reference] else {
      preconditionFailure("\(reference) is not imported")
    }
    var options: [CanonicalOption] = []
    if let memory = lowering.memory { options.append(.memory(self.memory(memory))) }
    if let realloc = lowering.realloc { options.append(.realloc(self.function(realloc))) }
    return builder.lower(function, options: options)
  }

  /// One kind of definition after the other, so that each is one section.
  private mutating func export(_ liftings: [Assembly.Lifting]) {
    let cores = liftings.map { function($0.function) }
    let types = liftings.map { type($0.type) }
    let lifted = zip(cores, types).map { builder.lift($0, as: $1) }
    for (lifting, function) in zip(liftings, lifted) { builder.export(lifting.name, function) }
  }

  private mutating func type(_ type: ComponentFunctionType) -> ComponentTypeIndex {
    if let known = types[type] { return known }
    let index = builder.define(.function(type))
    types[type] = index
    return index
  }

  private static let runInterface: InterfaceName = "wasi:cli/run"

  private mutating func exportRun(_ name: Name, of version: PackageVersion) {
    let core = builder.alias(coreFunction: name, of: instance(of: .adapter))
    let result = builder.define(.value(.result(nil, error: nil)))
    let type = builder.define(.function(ComponentFunctionType([], .type(result))))
    let run = builder.lift(core, as: type)
    let instance = builder.instance(exporting: [ComponentInstance.Export("run", .function(run))])
    builder.export(Name(Self.runInterface.at(version)), instance)
  }
}
