package import WasmBinary

/// A function by its name and core type, whatever its Swift types.
package protocol AnyFunction: Sendable {
  /// Its name, and where it comes from.
  var symbol: FunctionSymbol { get }
  /// What it takes and gives.
  var type: FunctionType { get }
  /// Builds it, if it is one that is built.
  func build(in linker: Linker) -> BuiltFunction
}

/// A function that adapter code can call: one of the host, one of the adapted module, or one that is
/// built on demand.
///
/// ```swift
/// static let double = Function("double") { (f: FunctionBuilder<U32>, n: U32) in f.return(n + n) }
/// ```
///
/// The types of the closure's parameters are the types of the function's; a pointer among those of
/// a host function also says which memory the function is lowered into.
package struct Function<Result: SendableMetatype, each Parameter: Operand>: AnyFunction {
  package let symbol: FunctionSymbol
  package let type: FunctionType
  /// The names of the parameters, for the name section. It may be shorter than the parameters.
  var parameterNames: [String]
  // A function type with a parameter pack cannot be optional: for what is not built it is never
  // called.
  let body: @Sendable (FunctionBuilder<Result>, repeat each Parameter) -> Void

  /// Where it is declared.
  private let origin: String

  private init(
    symbol: FunctionSymbol, results: [ValueType], parameterNames: [String],
    origin: String = "",
    body: @escaping @Sendable (FunctionBuilder<Result>, repeat each Parameter) -> Void
  ) {
    self.symbol = symbol
    self.type = FunctionType(Self.parameterTypes, results)
    self.parameterNames = parameterNames
    self.origin = origin
    self.body = body
  }

  private static var parameterTypes: [ValueType] {
    var types: [ValueType] = []
    repeat types.append((each Parameter).valueType)
    return types
  }

  /// The one memory that the parameters point into.
  private static var space: Space? {
    var spaces: Set<Space> = []
    repeat spaces.formUnion((each Parameter).space.map { [$0] } ?? [])
    precondition(spaces.count <= 1, "a host function works on one memory")
    return spaces.first
  }

  package func build(in linker: Linker) -> BuiltFunction {
    guard case .built(let part, let name) = symbol else {
      preconditionFailure("\(symbol) is not built")
    }
    let code = FunctionBuilder<Result>(part: part, name: name, origin: origin, linker: linker)
    var names = parameterNames[...]
    body(code, repeat code.parameter((each Parameter).self, named: names.popFirst() ?? ""))
    if code.isReachable, !type.results.isEmpty { code.fail("its end is reached without a return") }
    let built = BuiltFunction(
      part: part, name: name, type: type, locals: code.localTypes, localNames: code.localNames,
      steps: code.steps)
    return built.simplified()
  }
}

extension Function where Result: Operand {
  /// A function of the adapter.
  package init(
    _ name: String, parameters: [String] = [], fileID: StaticString = #fileID,
    line: UInt = #line,
    _ body: @escaping @Sendable (FunctionBuilder<Result>, repeat each Parameter) -> Void
  ) {
    self.init(
      symbol: .built(.adapter, name), results: [Result.valueType], parameterNames: parameters,
      origin: "\(fileID):\(line)", body: body)
  }

  /// A function of the store.
  package init(
    inStore name: String, parameters: [String] = [], fileID: StaticString = #fileID,
    line: UInt = #line,
    _ body: @escaping @Sendable (FunctionBuilder<Result>, repeat each Parameter) -> Void
  ) {
    self.init(
      symbol: .built(.store, name), results: [Result.valueType], parameterNames: parameters,
      origin: "\(fileID):\(line)", body: body)
  }

  /// A function of the host.
  package init(host interface: String, _ function: String) {
    self.init(
      symbol: .host(HostCall(interface: interface, function: function, space: Self.space)),
      results: [Result.valueType], parameterNames: []
    ) { (_: FunctionBuilder<Result>, _: repeat each Parameter) in }
  }
}

extension Function where Result == Nothing {
  /// A function of the adapter that gives nothing.
  package init(
    _ name: String, parameters: [String] = [], fileID: StaticString = #fileID,
    line: UInt = #line,
    _ body: @escaping @Sendable (FunctionBuilder<Result>, repeat each Parameter) -> Void
  ) {
    self.init(
      symbol: .built(.adapter, name), results: [], parameterNames: parameters,
      origin: "\(fileID):\(line)", body: body)
  }

  /// A function of the store that gives nothing.
  package init(
    inStore name: String, parameters: [String] = [], fileID: StaticString = #fileID,
    line: UInt = #line,
    _ body: @escaping @Sendable (FunctionBuilder<Result>, repeat each Parameter) -> Void
  ) {
    self.init(
      symbol: .built(.store, name), results: [], parameterNames: parameters,
      origin: "\(fileID):\(line)", body: body)
  }

  /// A function of the host that gives nothing on the stack.
  package init(host interface: String, _ function: String) {
    self.init(
      symbol: .host(HostCall(interface: interface, function: function, space: Self.space)),
      results: [], parameterNames: []
    ) { (_: FunctionBuilder<Result>, _: repeat each Parameter) in }
  }

  /// A function that the adapted module exports. What it returns, callers drop.
  package init(main export: Name, results: [ValueType] = []) {
    self.init(symbol: .main(export: export), results: results, parameterNames: []) {
      (_: FunctionBuilder<Result>, _: repeat each Parameter) in
    }
  }
}
