import WasmBinary

/// The module that holds the functions that are made up. They are called in it what the module
/// imports them as, so that a trace shows it.
enum StubModule {
  /// The name that a stub is exported under.
  static func exportName(at place: Int) -> Name { Name(String(place, radix: 36)) }

  /// The module with these functions, in their order.
  static func module(of stubs: [Provisions.Stub]) -> CoreModule {
    var types: [FunctionType] = []
    var indices: [TypeIndex] = []
    for stub in stubs {
      if let known = types.firstIndex(of: stub.type) {
        indices.append(TypeIndex(known))
      } else {
        indices.append(TypeIndex(types.count))
        types.append(stub.type)
      }
    }
    let exports = stubs.indices.map { Export(exportName(at: $0), .function(FunctionIndex($0))) }
    let names = NameSection([.module("stubs"), .functions(NameMap(stubs.map(\.displayName)))])
    return CoreModule(sections: [
      .type(TypeSection(functions: types)),
      .function(FunctionSection(indices)),
      .export(ExportSection(exports)),
      .code(CodeSection(stubs.map { FunctionBody(FunctionCode($0.instructions)) })),
      .custom(CustomSection(names)),
    ])
  }
}

extension Provisions.Stub {
  fileprivate var instructions: [Instruction] {
    let zeros = behaviour == .zero ? type.results.map(\.zero) : [nil]
    // What has no zero cannot be answered with one.
    guard zeros.allSatisfy({ $0 != nil }) else { return [Instruction(.unreachable)] }
    return zeros.compactMap(\.self)
  }
}

extension ValueType {
  /// What puts its zero on the stack; nothing where it has none.
  fileprivate var zero: Instruction? {
    switch self {
    case .i32: Instruction(.i32Const, .i32(0))
    case .i64: Instruction(.i64Const, .i64(0))
    case .f32: Instruction(.f32Const, .f32(0))
    case .f64: Instruction(.f64Const, .f64(0))
    case .v128: Instruction(.v128Const, .bytes(Vector128(low: 0, high: 0)))
    case .reference(let type):
      type.isNullable ? Instruction(.refNull, .heapType(type.heapType)) : nil
    }
  }
}
