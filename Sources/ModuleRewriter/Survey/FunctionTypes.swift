import WasmBinary

/// What the functions of a module take and give: looked up in one step, however many there are.
struct FunctionTypes {
  private let types: [FunctionType?]
  private let functions: [TypeIndex]

  init(of module: CoreModule) {
    types = (module.types?.groups ?? []).flatMap(\.types).map { type in
      if case .function(let function) = type.composite { function } else { nil }
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

  /// What a function takes and gives, where there is such a function.
  subscript(function: FunctionIndex) -> FunctionType? {
    function.rawValue < functions.count ? self[functions[Int(function.rawValue)]] : nil
  }
}
