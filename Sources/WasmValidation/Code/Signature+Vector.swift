import WasmBinary

extension Signature {
  /// Of vector instructions, besides the address where there is one.
  static let vector: [(Signature, [Opcode])] = [
    (
      Signature(.v128, .v128, to: .v128),
      [
        .i8x16Shuffle, .i8x16Swizzle, .i8x16Eq, .i8x16Ne, .i8x16LtS, .i8x16LtU, .i8x16GtS,
        .i8x16GtU, .i8x16LeS, .i8x16LeU, .i8x16GeS, .i8x16GeU, .i16x8Eq, .i16x8Ne, .i16x8LtS,
        .i16x8LtU, .i16x8GtS, .i16x8GtU, .i16x8LeS, .i16x8LeU, .i16x8GeS, .i16x8GeU, .i32x4Eq,
        .i32x4Ne, .i32x4LtS, .i32x4LtU, .i32x4GtS, .i32x4GtU, .i32x4LeS, .i32x4LeU, .i32x4GeS,
        .i32x4GeU, .f32x4Eq, .f32x4Ne, .f32x4Lt, .f32x4Gt, .f32x4Le, .f32x4Ge, .f64x2Eq, .f64x2Ne,
        .f64x2Lt, .f64x2Gt, .f64x2Le, .f64x2Ge, .v128And, .v128Andnot, .v128Or, .v128Xor,
        .i8x16NarrowI16x8S, .i8x16NarrowI16x8U, .i8x16Add, .i8x16AddSatS, .i8x16AddSatU,
        .i8x16Sub, .i8x16SubSatS, .i8x16SubSatU, .i8x16MinS, .i8x16MinU, .i8x16MaxS, .i8x16MaxU,
        .i8x16AvgrU, .i16x8Q15mulrSatS, .i16x8NarrowI32x4S, .i16x8NarrowI32x4U, .i16x8Add,
        .i16x8AddSatS, .i16x8AddSatU, .i16x8Sub, .i16x8SubSatS, .i16x8SubSatU, .i16x8Mul,
        .i16x8MinS, .i16x8MinU, .i16x8MaxS, .i16x8MaxU, .i16x8AvgrU, .i16x8ExtmulLowI8x16S,
        .i16x8ExtmulHighI8x16S, .i16x8ExtmulLowI8x16U, .i16x8ExtmulHighI8x16U, .i32x4Add,
        .i32x4Sub, .i32x4Mul, .i32x4MinS, .i32x4MinU, .i32x4MaxS, .i32x4MaxU, .i32x4DotI16x8S,
        .i32x4ExtmulLowI16x8S, .i32x4ExtmulHighI16x8S, .i32x4ExtmulLowI16x8U,
        .i32x4ExtmulHighI16x8U, .i64x2Add, .i64x2Sub, .i64x2Mul, .i64x2Eq, .i64x2Ne, .i64x2LtS,
        .i64x2GtS, .i64x2LeS, .i64x2GeS, .i64x2ExtmulLowI32x4S, .i64x2ExtmulHighI32x4S,
        .i64x2ExtmulLowI32x4U, .i64x2ExtmulHighI32x4U, .f32x4Add, .f32x4Sub, .f32x4Mul, .f32x4Div,
        .f32x4Min, .f32x4Max, .f32x4Pmin, .f32x4Pmax, .f64x2Add, .f64x2Sub, .f64x2Mul, .f64x2Div,
        .f64x2Min, .f64x2Max, .f64x2Pmin, .f64x2Pmax, .i8x16RelaxedSwizzle, .f32x4RelaxedMin,
        .f32x4RelaxedMax, .f64x2RelaxedMin, .f64x2RelaxedMax, .i16x8RelaxedQ15mulrS,
        .i16x8RelaxedDotI8x16I7x16S,
      ]
    ),
    (
      Signature(.i32, to: .v128),
      [
        .i8x16Splat, .i16x8Splat, .i32x4Splat,
      ]
    ),
    (
      Signature(.i64, to: .v128),
      [
        .i64x2Splat
      ]
    ),
    (
      Signature(.f32, to: .v128),
      [
        .f32x4Splat
      ]
    ),
    (
      Signature(.f64, to: .v128),
      [
        .f64x2Splat
      ]
    ),
    (
      Signature(.v128, to: .i32),
      [
        .i8x16ExtractLaneS, .i8x16ExtractLaneU, .i16x8ExtractLaneS, .i16x8ExtractLaneU,
        .i32x4ExtractLane, .v128AnyTrue, .i8x16AllTrue, .i8x16Bitmask, .i16x8AllTrue,
        .i16x8Bitmask, .i32x4AllTrue, .i32x4Bitmask, .i64x2AllTrue, .i64x2Bitmask,
      ]
    ),
    (
      Signature(.v128, .i32, to: .v128),
      [
        .i8x16ReplaceLane, .i16x8ReplaceLane, .i32x4ReplaceLane, .i8x16Shl, .i8x16ShrS,
        .i8x16ShrU, .i16x8Shl, .i16x8ShrS, .i16x8ShrU, .i32x4Shl, .i32x4ShrS, .i32x4ShrU,
        .i64x2Shl, .i64x2ShrS, .i64x2ShrU,
      ]
    ),
    (
      Signature(.v128, to: .i64),
      [
        .i64x2ExtractLane
      ]
    ),
    (
      Signature(.v128, .i64, to: .v128),
      [
        .i64x2ReplaceLane
      ]
    ),
    (
      Signature(.v128, to: .f32),
      [
        .f32x4ExtractLane
      ]
    ),
    (
      Signature(.v128, .f32, to: .v128),
      [
        .f32x4ReplaceLane
      ]
    ),
    (
      Signature(.v128, to: .f64),
      [
        .f64x2ExtractLane
      ]
    ),
    (
      Signature(.v128, .f64, to: .v128),
      [
        .f64x2ReplaceLane
      ]
    ),
    (
      Signature(.v128, to: .v128),
      [
        .v128Not, .f32x4DemoteF64x2Zero, .f64x2PromoteLowF32x4, .i8x16Abs, .i8x16Neg,
        .i8x16Popcnt, .f32x4Ceil, .f32x4Floor, .f32x4Trunc, .f32x4Nearest, .f64x2Ceil,
        .f64x2Floor, .f64x2Trunc, .i16x8ExtaddPairwiseI8x16S, .i16x8ExtaddPairwiseI8x16U,
        .i32x4ExtaddPairwiseI16x8S, .i32x4ExtaddPairwiseI16x8U, .i16x8Abs, .i16x8Neg,
        .i16x8ExtendLowI8x16S, .i16x8ExtendHighI8x16S, .i16x8ExtendLowI8x16U,
        .i16x8ExtendHighI8x16U, .f64x2Nearest, .i32x4Abs, .i32x4Neg, .i32x4ExtendLowI16x8S,
        .i32x4ExtendHighI16x8S, .i32x4ExtendLowI16x8U, .i32x4ExtendHighI16x8U, .i64x2Abs,
        .i64x2Neg, .i64x2ExtendLowI32x4S, .i64x2ExtendHighI32x4S, .i64x2ExtendLowI32x4U,
        .i64x2ExtendHighI32x4U, .f32x4Abs, .f32x4Neg, .f32x4Sqrt, .f64x2Abs, .f64x2Neg,
        .f64x2Sqrt, .i32x4TruncSatF32x4S, .i32x4TruncSatF32x4U, .f32x4ConvertI32x4S,
        .f32x4ConvertI32x4U, .i32x4TruncSatF64x2SZero, .i32x4TruncSatF64x2UZero,
        .f64x2ConvertLowI32x4S, .f64x2ConvertLowI32x4U, .v128Load8Lane, .v128Load16Lane,
        .v128Load32Lane, .v128Load64Lane, .i32x4RelaxedTruncF32x4S, .i32x4RelaxedTruncF32x4U,
        .i32x4RelaxedTruncF64x2SZero, .i32x4RelaxedTruncF64x2UZero,
      ]
    ),
    (
      Signature(.v128, .v128, .v128, to: .v128),
      [
        .v128Bitselect, .f32x4RelaxedMadd, .f32x4RelaxedNmadd, .f64x2RelaxedMadd,
        .f64x2RelaxedNmadd, .i8x16RelaxedLaneselect, .i16x8RelaxedLaneselect,
        .i32x4RelaxedLaneselect, .i64x2RelaxedLaneselect, .i32x4RelaxedDotI8x16I7x16AddS,
      ]
    ),
    (
      Signature(to: .v128),
      [
        .v128Load, .v128Load8x8S, .v128Load8x8U, .v128Load16x4S, .v128Load16x4U, .v128Load32x2S,
        .v128Load32x2U, .v128Load8Splat, .v128Load16Splat, .v128Load32Splat, .v128Load64Splat,
        .v128Load32Zero, .v128Load64Zero,
      ]
    ),
    (
      Signature(.v128),
      [
        .v128Store, .v128Store8Lane, .v128Store16Lane, .v128Store32Lane, .v128Store64Lane,
      ]
    ),
  ]
}
