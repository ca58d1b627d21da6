extension OpcodeTable {
  /// Relaxed vector instructions.
  static let vectorRelaxed: [Row] = rows(
    of: .relaxedSIMD,
    [
      Row(.i8x16RelaxedSwizzle, "i8x16.relaxed_swizzle", operands: .v128, .v128, result: .v128),
      Row(.i32x4RelaxedTruncF32x4S, "i32x4.relaxed_trunc_f32x4_s", operands: .v128, result: .v128),
      Row(.i32x4RelaxedTruncF32x4U, "i32x4.relaxed_trunc_f32x4_u", operands: .v128, result: .v128),
      Row(
        .i32x4RelaxedTruncF64x2SZero, "i32x4.relaxed_trunc_f64x2_s_zero", operands: .v128,
        result: .v128),
      Row(
        .i32x4RelaxedTruncF64x2UZero, "i32x4.relaxed_trunc_f64x2_u_zero", operands: .v128,
        result: .v128),
      Row(.f32x4RelaxedMadd, "f32x4.relaxed_madd", operands: .v128, .v128, .v128, result: .v128),
      Row(.f32x4RelaxedNmadd, "f32x4.relaxed_nmadd", operands: .v128, .v128, .v128, result: .v128),
      Row(.f64x2RelaxedMadd, "f64x2.relaxed_madd", operands: .v128, .v128, .v128, result: .v128),
      Row(.f64x2RelaxedNmadd, "f64x2.relaxed_nmadd", operands: .v128, .v128, .v128, result: .v128),
      Row(
        .i8x16RelaxedLaneselect, "i8x16.relaxed_laneselect", operands: .v128, .v128, .v128,
        result: .v128),
      Row(
        .i16x8RelaxedLaneselect, "i16x8.relaxed_laneselect", operands: .v128, .v128, .v128,
        result: .v128),
      Row(
        .i32x4RelaxedLaneselect, "i32x4.relaxed_laneselect", operands: .v128, .v128, .v128,
        result: .v128),
      Row(
        .i64x2RelaxedLaneselect, "i64x2.relaxed_laneselect", operands: .v128, .v128, .v128,
        result: .v128),
      Row(.f32x4RelaxedMin, "f32x4.relaxed_min", operands: .v128, .v128, result: .v128),
      Row(.f32x4RelaxedMax, "f32x4.relaxed_max", operands: .v128, .v128, result: .v128),
      Row(.f64x2RelaxedMin, "f64x2.relaxed_min", operands: .v128, .v128, result: .v128),
      Row(.f64x2RelaxedMax, "f64x2.relaxed_max", operands: .v128, .v128, result: .v128),
      Row(.i16x8RelaxedQ15mulrS, "i16x8.relaxed_q15mulr_s", operands: .v128, .v128, result: .v128),
      Row(
        .i16x8RelaxedDotI8x16I7x16S, "i16x8.relaxed_dot_i8x16_i7x16_s", operands: .v128, .v128,
        result: .v128),
      Row(
        .i32x4RelaxedDotI8x16I7x16AddS, "i32x4.relaxed_dot_i8x16_i7x16_add_s", operands: .v128,
        .v128, .v128, result: .v128),
    ])
}
