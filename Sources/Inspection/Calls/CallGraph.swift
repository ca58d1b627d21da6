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
  private let links = Links()

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
  fileprivate struct Table: Hashable {
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
    links.callee(of: Links.Import(instance: instance, module: module, name: name), in: self)
  }

  /// The instance that an instance imports from under a name.
  func argument(_ module: Name, of instance: Int) -> Int? {
    guard outline.coreInstances.indices.contains(instance),
      case .instantiate(_, let arguments) = outline.coreInstances[instance]
    else { return nil }
    return arguments.first { $0.name == module }.map { Int($0.instance.rawValue) }
  }

  /// What a core function of the component is.
  func coreFunction(_ index: CoreFunctionIndex) -> Callee {
    var place = Links.Place.coreFunction(index)
    while true {
      switch next(behind: place) {
      case .leads(let next): place = next
      case .imports(let entry): return links.callee(of: entry, in: self)
      case .ends(let callee): return callee
      }
    }
  }
}

// Following what instances are given, one step at a time.
extension CallGraph {
  /// Remembers what imports lead to: many of them lead through the same instances.
  ///
  /// All of it follows from the component, so that copies of a call graph can share it.
  private final class Links {
    var callees: [Import: Callee] = [:]
    var tables: [Table: Table?] = [:]

    /// An import of a core instance.
    struct Import: Hashable {
      var instance: Int
      var module: Name
      var name: Name
    }

    /// Where a function is looked for.
    enum Place {
      case export(instance: Int, name: Name)
      case coreFunction(CoreFunctionIndex)
    }

    /// What is there.
    enum Step {
      case leads(Place)
      case imports(Import)
      case ends(Callee)
    }

    /// What an import leads to. An instance is given those before it alone, so that there is an end.
    func callee(of entry: Import, in graph: CallGraph) -> Callee {
      var passed: [Import] = []
      var entry = entry
      var place: Place?
      var found: Callee?
      while found == nil {
        if let next = place {
          switch graph.next(behind: next) {
          case .leads(let next): place = next
          case .imports(let next): (entry, place) = (next, nil)
          case .ends(let callee): found = callee
          }
        } else if let known = callees[entry] {
          found = known
        } else {
          passed.append(entry)
          if let given = graph.argument(entry.module, of: entry.instance) {
            place = .export(instance: given, name: entry.name)
          } else {
            found = .other("\(entry.module).\(entry.name)")
          }
        }
      }
      let callee = found ?? .other("function")
      for entry in passed { callees[entry] = callee }
      return callee
    }
  }

  /// One step towards a function.
  private func next(behind place: Links.Place) -> Links.Step {
    switch place {
    case .export(let instance, let name):
      guard outline.coreInstances.indices.contains(instance) else { return .ends(.other(name)) }
      switch outline.coreInstances[instance] {
      case .instantiate:
        guard let module = modules[instance], case .function(let index)? = module.exports[name]
        else { return .ends(.other(name)) }
        guard index.rawValue < module.importedFunctions.count else {
          return .ends(.function(Function(instance: instance, index: index.rawValue)))
        }
        let entry = module.importedFunctions[Int(index.rawValue)]
        return .imports(Links.Import(instance: instance, module: entry.module, name: entry.name))
      case .exports(let exports):
        guard case .function(let index)? = exports.first(where: { $0.name == name })?.item else {
          return .ends(.other(name))
        }
        return .leads(.coreFunction(index))
      }
    case .coreFunction(let index):
      guard let origin = outline.coreFunctions[checked: index] else {
        return .ends(.other("function"))
      }
      switch origin {
      case .export(let export):
        return .leads(.export(instance: Int(export.instance.rawValue), name: export.name))
      case .canonical(let function): return .ends(callee(of: function))
      case .unknown: return .ends(.other("canonical function"))
      }
    }
  }

  private func callee(of function: CanonicalFunction) -> Callee {
    switch function {
    case .lower(let function, _):
      return outline.hostFunction(function).map { .host($0) } ?? .other("component function")
    case .resourceDrop(let type):
      guard let resource = outline.hostResource(type) else { return .other("resource.drop") }
      return .host(
        HostFunction(interface: resource.interface, name: "[resource-drop]\(resource.name)"))
    case .resourceNew: return .other("resource.new")
    case .resourceRepresentation: return .other("resource.rep")
    case .lift, .asynchronous: return .other("canonical function")
    }
  }
}

// What tables hold.
extension CallGraph {
  /// The table that an instance calls through, in the instance that defines it.
  private func table(at index: TableIndex, of instance: Int) -> Table? {
    var passed: [Table] = []
    var table: Table? = Table(instance: instance, index: index.rawValue)
    while let next = table {
      if let known = links.tables[next] {
        table = known
        break
      }
      passed.append(next)
      guard case .imported(let given) = origin(of: next) else { break }
      table = given
    }
    for step in passed { links.tables[step] = .some(table) }
    return table
  }

  /// Where an instance has a table from.
  private enum TableOrigin {
    case defined
    /// Given to it: none where nothing is known of it.
    case imported(Table?)
  }

  private func origin(of table: Table) -> TableOrigin {
    guard let module = modules[table.instance] else { return .imported(nil) }
    var position = 0
    var entry: Import?
    for candidate in module.module.imports?.entries ?? [] {
      guard case .table = candidate.type else { continue }
      if position == table.index { entry = candidate }
      position += 1
    }
    guard let entry else { return .defined }
    guard let given = argument(entry.module, of: table.instance) else { return .imported(nil) }
    switch outline.coreInstances[given] {
    case .instantiate:
      guard case .table(let index)? = modules[given]?.exports[entry.name] else {
        return .imported(nil)
      }
      return .imported(Table(instance: given, index: index.rawValue))
    case .exports(let exports):
      guard case .table(let index)? = exports.first(where: { $0.name == entry.name })?.item,
        let export = outline.coreTables[checked: index] ?? nil,
        modules.indices.contains(Int(export.instance.rawValue)),
        case .table(let inner)? =
          modules[Int(export.instance.rawValue)]?.exports[export.name]
      else { return .imported(nil) }
      return .imported(Table(instance: Int(export.instance.rawValue), index: inner.rawValue))
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
