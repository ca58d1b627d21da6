import WasmBinary

/// What the functions of a module take and give: looked up in one step, however many there are.
struct FunctionTypes {
  private let types: [FunctionType?]
  private let areAlone: [Bool]
  private let functions: [TypeIndex]

  init(of module: CoreModule) {
    types = (module.types?.groups ?? []).flatMap(\.types).map { type in
      if case .function(let function) = type.composite { function } else { nil }
    }
    areAlone = (module.types?.groups ?? []).flatMap { group in
      group.types.map { group.types.count == 1 && $0.isFinal && $0.supertypes.isEmpty }
    }
    let imported = (module.imports?.entries ?? []).compactMap { entry -> TypeIndex? in
      if case .function(let type) = entry.type { type } else { nil }
    }
    functions = imported + (module.functions?.types ?? [])
  }

  /// The type at `index`, where there is one and it is a function's.
  subscript(index: TypeIndex) -> FunctionType? {
    index.rawValue < types.count ? types[Int(index.rawValue)] : nil
  }

  /// Whether a type stands in no group with others, and can have no subtypes. Any other is not that
  /// of a function of another module or of a component, although it may look like it.
  func isAlone(_ index: TypeIndex) -> Bool {
    index.rawValue < areAlone.count && areAlone[Int(index.rawValue)]
  }

  /// Whether the type of a function is like that.
  func isAlone(_ function: FunctionIndex) -> Bool {
    function.rawValue < functions.count && isAlone(functions[Int(function.rawValue)])
  }

  /// What a function takes and gives, where there is such a function.
  subscript(function: FunctionIndex) -> FunctionType? {
    function.rawValue < functions.count ? self[functions[Int(function.rawValue)]] : nil
  }
}
