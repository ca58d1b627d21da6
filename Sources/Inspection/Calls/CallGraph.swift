import WasmBinary

/// The calls in a component: within its core modules, from one to another, and out of it.
///
/// The bodies of a module are read when one of its functions is first asked about. A call through a
/// table is followed where its place in the table is a constant, as it is in trampolines.
struct CallGraph {
  let outline: ComponentOutline
  /// The instantiated modules, by core instance; none for instances that are put together.
  let modules: [InspectedModule?]
  /// The instances that each core instance imports from, by the name that they are given under.
  private let arguments: [[Name: Int]]
  /// The exports of the core instances that are put together.
  private let items: [[Name: CoreItem]]
  /// By core module, since each can be instantiated many times.
  private var code: [CoreModuleIndex: ModuleCode] = [:]
  private var exportNames: [CoreModuleIndex: [UInt32: Name]] = [:]
  /// What the exports of core instances lead to that were followed.
  var callees: [Export: Callee] = [:]
  var tables = CallGraphTables()

  /// A function of a core instance.
  struct Function: Hashable {
    var instance: Int
    var index: UInt32
  }

  /// What a core instance exports under a name.
  struct Export: Hashable {
    var instance: Int
    var name: Name
  }

  /// The target of a call.
  enum Callee: Hashable {
    /// A function that a core module defines.
    case function(Function)
    /// A function of the host.
    case host(HostFunction)
    /// Something of which no more is known than this.
    case other(Name)
  }

  /// The contents of the code section of a module, as far as calls need them.
  struct ModuleCode {
    var calls: [FunctionCalls]
    var sizes: [Int]
    var names: [UInt32: Name]
  }

  /// Takes the parts of a component.
  init(_ outline: ComponentOutline, modules: [InspectedModule?]) {
    self.outline = outline
    self.modules = modules
    var arguments: [[Name: Int]] = []
    var items: [[Name: CoreItem]] = []
    for instance in outline.coreInstances {
      switch instance {
      case .instantiate(_, let given):
        arguments.append(
          Dictionary(
            given.map { ($0.name, Int($0.instance.rawValue)) },
            uniquingKeysWith: { first, _ in first }))
        items.append([:])
      case .exports(let exports):
        arguments.append([:])
        items.append(
          Dictionary(exports.map { ($0.name, $0.item) }, uniquingKeysWith: { first, _ in first }))
      }
    }
    self.arguments = arguments
    self.items = items
  }

  /// The index of the module that an instance is made of.
  private func module(of instance: Int) -> CoreModuleIndex? {
    guard outline.coreInstances.indices.contains(instance),
      case .instantiate(let module, _) = outline.coreInstances[instance]
    else { return nil }
    return module
  }

  /// Reads the code of an instance's module, unless that is done already.
  mutating func code(of instance: Int) throws(BinaryError) -> ModuleCode {
    guard let index = module(of: instance), let module = modules[instance] else {
      return ModuleCode(calls: [], sizes: [], names: [:])
    }
    if let known = code[index] { return known }
    var calls: [FunctionCalls] = []
    var sizes: [Int] = []
    for body in try module.bodies() {
      calls.append(try FunctionCalls(of: body))
      sizes.append(body.contents.count)
    }
    let read = ModuleCode(calls: calls, sizes: sizes, names: module.functionNames())
    code[index] = read
    return read
  }

  /// The name that a function of an instance is exported under.
  mutating func exportName(of function: Function) -> Name? {
    guard let index = module(of: function.instance), let module = modules[function.instance] else {
      return nil
    }
    if exportNames[index] == nil {
      var names: [UInt32: Name] = [:]
      for export in module.module.exports?.entries ?? [] {
        guard case .function(let index) = export.item, names[index.rawValue] == nil else {
          continue
        }
        names[index.rawValue] = export.name
      }
      exportNames[index] = names
    }
    return exportNames[index]?[function.index]
  }

  /// The functions that a function calls directly, or through a table at a place that is known.
  mutating func callees(of function: Function) throws(BinaryError) -> [Callee] {
    guard let module = modules[function.instance] else { return [] }
    let defined = Int(function.index) - module.importedFunctions.count
    let code = try code(of: function.instance)
    guard code.calls.indices.contains(defined) else { return [] }
    var callees: [Callee] = []
    for called in code.calls[defined].direct {
      callees.append(callee(Function(instance: function.instance, index: called.rawValue)))
    }
    for call in code.calls[defined].indirect {
      guard let place = call.place,
        let entry = try entry(at: Int(place), of: call.table, of: function.instance)
      else { continue }
      callees.append(entry)
    }
    return callees
  }

  /// The instance that an instance imports from under a name.
  func argument(_ module: Name, of instance: Int) -> Int? {
    arguments.indices.contains(instance) ? arguments[instance][module] : nil
  }

  /// The item that an instance exports which is put together.
  func item(_ name: Name, of instance: Int) -> CoreItem? {
    items.indices.contains(instance) ? items[instance][name] : nil
  }
}
