package import WasmBinary

/// Builds the functions that are asked for, and those that they call, and no others, and lays them
/// out in two modules.
package final class Linker {
  /// What the functions are built for.
  package let target: BuildTarget
  /// Finds what a call of the host needs besides: its realloc function.
  private let support: (HostCall) -> (any AnyFunction)?

  private var pending: [any AnyFunction] = []
  private var seen: Set<FunctionSymbol> = []
  private var types: [FunctionSymbol: FunctionType] = [:]
  /// What was built, in the order in which it was first asked for.
  private var built: [FunctionSymbol: BuiltFunction] = [:]
  private var order: [FunctionSymbol] = []
  /// The core types of the functions that are not built.
  private var foreign: [FunctionSymbol: FunctionType] = [:]
  private var supporting: [HostCall: FunctionSymbol] = [:]

  private init(
    target: BuildTarget, support: @escaping (HostCall) -> (any AnyFunction)?
  ) {
    self.target = target
    self.support = support
  }

  /// Makes sure that a function will be there.
  @discardableResult
  func require(_ function: any AnyFunction) -> FunctionSymbol {
    let symbol = function.symbol
    guard seen.insert(symbol).inserted else {
      let known = types[symbol]
      precondition(
        known == function.type, "two functions of different types are called \(symbol)")
      return symbol
    }
    types[symbol] = function.type
    switch symbol {
    case .built:
      order.append(symbol)
      pending.append(function)
    case .host(let call):
      foreign[symbol] = function.type
      order.append(symbol)
      if let realloc = support(call) { supporting[call] = require(realloc) }
    case .main:
      foreign[symbol] = function.type
      order.append(symbol)
    }
    return symbol
  }

  private func buildAll() {
    var next = 0
    while next < pending.count {
      let function = pending[next]
      built[function.symbol] = function.build(in: self)
      next += 1
    }
  }

  /// Links what `request` asks for.
  package static func link(
    _ request: LinkRequest, for target: BuildTarget,
    support: @escaping (HostCall) -> (any AnyFunction)? = { _ in nil }
  ) -> LinkedModules {
    let linker = Linker(target: target, support: support)
    let roots = request.entries.map(\.function) + request.exports.map(\.function)
    for root in roots { linker.require(root) }
    if let start = request.start { linker.require(start) }
    linker.buildAll()
    let reached = ReachedFunctions(
      order: linker.order, built: linker.built, foreign: linker.foreign,
      supporting: linker.supporting)
    let kept = Set(roots.map(\.symbol) + [request.start?.symbol].compactMap(\.self))
      .union(linker.supporting.values)
    return ModuleLayout(
      request: request, target: target,
      reached: reached.inliningSingleUses(keeping: kept).specializingLoads()
    ).modules()
  }
}

/// What the two modules have to offer.
package struct LinkRequest: Sendable {
  /// The functions that the adapted module imports.
  package var entries: [Entry] = []
  /// What the adapter exports.
  package var exports: [AdapterExport] = []
  /// Where the adapter imports the memory that it works on from.
  package var guestMemory: (module: Name, name: Name) = (AdapterImport.main, "memory")
  /// What the adapter runs when it is instantiated.
  package var start: (any AnyFunction)?

  /// Asks for nothing yet.
  package init() {}

  /// A function that the adapted module imports.
  package struct Entry: Sendable {
    /// The name that the store exports it under.
    package var name: Name
    /// The function. One of the store is exported as it is, one of the adapter through a trampoline.
    package var function: any AnyFunction

    /// Offers `function` under `name`.
    package init(_ name: Name, _ function: any AnyFunction) {
      self.name = name
      self.function = function
    }
  }

  /// A function that the adapter exports.
  package struct AdapterExport: Sendable {
    /// The name of the export.
    package var name: Name
    /// The function, which is one of the adapter.
    package var function: any AnyFunction

    /// Exports `function` as `name`.
    package init(_ name: Name, _ function: any AnyFunction) {
      self.name = name
      self.function = function
    }
  }
}

/// All functions that the roots reach, and what is known of each.
struct ReachedFunctions {
  /// All of them, in the order in which they were first asked for.
  var order: [FunctionSymbol]
  /// Those that were built.
  var built: [FunctionSymbol: BuiltFunction]
  /// The types of the others.
  var foreign: [FunctionSymbol: FunctionType]
  /// The realloc function of each call of the host that needs one.
  var supporting: [HostCall: FunctionSymbol]

  func type(of symbol: FunctionSymbol) -> FunctionType {
    built[symbol]?.type ?? foreign[symbol] ?? FunctionType()
  }

  /// The built functions of one module, in order.
  func functions(of part: Part) -> [BuiltFunction] {
    order.compactMap { built[$0] }.filter { $0.part == part }
  }

  /// The functions of the host, in order.
  var hostCalls: [HostCall] {
    order.compactMap { if case .host(let call) = $0 { call } else { nil } }
  }
}
