extension OpcodeTable {
  /// Vector memory instructions.
  static let vectorMemory: [Row] = [
    Row(.v128Load, "v128.load", .access, size: 4, result: .v128),
    Row(.v128Load8x8S, "v128.load8x8_s", .access, size: 3, result: .v128),
    Row(.v128Load8x8U, "v128.load8x8_u", .access, size: 3, result: .v128),
    Row(.v128Load16x4S, "v128.load16x4_s", .access, size: 3, result: .v128),
    Row(.v128Load16x4U, "v128.load16x4_u", .access, size: 3, result: .v128),
    Row(.v128Load32x2S, "v128.load32x2_s", .access, size: 3, result: .v128),
    Row(.v128Load32x2U, "v128.load32x2_u", .access, size: 3, result: .v128),
    Row(.v128Load8Splat, "v128.load8_splat", .access, size: 0, result: .v128),
    Row(.v128Load16Splat, "v128.load16_splat", .access, size: 1, result: .v128),
    Row(.v128Load32Splat, "v128.load32_splat", .access, size: 2, result: .v128),
    Row(.v128Load64Splat, "v128.load64_splat", .access, size: 3, result: .v128),
    Row(.v128Store, "v128.store", .access, size: 4, operands: .v128),
    Row(.v128Load8Lane, "v128.load8_lane", .accessLane, size: 0, operands: .v128, result: .v128),
    Row(.v128Load16Lane, "v128.load16_lane", .accessLane, size: 1, operands: .v128, result: .v128),
    Row(.v128Load32Lane, "v128.load32_lane", .accessLane, size: 2, operands: .v128, result: .v128),
    Row(.v128Load64Lane, "v128.load64_lane", .accessLane, size: 3, operands: .v128, result: .v128),
    Row(.v128Store8Lane, "v128.store8_lane", .accessLane, size: 0, operands: .v128),
    Row(.v128Store16Lane, "v128.store16_lane", .accessLane, size: 1, operands: .v128),
    Row(.v128Store32Lane, "v128.store32_lane", .accessLane, size: 2, operands: .v128),
    Row(.v128Store64Lane, "v128.store64_lane", .accessLane, size: 3, operands: .v128),
    Row(.v128Load32Zero, "v128.load32_zero", .access, size: 2, result: .v128),
    Row(.v128Load64Zero, "v128.load64_zero", .access, size: 3, result: .v128),
  ]
}
