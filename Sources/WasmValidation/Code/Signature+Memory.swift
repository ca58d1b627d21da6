import WasmBinary

extension Signature {
  /// Of loads and stores, besides the address.
  static let memory: [(Signature, [Opcode])] = [
    (
      Signature(to: .i32),
      [
        .i32Load, .i32Load8S, .i32Load8U, .i32Load16S, .i32Load16U,
      ]
    ),
    (
      Signature(to: .i64),
      [
        .i64Load, .i64Load8S, .i64Load8U, .i64Load16S, .i64Load16U, .i64Load32S, .i64Load32U,
      ]
    ),
    (
      Signature(to: .f32),
      [
        .f32Load
      ]
    ),
    (
      Signature(to: .f64),
      [
        .f64Load
      ]
    ),
    (
      Signature(.i32),
      [
        .i32Store, .i32Store8, .i32Store16,
      ]
    ),
    (
      Signature(.i64),
      [
        .i64Store, .i64Store8, .i64Store16, .i64Store32,
      ]
    ),
    (
      Signature(.f32),
      [
        .f32Store
      ]
    ),
    (
      Signature(.f64),
      [
        .f64Store
      ]
    ),
  ]
}
