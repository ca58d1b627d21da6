// Types as the text format spells them (core specification, section "Types" of "Text Format").

extension FunctionType {
  /// The parameters and results: `(param i32 i64) (result i32)`. Nothing where there are none.
  package var text: String {
    [("param", parameters), ("result", results)]
      .filter { !$0.1.isEmpty }
      .map { "(\($0.0) \($0.1.map(\.text).joined(separator: " ")))" }
      .joined(separator: " ")
  }
}

extension ValueType {
  /// The type: `i32`, `funcref`, `(ref 3)`.
  package var text: String {
    switch self {
    case .i32: "i32"
    case .i64: "i64"
    case .f32: "f32"
    case .f64: "f64"
    case .v128: "v128"
    case .reference(let type): type.text
    }
  }
}

extension ReferenceType {
  /// The type, as short as it can be spelled.
  package var text: String {
    if isNullable, let abbreviation = heapType.abbreviation { return abbreviation }
    return "(ref \(isNullable ? "null " : "")\(heapType.text))"
  }
}

extension HeapType {
  /// The type: `func`, or its index.
  package var text: String {
    switch self {
    case .noException: "noexn"
    case .noFunction: "nofunc"
    case .noExternal: "noextern"
    case .none: "none"
    case .function: "func"
    case .external: "extern"
    case .any: "any"
    case .equatable: "eq"
    case .i31: "i31"
    case .structure: "struct"
    case .array: "array"
    case .exception: "exn"
    case .defined(let index): "\(index.rawValue)"
    }
  }

  /// What a nullable reference to it can be called.
  fileprivate var abbreviation: String? {
    switch self {
    case .noException: "nullexnref"
    case .noFunction: "nullfuncref"
    case .noExternal: "nullexternref"
    case .none: "nullref"
    case .defined: nil
    default: text + "ref"
    }
  }
}
