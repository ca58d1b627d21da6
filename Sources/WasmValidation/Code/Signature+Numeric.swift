import WasmBinary

extension Signature {
  /// Of numeric instructions.
  static let numeric: [(Signature, [Opcode])] = [
    (
      Signature(.i32, to: .i32),
      [
        .i32Eqz, .i32Clz, .i32Ctz, .i32Popcnt, .i32Extend8S, .i32Extend16S,
      ]
    ),
    (
      Signature(.i32, .i32, to: .i32),
      [
        .i32Eq, .i32Ne, .i32LtS, .i32LtU, .i32GtS, .i32GtU, .i32LeS, .i32LeU, .i32GeS, .i32GeU,
        .i32Add, .i32Sub, .i32Mul, .i32DivS, .i32DivU, .i32RemS, .i32RemU, .i32And, .i32Or,
        .i32Xor, .i32Shl, .i32ShrS, .i32ShrU, .i32Rotl, .i32Rotr,
      ]
    ),
    (
      Signature(.i64, to: .i32),
      [
        .i64Eqz, .i32WrapI64,
      ]
    ),
    (
      Signature(.i64, .i64, to: .i32),
      [
        .i64Eq, .i64Ne, .i64LtS, .i64LtU, .i64GtS, .i64GtU, .i64LeS, .i64LeU, .i64GeS, .i64GeU,
      ]
    ),
    (
      Signature(.f32, .f32, to: .i32),
      [
        .f32Eq, .f32Ne, .f32Lt, .f32Gt, .f32Le, .f32Ge,
      ]
    ),
    (
      Signature(.f64, .f64, to: .i32),
      [
        .f64Eq, .f64Ne, .f64Lt, .f64Gt, .f64Le, .f64Ge,
      ]
    ),
    (
      Signature(.i64, to: .i64),
      [
        .i64Clz, .i64Ctz, .i64Popcnt, .i64Extend8S, .i64Extend16S, .i64Extend32S,
      ]
    ),
    (
      Signature(.i64, .i64, to: .i64),
      [
        .i64Add, .i64Sub, .i64Mul, .i64DivS, .i64DivU, .i64RemS, .i64RemU, .i64And, .i64Or,
        .i64Xor, .i64Shl, .i64ShrS, .i64ShrU, .i64Rotl, .i64Rotr,
      ]
    ),
    (
      Signature(.f32, to: .f32),
      [
        .f32Abs, .f32Neg, .f32Ceil, .f32Floor, .f32Trunc, .f32Nearest, .f32Sqrt,
      ]
    ),
    (
      Signature(.f32, .f32, to: .f32),
      [
        .f32Add, .f32Sub, .f32Mul, .f32Div, .f32Min, .f32Max, .f32Copysign,
      ]
    ),
    (
      Signature(.f64, to: .f64),
      [
        .f64Abs, .f64Neg, .f64Ceil, .f64Floor, .f64Trunc, .f64Nearest, .f64Sqrt,
      ]
    ),
    (
      Signature(.f64, .f64, to: .f64),
      [
        .f64Add, .f64Sub, .f64Mul, .f64Div, .f64Min, .f64Max, .f64Copysign,
      ]
    ),
    (
      Signature(.f32, to: .i32),
      [
        .i32TruncF32S, .i32TruncF32U, .i32ReinterpretF32, .i32TruncSatF32S, .i32TruncSatF32U,
      ]
    ),
    (
      Signature(.f64, to: .i32),
      [
        .i32TruncF64S, .i32TruncF64U, .i32TruncSatF64S, .i32TruncSatF64U,
      ]
    ),
    (
      Signature(.i32, to: .i64),
      [
        .i64ExtendI32S, .i64ExtendI32U,
      ]
    ),
    (
      Signature(.f32, to: .i64),
      [
        .i64TruncF32S, .i64TruncF32U, .i64TruncSatF32S, .i64TruncSatF32U,
      ]
    ),
    (
      Signature(.f64, to: .i64),
      [
        .i64TruncF64S, .i64TruncF64U, .i64ReinterpretF64, .i64TruncSatF64S, .i64TruncSatF64U,
      ]
    ),
    (
      Signature(.i32, to: .f32),
      [
        .f32ConvertI32S, .f32ConvertI32U, .f32ReinterpretI32,
      ]
    ),
    (
      Signature(.i64, to: .f32),
      [
        .f32ConvertI64S, .f32ConvertI64U,
      ]
    ),
    (
      Signature(.f64, to: .f32),
      [
        .f32DemoteF64
      ]
    ),
    (
      Signature(.i32, to: .f64),
      [
        .f64ConvertI32S, .f64ConvertI32U,
      ]
    ),
    (
      Signature(.i64, to: .f64),
      [
        .f64ConvertI64S, .f64ConvertI64U, .f64ReinterpretI64,
      ]
    ),
    (
      Signature(.f32, to: .f64),
      [
        .f64PromoteF32
      ]
    ),
  ]
}
