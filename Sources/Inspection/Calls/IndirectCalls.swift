import WasmBinary

/// The functions that calls through tables can lead to, by type.
struct IndirectCalls {
  /// The functions that a table holds, or that references are made to, by the number of their type.
  private(set) var referenced: [Int: [UInt32]] = [:]
  /// A number for each type of a function: equal types have the same, whatever their index is.
  private let numbers: [Int?]

  /// Reads the types and element segments of a module.
  init(_ module: InspectedModule, _ code: CallGraph.ModuleCode) throws(BinaryError) {
    var known: [FunctionType: Int] = [:]
    let numbers = (module.module.types?.types ?? []).map { type -> Int? in
      guard case .function(let function) = type.composite else { return nil }
      let number = known[function] ?? known.count
      known[function] = number
      return number
    }
    self.numbers = numbers
    let types =
      module.importedFunctions.map { entry -> TypeIndex? in
        if case .function(let index) = entry.type { index } else { nil }
      } + (module.module.functions?.types ?? []).map(\.self)
    var functions: Set<UInt32> = []
    for calls in code.calls { functions.formUnion(calls.references.map(\.rawValue)) }
    for segment in try module.elements()?.segments ?? [] {
      functions.formUnion(segment.functions.compactMap { $0?.rawValue })
    }
    for function in functions.sorted() where Int(function) < types.count {
      guard let index = types[Int(function)], let number = type(of: index) else { continue }
      referenced[number, default: []].append(function)
    }
  }

  /// The number of the type at an index.
  func type(of index: TypeIndex) -> Int? {
    index.rawValue < numbers.count ? numbers[Int(index.rawValue)] : nil
  }
}
