import WasmBinary

extension TypeView {
  /// A type as the text format spells it: a defined one is named by the first of its indices here,
  /// since those of a module in a component are not where it stands among the types of all modules.
  func text(_ type: OperandType) -> String {
    switch type {
    case .bottom: return "any type"
    case .i32: return ValueType.i32.text
    case .i64: return ValueType.i64.text
    case .f32: return ValueType.f32.text
    case .f64: return ValueType.f64.text
    case .v128: return ValueType.v128.text
    default:
      let heap = type.defined.map { index(of: $0).map { "\($0)" } ?? "?" } ?? type.heapCode.text
      return "(ref \(type.isNullable ? "null " : "")\(heap))"
    }
  }
}
