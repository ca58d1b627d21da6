import WasmBinary

/// Who calls whom in a component: within its core modules, from one to another, and out of it.
///
/// The bodies of a module are read when one of its functions is first asked about. A call through a
/// table is followed where its place in the table is a constant, as it is in trampolines.
struct CallGraph {
  let outline: ComponentOutline
  /// The instantiated modules, by core instance; none for instances that are put together.
  let modules: [InspectedModule?]
  private var code: [Int: ModuleCode] = [:]
  private var tables: [Table: [Int: Callee]]?

  /// A function of a core instance.
  struct Function: Hashable {
    var instance: Int
    var index: UInt32
  }

  /// What a call leads to.
  enum Callee: Hashable {
    /// A function that a core module defines.
    case function(Function)
    /// A function of the host.
    case host(HostFunction)
    /// Something of which no more is known than this.
    case other(Name)
  }

  /// A table of the core instance that defines it.
  private struct Table: Hashable {
    var instance: Int
    var index: UInt32
  }

  /// What is read of the code of a module.
  struct ModuleCode {
    var calls: [FunctionCalls]
    var sizes: [Int]
    var names: [UInt32: Name]
  }

  /// Takes the parts of a component.
  init(_ outline: ComponentOutline, modules: [InspectedModule?]) {
    self.outline = outline
    self.modules = modules
  }

  /// Reads the code of an instance's module, unless that is done already.
  mutating func code(of instance: Int) throws(BinaryError) -> ModuleCode {
    if let known = code[instance] { return known }
    guard let module = modules[instance] else {
      return ModuleCode(calls: [], sizes: [], names: [:])
    }
    var calls: [FunctionCalls] = []
    var sizes: [Int] = []
    for body in try module.bodies() {
      calls.append(try FunctionCalls(of: body))
      sizes.append(body.contents.count)
    }
    let read = ModuleCode(calls: calls, sizes: sizes, names: module.functionNames())
    code[instance] = read
    return read
  }

  /// What a function calls directly, or through a table at a place that is known.
  mutating func callees(of function: Function) throws(BinaryError) -> [Callee] {
    guard let module = modules[function.instance] else { return [] }
    let defined = Int(function.index) - module.importedFunctions.count
    let code = try code(of: function.instance)
    guard code.calls.indices.contains(defined) else { return [] }
    var callees = code.calls[defined].direct.map {
      callee(Function(instance: function.instance, index: $0.rawValue))
    }
    for call in code.calls[defined].indirect {
      guard let place = call.place,
        let table = table(at: call.table, of: function.instance),
        let entry = try contents(of: table)[Int(place)]
      else { continue }
      callees.append(entry)
    }
    return callees
  }

  /// What a function is that may be an import.
  func callee(_ function: Function) -> Callee {
    guard let module = modules[function.instance] else { return .other("function") }
    guard function.index < module.importedFunctions.count else { return .function(function) }
    let entry = module.importedFunctions[Int(function.index)]
    return resolve(entry.module, entry.name, importedBy: function.instance)
  }

  /// What an instance's import of a function is.
  func resolve(_ module: Name, _ name: Name, importedBy instance: Int) -> Callee {
    guard let given = argument(module, of: instance) else { return .other("\(module).\(name)") }
    return export(name, of: given)
  }

  /// The instance that an instance imports from under a name.
  func argument(_ module: Name, of instance: Int) -> Int? {
    guard outline.coreInstances.indices.contains(instance),
      case .instantiate(_, let arguments) = outline.coreInstances[instance]
    else { return nil }
    return arguments.first { $0.name == module }.map { Int($0.instance.rawValue) }
  }

  /// The function that an instance exports under a name.
  private func export(_ name: Name, of instance: Int) -> Callee {
    guard outline.coreInstances.indices.contains(instance) else { return .other(name) }
    switch outline.coreInstances[instance] {
    case .instantiate:
      guard case .function(let index)? = modules[instance]?.exports[name] else {
        return .other(name)
      }
      return callee(Function(instance: instance, index: index.rawValue))
    case .exports(let exports):
      guard case .function(let index)? = exports.first(where: { $0.name == name })?.item else {
        return .other(name)
      }
      return coreFunction(index)
    }
  }

  /// What a core function of the component is.
  func coreFunction(_ index: CoreFunctionIndex) -> Callee {
    guard let origin = outline.coreFunctions[checked: index] else { return .other("function") }
    switch origin {
    case .export(let export): return self.export(export.name, of: Int(export.instance.rawValue))
    case .canonical(.lower(let function, _)):
      return outline.hostFunction(function).map { .host($0) } ?? .other("component function")
    case .canonical(.resourceDrop(let type)):
      guard let resource = outline.hostResource(type) else { return .other("resource.drop") }
      return .host(
        HostFunction(interface: resource.interface, name: "[resource-drop]\(resource.name)"))
    case .canonical(.resourceNew): return .other("resource.new")
    case .canonical(.resourceRepresentation): return .other("resource.rep")
    case .canonical, .unknown: return .other("canonical function")
    }
  }
}

// What tables hold.
extension CallGraph {
  /// The table that an instance calls through, in the instance that defines it.
  private func table(at index: TableIndex, of instance: Int) -> Table? {
    guard let module = modules[instance] else { return nil }
    let imported = (module.module.imports?.entries ?? []).filter {
      if case .table = $0.type { true } else { false }
    }
    guard index.rawValue < imported.count else {
      return Table(instance: instance, index: index.rawValue)
    }
    let entry = imported[Int(index.rawValue)]
    guard let given = argument(entry.module, of: instance) else { return nil }
    switch outline.coreInstances[given] {
    case .instantiate:
      guard case .table(let index)? = modules[given]?.exports[entry.name] else { return nil }
      return table(at: index, of: given)
    case .exports(let exports):
      guard case .table(let index)? = exports.first(where: { $0.name == entry.name })?.item,
        let export = outline.coreTables[checked: index],
        modules.indices.contains(Int(export.instance.rawValue)),
        case .table(let inner)? =
          modules[Int(export.instance.rawValue)]?.exports[export.name]
      else { return nil }
      return table(at: inner, of: Int(export.instance.rawValue))
    }
  }

  /// What active element segments put into a table, by place.
  private mutating func contents(of table: Table) throws(BinaryError) -> [Int: Callee] {
    if let tables { return tables[table] ?? [:] }
    var tables: [Table: [Int: Callee]] = [:]
    for instance in modules.indices {
      for segment in try modules[instance]?.elements()?.segments ?? [] {
        guard case .active(let index, let offset) = segment.mode,
          let start = offset.constant, let target = self.table(at: index ?? 0, of: instance)
        else { continue }
        for (place, function) in segment.functions.enumerated() {
          guard let function else { continue }
          tables[target, default: [:]][start + place] =
            callee(Function(instance: instance, index: function.rawValue))
        }
      }
    }
    self.tables = tables
    return tables[table] ?? [:]
  }
}

extension ConstantExpression {
  /// The value, where it is written down.
  fileprivate var constant: Int? {
    guard instructions.count == 1, case .i32(let value) = instructions[0].immediate else {
      return nil
    }
    return Int(value)
  }
}

extension ElementSegment {
  /// The functions that it refers to; none where an element is null or made otherwise.
  var functions: [FunctionIndex?] {
    switch elements {
    case .functions(let functions): functions
    case .expressions(_, let expressions):
      expressions.map {
        guard $0.instructions.count == 1, case .function(let index) = $0.instructions[0].immediate
        else { return nil }
        return index
      }
    }
  }
}
